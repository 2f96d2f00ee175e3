import type { Problem } from '@digirooster/domain'
import type { Proposal, ServedWishes } from '../compile/bundle.ts'
import type { Referral } from '../compile/compile.ts'
import { solveLinear } from '../lp/solve-linear.ts'
import type { LinearModel } from '../lp/model.ts'
import type { Cell, Relaxation, Restriction } from './relaxation-shape.ts'

/** Groups to timetable and wishes to refer. */
export interface Proposed {
  readonly proposals: Proposal[]
  readonly referrals: Referral[]
}

/** Share of a wish that a minute of travel takes off when wishes are divided; the plan counts them whole. */
const DISCOUNT = 0.002

/** Branch-and-bound nodes: the root, its cuts and heuristics settle nearly all of it. */
const NODES = 1

/**
 * Proposes the groups that serve most, with whole groups per strand and wijk.
 * Two programmes: how many groups where, then which wishes to which group.
 * @param stop asked now and then; true ends the work, and nothing is proposed
 */
export async function propose(
  problem: Problem,
  relaxation: Relaxation,
  stop: () => boolean,
): Promise<Proposed> {
  const limits = { nodeLimit: NODES, relativeGap: 0.002, stop }
  const counted = await solveLinear(relaxation.model, limits)
  // A clock that stopped the first programme must not shape the plan.
  if (!('values' in counted) || stop()) return { proposals: [], referrals: [] }
  const divided = await solveLinear(wholeGroups(relaxation, counted.values), limits)
  const values = 'values' in divided ? divided.values : counted.values
  return groupsOf(problem, relaxation, values)
}

/** A wish served in another wijk counts less by the minutes of the trip, so that near goes first. */
function discounted({ model, cells, strands }: Relaxation): LinearModel {
  const objective = model.objective.slice()
  for (const cell of cells) {
    const { lines, minutes } = strands[cell.strand].spots[cell.spot]
    for (const [i, line] of cell.lines.entries())
      objective[cell.wishes[i]] *= 1 - DISCOUNT * (minutes[lines.indexOf(line)] ?? 0)
  }
  return { ...model, objective }
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

/** The same programme with the groups per wijk given, and wishes and groups whole. */
function wholeGroups(relaxation: Relaxation, counted: Float64Array): LinearModel {
  const { spots, cells, referrals } = relaxation
  const model = discounted(relaxation)
  const lower = model.lower.slice()
  const upper = model.upper.slice()
  const integer = model.integer.slice()
  for (const { count } of spots) upper[count] = Math.round(counted[count])
  for (const cell of cells) {
    integer[cell.groups] = 1
    for (const column of cell.wishes) integer[column] = 1
  }
  for (const { column } of referrals) integer[column] = 1
  return { ...model, lower, upper, integer }
}

/** Reads groups out of a solution; the wishes of each cell are dealt over its groups as evenly as can be. */
export function groupsOf(problem: Problem, relaxation: Relaxation, values: Float64Array): Proposed {
  const taken = new Set(problem.fixed.offerings.map((o) => o.id))
  const proposals: Proposal[] = []
  for (const cell of relaxation.cells) {
    const strand = relaxation.strands[cell.strand]
    const { wijkId } = strand.spots[cell.spot]
    for (const served of dealt(cell, values, strand.format.group.min)) {
      proposals.push({
        id: freshId(`${strand.course.id}.${strand.format.id}.${wijkId ?? 'online'}`, taken),
        course: strand.course,
        format: strand.format,
        level: strand.level,
        digibankId: strand.digibank.id,
        wijkId,
        served,
        origin: { strand: cell.strand, class: cell.class },
      })
    }
  }
  const referrals = relaxation.referrals.flatMap(({ line, supply, column }): Referral[] => {
    const wishes = Math.floor(values[column] + 1e-6)
    return wishes > 0 ? [{ line, supply, wishes }] : []
  })
  return { proposals, referrals }
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
