import type { Person } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** Trainers, digibuddies, repairers and coaches, by code. */
export const people = thingTable<Person>('person', 'Person')
