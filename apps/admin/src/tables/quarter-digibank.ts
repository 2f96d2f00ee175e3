import type { Digibank } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** The digibanken of a quarter, with their wijken, targets and policy. */
export const quarterDigibanken = thingTable<Digibank>('quarter_digibank', 'Digibank')
