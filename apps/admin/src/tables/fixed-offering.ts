import type { Problem } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** Groups that already stand. */
export const fixedOfferings = thingTable<Problem['fixed']['offerings'][number]>(
  'fixed_offering',
  'Group',
)
