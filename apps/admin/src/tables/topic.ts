import type { Problem } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** What people can learn. */
export const topics = thingTable<Problem['topics'][number]>('topic', 'Topic')
