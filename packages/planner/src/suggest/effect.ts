import type { Bilingual, ScoreLevel } from '@digirooster/domain'
import { bindConstraint } from '../bind-constraint.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { wayOf } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import type { Evaluator, State } from '../kernel/index.ts'
import { costsNear } from './costs-near.ts'
import type { Growth } from './growth.ts'
import { heldObstacles } from './held.ts'
import type { MoveObstacle } from './held.ts'
import { placeOfWay, sessionIdOf } from './move.ts'
import type { Moved, Put } from './move.ts'
import { sentencesOf } from './sentences.ts'
import { shrink } from './shrink.ts'
import { canShrink, matchedOf } from './trimmed.ts'

/** What a rule costs more (or, below zero, less) than before, its weight counted in. */
export interface RuleChange {
  readonly id: string
  readonly level: ScoreLevel
  readonly weighted: number
}

/** What a change of the plan does. */
export interface Effect {
  /** nothing moves that is held or past, and no hard rule is broken more than before */
  readonly isAllowed: boolean
  /** what each level costs more than before, in the units of the score; below zero is better */
  readonly levels: Readonly<Record<ScoreLevel, number>>
  /** rules that cost more or less than before, in the order of the score */
  readonly rules: readonly RuleChange[]
  readonly wishes: { readonly lost: number; readonly won: number }
  /** sessions that stand elsewhere; the one that was asked about first */
  readonly moved: readonly Moved[]
  /** what stands in the way; none when it is allowed */
  readonly obstacles: readonly MoveObstacle[]
  /** what it comes to, in plain words, at most 20 words each */
  readonly sentences: readonly Bilingual[]
}

/**
 * What putting activities elsewhere would do; leaves the evaluator as it was.
 * @param without penalty of every rule in the plan as it is, when the quarter here holds more than that
 */
export function effectOf(
  opened: Opened,
  puts: readonly Put[],
  without?: readonly number[],
): Effect {
  const { evaluator, placed } = opened
  const { quarter, constraints } = placed
  const held = puts.flatMap((put) => heldObstacles(opened, put))
  const old = puts.map(({ activity }): Put => ({ activity, way: wayOf(evaluator, activity) }))
  const bundles = [...new Set(puts.map(({ activity }) => quarter.model.bundleOf[activity]))]
  const isNew = (bundle: number) => placed.state.start[quarter.model.bundleStart[bundle]] < 0
  const before = countAll(opened, puts, bundles)
  putAll(evaluator, puts)
  const after = countAll(opened, puts, bundles)
  const shrunk = bundles.map((bundle, k) =>
    after.matched[k] < (isNew(bundle) ? quarter.bundles[bundle].invited : before.matched[k]) &&
    canShrink(quarter, bundle)
      ? shrink(opened, bundle)
      : undefined,
  )
  const growths = constraints.map((constraint, c): Growth => {
    const more = shrunk.reduce((sum, by) => sum + (by?.[c] ?? 0), 0)
    const penalty = after.penalties[c] - (without ?? before.penalties)[c] + more
    return { constraint, penalty, weighted: penalty * evaluator.rules[c].weight }
  })
  const changed = growths.filter(({ penalty }) => penalty !== 0)
  const broken = changed.filter(
    ({ constraint, penalty }) => constraint.level === 'hard' && penalty > 0,
  )
  const obstacles = [...held, ...broken.flatMap((growth) => obstaclesOf(opened, puts, growth))]
  const wishes = { lost: 0, won: 0 }
  for (const [k] of bundles.entries()) {
    wishes.lost += Math.max(0, before.matched[k] - after.matched[k])
    wishes.won += Math.max(0, after.matched[k] - before.matched[k])
  }
  const isAllowed = obstacles.length === 0
  const sentences = sentencesOf(opened, { puts, old, growths: changed, wishes, obstacles })
  putAll(evaluator, old)
  const level = (name: ScoreLevel) =>
    changed
      .filter(({ constraint }) => constraint.level === name)
      .reduce((sum, { weighted }) => sum + weighted, 0)
  return {
    isAllowed,
    levels: {
      hard: level('hard'),
      owed: level('owed'),
      demand: level('demand'),
      soft: level('soft'),
    },
    rules: changed.map(({ constraint: { id, level: of }, weighted }) => ({
      id,
      level: of,
      weighted,
    })),
    wishes,
    moved: puts.map((put, k) => movedOf(quarter, old[k], put)),
    obstacles,
    sentences,
  }
}

/** Puts all of them elsewhere at once, and keeps that. */
export function putAll(evaluator: Evaluator, puts: readonly Put[]): void {
  const { model } = evaluator
  for (const { activity, way } of puts) {
    evaluator.setStart(activity, way.start)
    for (const [k, resource] of way.resources.entries())
      evaluator.setResource(activity, model.roleStart[activity] + k, resource)
  }
  if (!evaluator.hasMove()) return
  evaluator.delta()
  evaluator.commit()
}

function countAll(
  { evaluator, placed }: Opened,
  puts: readonly Put[],
  bundles: readonly number[],
): { penalties: number[]; matched: number[] } {
  const { quarter, constraints } = placed
  const counted = evaluator.penalties()
  const { state } = evaluator
  return {
    penalties: constraints.map(
      (constraint, c) => counted[c] + trustedPenalty(quarter, state, constraint, puts),
    ),
    matched: bundles.map((bundle) => matchedOf(quarter, state, bundle)),
  }
}

/** What the evaluator leaves out, as it trusts start domains and candidate lists; a move may go outside of them. */
function trustedPenalty(
  quarter: Quarter,
  state: State,
  constraint: Constraint,
  puts: readonly Put[],
): number {
  if (constraint.kind !== 'start' && constraint.kind !== 'resource') return 0
  const trusting = bindConstraint(quarter, constraint, true)
  const full = bindConstraint(quarter, constraint)
  if (trusting.kind !== 'unary' || full.kind !== 'unary') return 0
  let sum = 0
  for (const { activity } of puts)
    if (!trusting.appliesTo?.(activity)) sum += full.penalty(state, activity)
  return sum
}

function obstaclesOf(
  { evaluator: { state }, placed: { quarter } }: Opened,
  puts: readonly Put[],
  { constraint }: Growth,
): MoveObstacle[] {
  const moving = new Set(puts.map(({ activity }) => activity))
  const costs = puts.flatMap(({ activity }) => costsNear(constraint, quarter, state, activity))
  if (costs.length === 0) return [{ code: constraint.id, text: constraint.text, sessionIds: [] }]
  const texts = new Map(costs.map((cost) => [cost.text.nl, cost]))
  return [...texts.values()].map(({ text, others }) => ({
    code: constraint.id,
    text,
    sessionIds: others.filter((a) => !moving.has(a)).map((a) => sessionIdOf(quarter, a)),
  }))
}

function movedOf(quarter: Quarter, from: Put, to: Put): Moved {
  return {
    sessionId: sessionIdOf(quarter, to.activity),
    from: from.way.start < 0 ? null : placeOfWay(quarter, from),
    to: placeOfWay(quarter, to),
  }
}
