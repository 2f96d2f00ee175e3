import type { Digipunt } from '@digirooster/domain'
import { deviceCounts, glances } from './at-a-glance.ts'
import type { DeviceCount, Glance } from './at-a-glance.ts'
import { kept, organisationNames } from './grouped.ts'
import type { ResourceList } from './grouped.ts'
import { isWanted } from './list-query.ts'
import type { ListQuery } from './list-query.ts'
import type { SeenQuarter } from './seen-quarter.ts'

/** A room in the list. */
export interface RoomItem extends Glance {
  readonly name: string
  readonly seats: number
  readonly devices: readonly DeviceCount[]
  readonly features: Digipunt['rooms'][number]['features']
  readonly kinds: Digipunt['rooms'][number]['kinds']
}
/** A place in the list, with its rooms. */
export interface PlaceItem {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly checkedOn: string | null
  readonly rooms: readonly RoomItem[]
}

/** The rooms of a quarter by wijk and place. */
export function roomList(seen: SeenQuarter, query: ListQuery): ResourceList<PlaceItem> {
  const { problem } = seen
  const glance = glances(seen)
  const owners = organisationNames(problem)
  const item = (room: Digipunt['rooms'][number]): RoomItem => ({
    ...glance('room', room.id),
    ...{ name: room.name, seats: room.seats, features: room.features, kinds: room.kinds },
    devices: deviceCounts(room.devices),
  })
  const groups = problem.digibanken
    .flatMap(({ wijken }) => wijken)
    .map(({ id, name }) => ({
      id,
      name,
      items: problem.digipunten
        .filter(({ wijkId }) => wijkId === id)
        .map((place) => ({
          ...{ id: place.id, name: place.name, owner: owners.get(place.ownerId) ?? '' },
          opensOn: place.opensOn ?? null,
          closesOn: place.closesOn ?? null,
          checkedOn: place.checkedOn ?? null,
          rooms: place.rooms
            .filter((room) =>
              isWanted(query, {
                group: id,
                texts: [name, place.name, room.name, owners.get(place.ownerId)],
                seats: room.seats,
                has: [...room.features, ...deviceCounts(room.devices).map(({ type }) => type)],
              }),
            )
            .map(item),
        })),
    }))
    .filter(({ items }) => items.length > 0)
  const all = problem.digipunten.flatMap(({ rooms }) => rooms).length
  const shown = groups.flatMap(({ items }) => items).flatMap(({ rooms }) => rooms).length
  return {
    groups: kept(
      groups.map((group) => ({
        ...group,
        items: group.items.filter(({ rooms }) => rooms.length > 0),
      })),
    ),
    count: all,
    hidden: all - shown,
    choices: groups.map(({ id, name }) => ({ id, name })),
  }
}
