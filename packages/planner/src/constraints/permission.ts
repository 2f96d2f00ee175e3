import { permittedOf } from '../compile/permitted.ts'
import type { QuarterBase } from '../compile/quarter.ts'
import type { ResourceConstraint, Use } from './constraint.ts'
import { oncePerQuarter } from './once-per-quarter.ts'
import { roomWords } from './words.ts'

/** Per digibank × resource: 1 when the digibank may not use it. */
const forbidden = oncePerQuarter(({ problem, resources }) => {
  const { count, classBase, personBase } = resources
  const table = new Uint8Array(problem.digibanken.length * count).fill(1)
  for (const [k, { rooms, classes, people }] of permittedOf(problem, resources).entries()) {
    for (const r of rooms) table[k * count + r] = 0
    for (const c of classes) table[k * count + classBase + c] = 0
    for (const p of people) table[k * count + personBase + p] = 0
  }
  return table
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
  allowed: (base, bundle) => permittedOf(base.problem, base.resources)[base.digibankOf[bundle]],
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
