import type { Evaluator } from '../evaluator.ts'
import type { Random } from '../random.ts'
import type { Movable } from './movable.ts'

/** Longest chain that is tried. */
const MOST = 40

/** Free candidates that are compared, where the model prefers some. */
const LOOK = 32

/**
 * Two starts exchange the activities that clash across them, beginning with one at random, so that nothing
 * new clashes between the two; what overlaps from other starts is not looked at. Each keeps its resources
 * where they are free afterwards, or takes other free ones.
 * @source Kempe chains of graph colouring; for timetables: Lü, Hao (2010), Adaptive tabu search for course
 * timetabling, European Journal of Operational Research 200
 */
export function kempe(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  const { activities, chain } = what
  if (activities.length === 0) return false
  const first = activities[random.int(activities.length)]
  const domain = model.domains[model.domainOf[first]]
  const here = state.start[first]
  const there = domain[random.int(domain.length)]
  // Starts that overlap do not come free for one another.
  if (here < 0 || Math.abs(there - here) < model.duration[first]) return false
  if (!findChain(evaluator, what, first, there)) return false
  const { items, size } = chain
  for (let i = 0; i < size; i++)
    evaluator.setStart(items[i], state.start[items[i]] === here ? there : here)
  return rehouse(evaluator, random, what, here)
}

/**
 * Finds what moves between two starts when an activity does; changes nothing else.
 * @returns whether all of it may
 */
function findChain(
  { model, state, clashes, board }: Evaluator,
  { chain, isInChain }: Movable,
  first: number,
  there: number,
): boolean {
  const { classOf } = clashes
  const { firstAt, nextAt } = board
  const { duration } = model
  const { start } = state
  const here = start[first]
  chain.clear()
  chain.push(first)
  isInChain[first] = 1
  let isAllowed = true
  for (let i = 0; i < chain.size && isAllowed; i++) {
    const a = chain.items[i]
    const its = classOf[a]
    if (its < 0) continue
    const back = start[a]
    for (let b = firstAt[back === here ? there : here]; b >= 0; b = nextAt[b]) {
      const itsToo = classOf[b]
      if (itsToo < 0 || isInChain[b] === 1 || !clashes.clashes(its, itsToo)) continue
      isAllowed = chain.size < MOST && duration[b] === duration[first] && board.allows(b, back)
      if (!isAllowed) break
      isInChain[b] = 1
      chain.push(b)
    }
  }
  for (let i = 0; i < chain.size; i++) isInChain[chain.items[i]] = 0
  return isAllowed
}

/** Gives the activities of the chain resources that are free once all have moved. */
function rehouse(evaluator: Evaluator, random: Random, what: Movable, here: number): boolean {
  const { model, state, board } = evaluator
  const { left, taken } = what
  const { items: chain, size } = what.chain
  const half = model.resourceCount
  const { roleStart } = model
  const before = board.committed
  for (let i = 0; i < size; i++) {
    const a = chain[i]
    const side = before.start[a] === here ? 0 : half
    for (let k = roleStart[a]; k < roleStart[a + 1]; k++)
      if (before.resource[k] >= 0) left[side + before.resource[k]]++
  }
  let fits = true
  for (let i = 0; i < size && fits; i++) {
    const a = chain[i]
    const side = state.start[a] === here ? 0 : half
    for (let k = roleStart[a]; k < roleStart[a + 1] && fits; k++) {
      if (state.resource[k] < 0) continue
      if (!isFreeAfter(evaluator, what, side, state.resource[k], a)) {
        const other = freeCandidate(evaluator, random, what, side, a, k)
        fits = other >= 0
        if (fits) evaluator.setResource(a, k, other)
      }
      if (fits) taken[side + state.resource[k]] = 1
    }
  }
  for (let i = 0; i < size; i++)
    for (let k = roleStart[chain[i]]; k < roleStart[chain[i] + 1]; k++) {
      if (before.resource[k] < 0) continue
      left[before.resource[k]] = left[half + before.resource[k]] = 0
      taken[state.resource[k]] = taken[half + state.resource[k]] = 0
    }
  return fits
}

/** Whether a resource is free where an activity now is, once the chain has left it. */
function isFreeAfter(
  { model, state, board }: Evaluator,
  { left, taken }: Movable,
  side: number,
  resource: number,
  activity: number,
): boolean {
  const start = state.start[activity]
  const slots = model.duration[activity]
  if (taken[side + resource] === 1 || model.freeRun[resource][start] < slots) return false
  const { occupancy, slotCount } = board
  const first = resource * slotCount + start
  for (let at = first; at < first + slots; at++)
    if (occupancy[at] > left[side + resource]) return false
  return true
}

/** The preferred one of the free candidates of a role slot, any where none is; -1 when none is free. */
function freeCandidate(
  evaluator: Evaluator,
  random: Random,
  what: Movable,
  side: number,
  activity: number,
  roleSlot: number,
): number {
  const { model, state } = evaluator
  const list = model.candidates[model.candidatesOf[roleSlot]]
  if (list.length === 0) return -1
  const from = random.int(list.length)
  const looks = Math.min(LOOK, list.length)
  let best = -1
  let least = Infinity
  for (let i = 0; i < looks; i++) {
    const at = from + i
    const resource = list[at < list.length ? at : at - list.length]
    if (!isFreeAfter(evaluator, what, side, resource, activity)) continue
    if (model.suits && !model.suits(state, roleSlot, resource)) continue
    if (!model.dislike) return resource
    const dislike = model.dislike(state, roleSlot, resource)
    if (dislike >= least) continue
    best = resource
    least = dislike
  }
  return best
}
