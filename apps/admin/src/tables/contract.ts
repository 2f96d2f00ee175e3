import type { Contract } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** Agreements with providers. */
export const contracts = thingTable<Contract>('contract', 'Contract')
