import type { Problem } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** Sessions that already stand. */
export const fixedSessions = thingTable<Problem['fixed']['sessions'][number]>(
  'fixed_session',
  'Session',
)
