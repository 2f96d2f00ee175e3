import type { LaptopClass } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** Movable sets of devices. */
export const laptopClasses = thingTable<LaptopClass>('laptop_class', 'Laptop class')
