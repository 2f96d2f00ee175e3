import type { Indexes } from '../compile/compile.ts'
import type { PartClass } from './relaxation-shape.ts'
import { PARTS } from './parts.ts'
import type { Strand } from './strand.ts'

/** Parts of the week grouped by which lines accept them, so that nothing is lost by not telling them apart. */
export function classesOf(indexes: Indexes, strand: Strand): PartClass[] {
  const open = strand.spots.reduce((parts, spot) => parts | spot.parts, 0)
  const masks = new Map<string, number>()
  for (let part = 0; part < PARTS; part++) {
    if ((open & (1 << part)) === 0) continue
    const accept = strand.lines.map((d) => (indexes.demand.daypartMask[d] >> part) & 1).join('')
    masks.set(accept, (masks.get(accept) ?? 0) | (1 << part))
  }
  const plain = [...masks.values()].map((mask) => ({ mask, isMixed: false }))
  const canMix = strand.format.sessions > 1 && plain.length > 1
  return canMix ? [...plain, { mask: open, isMixed: true }] : plain
}

/** Whether people who accept the parts of `mask` can come to a group of a class of parts. */
export function accepts(mask: number, parts: PartClass, classes: readonly PartClass[]): boolean {
  if (!parts.isMixed) return (mask & parts.mask) === parts.mask
  return classes.filter((c) => !c.isMixed && (mask & c.mask) === c.mask).length > 1
}
