import type { Bilingual } from '@digirooster/domain'
import { outWay, settleAt, tryAt, wayOf } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import { dayOf } from '../kernel/index.ts'
import { PlannerError } from '../planner-error.ts'
import { bestWays, kindsBeside, nearestFirst } from './best-ways.ts'
import { chainsFor, compareAdded } from './chains.ts'
import { effectOf } from './effect.ts'
import type { Effect } from './effect.ts'
import { forMoving } from './for-moving.ts'
import { heldObstacles } from './held.ts'
import type { MoveObstacle } from './held.ts'
import type { Move, Put } from './move.ts'
import { nowWords, titleOf } from './place-words.ts'

/** How many suggestions, and how far they go. */
export interface SuggestOptions {
  /** suggestions at most; 5 unless you choose */
  readonly limit?: number | undefined
  /** 1 (unless you choose): the session alone moves; 2: one other session may move for it */
  readonly depth?: 1 | 2 | undefined
}

/** One place where a session could be. */
export interface Suggestion extends Effect {
  /** when, where and with whom */
  readonly title: Bilingual
  /** what to apply */
  readonly moves: readonly Move[]
}

/** The best places for a session. */
export interface Suggestions {
  readonly sessionId: string
  /** what it is, when, where and with whom now */
  readonly title: Bilingual
  /** best first, by levels; all of them are allowed */
  readonly suggestions: readonly Suggestion[]
  /** why it may not move at all; mostly none */
  readonly obstacles: readonly MoveObstacle[]
  /** places tried */
  readonly tries: number
  /** false: there were too many to try them all, and a better one may exist */
  readonly isAll: boolean
}

/** Ways tried for the session alone at most, and with one room at one start. */
const TRIES = { all: 10_000, perRoom: 30 }
/** Points of quality that a suggestion must gain for each other session that moves, to come before one in which none does. */
const UNREST = 10

/**
 * Looks for the best other starts, rooms, laptop classes and people for a session, the rest of the plan as it is.
 * @throws {PlannerError} `unknown-subject`, `invalid-option`
 */
export function suggestFor(
  handle: Opened,
  sessionId: string,
  { limit = 5, depth = 1 }: SuggestOptions = {},
): Suggestions {
  const opened = forMoving(handle, [sessionId])
  const { evaluator, placed, activityOf } = opened
  const activity = activityOf(sessionId)
  if (activity === undefined)
    throw new PlannerError(
      'unknown-subject',
      `session (${sessionId}) is not in this quarter.\nMaybe it belongs to another plan.`,
    )
  checkOptions(limit, depth)
  const { quarter } = placed
  const here = wayOf(evaluator, activity)
  settleAt(evaluator, activity, outWay(evaluator, activity))
  const now = tryAt(evaluator, activity, here)
  // What was broken before may stay so; nothing more.
  const most = now.added[0]
  const starts = nearestFirst(opened, activity)
  const reach = { tries: TRIES.all, triesPerRoom: TRIES.perRoom, starts }
  const alone = bestWays(evaluator, activity, here, most, reach, kindsBeside(quarter, here))
  const chained =
    depth === 2 ? chainsFor(opened, activity, here, most) : { chains: [], tries: 0, isAll: true }
  settleAt(evaluator, activity, here)
  const options = [
    ...alone.ways.map(({ added, start, resources }) => ({
      added,
      puts: [{ activity, way: { start, resources } }],
    })),
    ...chained.chains.map(({ added, puts }) => ({ added: withUnrest(added), puts })),
  ]
  return {
    sessionId,
    title: nowWords(opened, { activity, way: here }),
    suggestions: firstAllowed(opened, bestFirst(opened, options), limit),
    obstacles: alone.ways.length > 0 ? [] : whollyHeld(opened, activity),
    tries: alone.tries + chained.tries,
    isAll: alone.isAll && chained.isAll,
  }
}

/** @throws {PlannerError} `invalid-option` */
export function checkOptions(limit: number, depth: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new PlannerError('invalid-option', `limit (${limit}) must be a whole number from 1.`)
  if (depth !== 1 && depth !== 2)
    throw new PlannerError('invalid-option', `depth (${depth}) must be 1 or 2.`)
}

interface Option {
  readonly added: Float64Array
  readonly puts: readonly Put[]
}

/** The best options first, by levels; of those that are as good, one on every day before a second on one. */
function bestFirst({ evaluator: { model } }: Opened, options: readonly Option[]): Option[] {
  const sorted = options.toSorted((a, b) => compareAdded(a.added, b.added))
  const times = new Map<number, number>()
  let before: Option | undefined
  let rank = 0
  const ranked = sorted.map((option) => {
    if (before && compareAdded(before.added, option.added) !== 0) {
      rank++
      times.clear()
    }
    before = option
    const day = dayOf(model, option.puts[0].way.start)
    const time = times.get(day) ?? 0
    times.set(day, time + 1)
    return { option, rank, time }
  })
  return ranked.sort((a, b) => a.rank - b.rank || a.time - b.time).map(({ option }) => option)
}

function withUnrest(added: Float64Array): Float64Array {
  const counted = added.slice()
  counted[3] += UNREST
  return counted
}

/** The first options that are allowed when everything is counted, with what they do. */
function firstAllowed(opened: Opened, options: readonly Option[], limit: number): Suggestion[] {
  const found: Suggestion[] = []
  for (const { puts } of options) {
    if (found.length === limit) break
    const effect = effectOf(opened, puts)
    if (effect.isAllowed) found.push(suggestionOf(opened, puts, effect))
  }
  return found
}

/** What a change does, with its name and how to make it. */
function suggestionOf(opened: Opened, puts: readonly Put[], effect: Effect): Suggestion {
  const moves = effect.moved.map(({ sessionId, to }): Move => ({ sessionId, ...to }))
  return { ...effect, title: titleOf(opened, puts[0]), moves }
}

/** Why a session may not be moved in any way; none when something of it may. */
function whollyHeld(opened: Opened, activity: number): MoveObstacle[] {
  const { start, resources } = wayOf(opened.evaluator, activity)
  const anywhere = { start: start + 1, resources: resources.map((r) => r + 1) }
  return heldObstacles(opened, { activity, way: anywhere })
}
