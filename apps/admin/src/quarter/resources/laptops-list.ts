import type { LaptopClass } from '@digirooster/domain'
import { deviceCounts, glances } from './at-a-glance.ts'
import type { DeviceCount, Glance } from './at-a-glance.ts'
import { grouped, organisationNames } from './grouped.ts'
import type { ResourceList } from './grouped.ts'
import { isWanted } from './list-query.ts'
import type { ListQuery } from './list-query.ts'
import type { SeenQuarter } from './seen-quarter.ts'

/** A laptop class in the list. */
export interface LaptopItem extends Glance {
  readonly name: string
  readonly devices: readonly DeviceCount[]
  readonly home: string | null
  readonly transportMinutes: number
  readonly setupMinutes: number
  readonly packMinutes: number
  readonly maxMovesPerWeek: number | null
}

/** The laptop classes of a quarter by who lends them. */
export function laptopList(seen: SeenQuarter, query: ListQuery): ResourceList<LaptopItem> {
  const { problem } = seen
  const glance = glances(seen)
  const owners = organisationNames(problem)
  const places = new Map(problem.digipunten.map(({ id, name }) => [id, name]))
  const item = (of: LaptopClass): LaptopItem => ({
    ...glance('laptop-class', of.id),
    name: of.name,
    devices: deviceCounts(of.devices),
    home: places.get(of.homeDigipuntId ?? '') ?? null,
    transportMinutes: of.transportMinutes,
    setupMinutes: of.setupMinutes,
    packMinutes: of.packMinutes,
    maxMovesPerWeek: of.maxMovesPerWeek ?? null,
  })
  const groups = [...Map.groupBy(problem.laptopClasses, ({ ownerId }) => ownerId)].map(
    ([id, all]) => ({ id, name: owners.get(id) ?? id, all }),
  )
  return grouped(
    groups,
    (group, of) => isWanted(query, { group: group.id, texts: [group.name, of.name] }),
    item,
  )
}
