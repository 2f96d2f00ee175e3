import type { Digipunt } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** A room, with the place it is in. */
export type RoomOfPlace = Digipunt['rooms'][number] & { readonly digipuntId: string }

/** Rooms of places. */
export const rooms = thingTable<RoomOfPlace>('room', 'Room')
