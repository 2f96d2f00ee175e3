import type { WalkIn } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** Open help moments. */
export const walkIns = thingTable<WalkIn>('walk_in', 'Walk-in')
