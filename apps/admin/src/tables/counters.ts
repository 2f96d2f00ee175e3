import type { Problem } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** What neighbouring systems report. */
export const counters = thingTable<Problem['counters'][number]>('counters', 'Counters of digibank')
