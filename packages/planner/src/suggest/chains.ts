import { outWay, settleAt, tryAt, wayOf } from '../explain/try-out.ts'
import type { Tried, Way } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import { LEVELS } from '../kernel/index.ts'
import type { Evaluator } from '../kernel/index.ts'
import { bestWays, nearestFirst, tryAll } from './best-ways.ts'
import type { Put } from './move.ts'
import { choiceOf, eachWay } from './ways.ts'
import type { Wanting } from './ways.ts'

/** Ways that are tried in which another session is in the way; with one room at one start; to send one session elsewhere. */
const TRIES = { wanted: 1500, perRoom: 3, elsewhere: 500, elsewherePerRoom: 6 }
/** Sessions in the way that a place is sought for. */
const MOST_SENT = 6

/** A session put where another one stood, which stands elsewhere then. */
export interface Chain {
  readonly puts: readonly [Put, Put]
  /** per level, against the first session being out */
  readonly added: Float64Array
}

/** A way that another session is in the way of. */
interface Wanted {
  readonly way: Way
  readonly holder: number
  /** per level: what it adds, the one in the way out, beyond what taking that out alone adds */
  readonly added: Float64Array
}

/** Chains that break hard rules no more than `most`. */
export interface Chains {
  readonly chains: readonly Chain[]
  readonly tries: number
  readonly isAll: boolean
}

/**
 * Looks for places that one other session holds, in its room, its laptops or its people, and for the best other place
 * of that session. Only sessions that nobody knows of yet are sent elsewhere.
 * @param activity is out
 */
export function chainsFor(opened: Opened, activity: number, now: Way, most: number): Chains {
  const { evaluator } = opened
  const { wanted, tries, isAll } = wantedWays(opened, activity, now, most)
  const found: Chains = { chains: [], tries, isAll: isAll && wanted.length <= MOST_SENT }
  return wanted.slice(0, MOST_SENT).reduce<Chains>((all, want) => {
    const { holder, way } = want
    const there = wayOf(evaluator, holder)
    const outAdds = settleAt(evaluator, holder, outWay(evaluator, holder))
    const wayAdds = settleAt(evaluator, activity, way)
    const base = outAdds.map((added, level) => added + wayAdds[level])
    const starts = nearestFirst(opened, holder)
    const reach = { tries: TRIES.elsewhere, triesPerRoom: TRIES.elsewherePerRoom, starts }
    const isElsewhere = (start: number, resources: readonly number[]) =>
      start !== there.start || resources.some((r, k) => r !== there.resources[k]) ? '' : undefined
    const sent = bestWays(evaluator, holder, there, most - base[0], reach, isElsewhere)
    settleAt(evaluator, activity, outWay(evaluator, activity))
    settleAt(evaluator, holder, there)
    return {
      chains: [...all.chains, ...sent.ways.map((to) => chainOf(activity, want, to, base))],
      tries: all.tries + sent.tries,
      isAll: all.isAll && sent.isAll,
    }
  }, found)
}

function chainOf(activity: number, { way, holder }: Wanted, to: Tried, base: Float64Array): Chain {
  return {
    puts: [
      { activity, way },
      { activity: holder, way: { start: to.start, resources: to.resources } },
    ],
    added: base.map((added, level) => added + to.added[level]),
  }
}

/** The most promising way past every session that may be sent elsewhere, best first. */
function wantedWays(
  opened: Opened,
  activity: number,
  now: Way,
  most: number,
): { wanted: Wanted[]; tries: number; isAll: boolean } {
  const { evaluator } = opened
  const choice = choiceOf(evaluator, activity, now)
  const best = new Map<number, Wanted>()
  const outAdds = new Map<number, Float64Array>()
  let [tries, isAll] = [0, true]
  for (const start of nearestFirst(opened, activity)) {
    const wanting: Wanting = { holder: -1, mayMove: (other) => isDraft(opened, activity, other) }
    let [room, left] = [-2, 0]
    const goOn = eachWay(
      evaluator,
      choice,
      start,
      (resources) => {
        if (resources[0] !== room) [room, left] = [resources[0], TRIES.perRoom]
        const { holder } = wanting
        if (holder < 0) return true
        if (tries >= TRIES.wanted) return false
        if (left-- <= 0) {
          isAll = false
          return true
        }
        tries++
        const out = outAdds.get(holder) ?? addsOfLeaving(evaluator, holder)
        outAdds.set(holder, out)
        const puts = [
          { activity: holder, way: outWay(evaluator, holder) },
          { activity, way: { start, resources } },
        ]
        const added = tryAll(evaluator, puts, most + out[0])
        if (!added) return true
        for (let level = 0; level < LEVELS; level++) added[level] -= out[level]
        const known = best.get(holder)
        if (!known || compareAdded(added, known.added) < 0)
          best.set(holder, { way: { start, resources: [...resources] }, holder, added })
        return true
      },
      wanting,
    )
    if (!goOn) {
      isAll = false
      break
    }
  }
  const wanted = [...best.values()].sort((a, b) => compareAdded(a.added, b.added))
  return { wanted, tries, isAll }
}

/** Orders by levels, the most important first. */
export function compareAdded(a: Float64Array, b: Float64Array): number {
  for (let level = 0; level < LEVELS; level++) {
    const difference = a[level] - b[level]
    if (Math.abs(difference) > 1e-9) return difference
  }
  return 0
}

/** Whether a session may be sent elsewhere for another one: it is not past, nobody holds it and nobody knows of it yet. */
function isDraft({ placed: { quarter, state } }: Opened, activity: number, other: number): boolean {
  const { model, isFixed, time } = quarter
  const bundle = model.bundleOf[other]
  return (
    isFixed[other] === 0 &&
    model.optional[bundle] === 1 &&
    bundle !== model.bundleOf[activity] &&
    state.start[other] >= time.nowSlot
  )
}

/** What a session adds by being out. */
function addsOfLeaving(evaluator: Evaluator, activity: number): Float64Array {
  return tryAt(evaluator, activity, outWay(evaluator, activity)).added
}
