import type { Activity } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** What is owed regardless of demand. */
export const activities = thingTable<Activity>('activity', 'Activity')
