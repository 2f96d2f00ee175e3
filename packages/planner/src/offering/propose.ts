import type { Problem } from '@digirooster/domain'
import type { Proposal, ServedWishes } from '../compile/bundle.ts'
import type { Referral } from '../compile/compile.ts'
import type { LinearModel } from '../lp/model.ts'
import type { Offer } from './offer.ts'
import { findOffers } from './offers.ts'
import type { Market } from './offers.ts'
import type { Cell, Relaxation, Restriction } from './relaxation-shape.ts'

/** Groups to timetable and wishes to refer. */
export interface Proposed {
  readonly proposals: Proposal[]
  readonly referrals: Referral[]
}

/**
 * Proposes the groups that serve most, whole in every wijk and part of the week.
 * @param model the relaxation of the market, or one with restrictions as further rows
 * @param stop  asked now and then; true ends the work, and nothing is proposed
 */
export async function propose(
  problem: Problem,
  market: Market,
  model: LinearModel,
  stop: () => boolean,
): Promise<Proposed> {
  const { chosen, point } = await findOffers(market, model, true, stop)
  // A clock that stopped the programme must not shape the plan.
  if (stop()) return { proposals: [], referrals: [] }
  return proposedOf(problem, market, chosen, point)
}

/**
 * What a next proposal should not ask again: of every strand and class of parts that lost groups,
 * more than were placed.
 * @param isPlaced per proposal
 */
export function restrictionsOf(
  proposals: readonly Proposal[],
  isPlaced: readonly boolean[],
): Restriction[] {
  const counts = new Map<string, { strand: number; class: number; placed: number; lost: number }>()
  for (const [k, { origin }] of proposals.entries()) {
    if (!origin) continue
    const key = `${origin.strand} ${origin.class}`
    const count = counts.get(key) ?? { ...origin, placed: 0, lost: 0 }
    if (isPlaced[k]) count.placed++
    else count.lost++
    counts.set(key, count)
  }
  return [...counts.values()]
    .filter((count) => count.lost > 0)
    .map((count) => ({ strand: count.strand, class: count.class, most: count.placed }))
}

/** Reads the groups and the wishes to refer out of offers. */
function proposedOf(
  problem: Problem,
  { relaxation, pools }: Market,
  chosen: readonly Offer[],
  point: Float64Array,
): Proposed {
  const taken = new Set(problem.fixed.offerings.map((o) => o.id))
  const proposals = chosen.flatMap(({ pool, groups }) =>
    groups.map(({ kind, wishes }): Proposal => {
      const { lines } = pools[pool]
      const served = lines.flatMap((line, d) =>
        wishes[d] > 0 ? [{ line, wishes: wishes[d] }] : [],
      )
      return proposalOf(relaxation, kind.cell, served, taken)
    }),
  )
  return { proposals, referrals: referralsOf(relaxation, point) }
}

/** Reads groups out of a solution; the wishes of each cell are dealt over its groups as evenly as can be. */
export function groupsOf(problem: Problem, relaxation: Relaxation, values: Float64Array): Proposed {
  const taken = new Set(problem.fixed.offerings.map((o) => o.id))
  const proposals = relaxation.cells.flatMap((cell) =>
    dealt(cell, values, relaxation.strands[cell.strand].format.group.min).map((served) =>
      proposalOf(relaxation, cell, served, taken),
    ),
  )
  return { proposals, referrals: referralsOf(relaxation, values) }
}

/** A group of one kind, with an id that is free. */
function proposalOf(
  { strands }: Relaxation,
  cell: Cell,
  served: ServedWishes[],
  taken: Set<string>,
): Proposal {
  const { course, format, level, digibank, spots } = strands[cell.strand]
  const { wijkId } = spots[cell.spot]
  return {
    id: freshId(`${course.id}.${format.id}.${wijkId ?? 'online'}`, taken),
    course,
    format,
    level,
    digibankId: digibank.id,
    wijkId,
    served,
    origin: { strand: cell.strand, class: cell.class },
  }
}

function referralsOf({ referrals }: Relaxation, values: Float64Array): Referral[] {
  return referrals.flatMap(({ line, supply, column }) => {
    const wishes = Math.floor(values[column] + 1e-6)
    return wishes > 0 ? [{ line, supply, wishes }] : []
  })
}

function dealt(cell: Cell, values: Float64Array, least: number): ServedWishes[][] {
  const wishes = cell.lines.map((line, i) => ({
    line,
    wishes: Math.floor(values[cell.wishes[i]] + 1e-6),
  }))
  const total = wishes.reduce((sum, w) => sum + w.wishes, 0)
  const groups = Math.min(Math.round(values[cell.groups]), Math.floor(total / least))
  if (groups <= 0) return []
  const dealt: ServedWishes[][] = []
  for (let g = 0; g < groups; g++) {
    let room = Math.floor(total / groups) + (g < total % groups ? 1 : 0)
    const served: ServedWishes[] = []
    for (const entry of wishes) {
      const some = Math.min(room, entry.wishes)
      if (some === 0) continue
      served.push({ line: entry.line, wishes: some })
      entry.wishes -= some
      room -= some
    }
    dealt.push(served)
  }
  return dealt
}

/** The first of `name.1`, `name.2`, … that is not taken; takes it. */
function freshId(name: string, taken: Set<string>): string {
  for (let k = 1; ; k++) {
    const id = `${name}.${k}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}
