import type { QuarterBase } from '../compile/quarter.ts'
import type { ResourceConstraint, Use } from './constraint.ts'
import { oncePerQuarter } from './once-per-quarter.ts'
import { roomWords } from './words.ts'

/** Per digibank × resource: 1 when the digibank may not use it. */
const forbidden = oncePerQuarter(({ problem, resources }) => {
  const served = new Map(problem.organisations.map((o) => [o.id, o.digibankIds]))
  const servedBy = (id: string | undefined) => served.get(id ?? '') ?? []
  const users = [
    ...resources.rooms.map(({ place }) =>
      place.usableBy.length > 0 ? place.usableBy : [place.digibankId],
    ),
    ...resources.classes.map((c) => (c.usableBy.length > 0 ? c.usableBy : servedBy(c.ownerId))),
    ...resources.people.map((p) => (p.usableBy.length > 0 ? p.usableBy : servedBy(p.employerId))),
  ]
  return Uint8Array.from(
    problem.digibanken.flatMap((digibank) =>
      users.map((list) => (list.length === 0 || list.includes(digibank.id) ? 0 : 1)),
    ),
  )
})

/** A digibank uses only rooms, laptop classes and people that it may use. */
export const permission: ResourceConstraint = {
  kind: 'resource',
  id: 'permission',
  level: 'hard',
  weight: 1,
  unit: 'things used without permission',
  text: {
    nl: 'Een digibank gebruikt alleen zalen, laptops en mensen die ze mag gebruiken.',
    en: 'A digibank uses only rooms, laptops and people that it may use.',
  },
  penalty(base, use) {
    // A walk-in says itself where it is.
    if (use.role === 'room' && base.bundles[use.bundle].kind === 'walk-in') return 0
    const { count } = base.resources
    return forbidden(base)[base.digibankOf[use.bundle] * count + resourceOf(base, use)]
  },
  explain(base, use) {
    const { name } = base.problem.digibanken[base.digibankOf[use.bundle]]
    const what = nameOf(base, use)
    return {
      nl: `${name} mag ${what} niet gebruiken.`,
      en: `${name} may not use ${what}.`,
    }
  },
}

function resourceOf(base: QuarterBase, { role, index }: Use): number {
  if (role === 'room') return index
  return index + (role === 'laptops' ? base.resources.classBase : base.resources.personBase)
}

function nameOf(base: QuarterBase, { role, index }: Use): string {
  if (role === 'room') return roomWords(base, index)
  return role === 'laptops' ? base.resources.classes[index].name : base.resources.people[index].id
}
