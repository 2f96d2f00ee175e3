import type { Problem } from '@digirooster/domain'
import type { ResourceIndex } from './resource-index.ts'

/** What one digibank may use, by index: rooms, laptop classes and people, each ascending. */
export interface Permitted {
  readonly rooms: readonly number[]
  readonly classes: readonly number[]
  readonly people: readonly number[]
}

const known = new WeakMap<ResourceIndex, readonly Permitted[]>()

/** Lists per digibank what it may use; made once for each index of resources. */
export function permittedOf(problem: Problem, resources: ResourceIndex): readonly Permitted[] {
  const found = known.get(resources)
  if (found) return found
  const made = listPermitted(problem, resources)
  known.set(resources, made)
  return made
}

function listPermitted(problem: Problem, resources: ResourceIndex): Permitted[] {
  const served = new Map(problem.organisations.map((o) => [o.id, o.digibankIds]))
  const servedBy = (id: string | undefined) => served.get(id ?? '') ?? []
  const lists = problem.digibanken.map(() => ({
    rooms: [] as number[],
    classes: [] as number[],
    people: [] as number[],
  }))
  const index = new Map(problem.digibanken.map((d, k) => [d.id, k]))
  const everybody = problem.digibanken.map((_, k) => k)
  const deal = (kind: keyof Permitted, item: number, users: readonly string[]) => {
    const of = users.length > 0 ? users.flatMap((id) => index.get(id) ?? []) : everybody
    for (const digibank of new Set(of)) lists[digibank][kind].push(item)
  }
  for (const [r, { place }] of resources.rooms.entries())
    deal('rooms', r, place.usableBy.length > 0 ? place.usableBy : [place.digibankId])
  for (const [c, { usableBy, ownerId }] of resources.classes.entries())
    deal('classes', c, usableBy.length > 0 ? usableBy : servedBy(ownerId))
  for (const [p, { usableBy, employerId }] of resources.people.entries())
    deal('people', p, usableBy.length > 0 ? usableBy : servedBy(employerId))
  return lists
}
