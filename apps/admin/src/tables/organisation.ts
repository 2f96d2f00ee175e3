import type { Problem } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** Partners, providers and referrers. */
export const organisations = thingTable<Problem['organisations'][number]>(
  'organisation',
  'Organisation',
)
