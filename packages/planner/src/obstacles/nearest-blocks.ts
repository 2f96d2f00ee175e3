import type { Blocks, Moment, WayIn } from './ways-in.ts'

/**
 * What has to go for a lesson at a moment, where least has to: the fewest obstacles at any place then, those of the people
 * in. Empty when nothing stands in the way; null when there is no place at all.
 */
export function nearestBlocks(
  { part, places }: Pick<Moment, 'part' | 'places'>,
  people: WayIn['people'],
): Blocks | null {
  let best: Blocks | null = null
  for (const { site, room, devices, staff } of places) {
    const comes = fewest(people(site, part), 1)
    const equipped = fewest(devices, 1)
    const staffed = staff.map(({ count, choices }) => fewest(choices, count))
    if (!comes || !equipped || staffed.includes(null)) continue
    const all = new Set([
      ...room,
      ...comes,
      ...equipped,
      ...staffed.flatMap((blocks) => blocks ?? []),
    ])
    if (best === null || all.size < best.length) best = [...all]
    if (best.length === 0) break
  }
  return best
}

/** The obstacles of so many choices that have the fewest; null when there are not so many. */
function fewest(choices: readonly Blocks[], count: number): Blocks | null {
  if (choices.length < count) return null
  if (count === 1) {
    let best = choices[0]
    for (const blocks of choices) if (blocks.length < best.length) best = blocks
    return best
  }
  return [...choices]
    .sort((a, b) => a.length - b.length)
    .slice(0, count)
    .flat()
}
