import { describe, expect, it } from 'vitest'
import { anneal, construct, emptyState, Evaluator, LEVELS, random } from './index.ts'
import type { Model, Rule, State } from './index.ts'

// The kernel without any digibank, as an example for those who use it for something else: a tournament
// in which every team meets every other once, on a few courts, in as few rounds as can be.
// A match is a bundle of one activity of one slot with three role slots: a court and two teams.

/** Resources: the courts first, then the teams. */
function tournament(teams: number, courts: number, rounds: number): Model {
  const matches = Array.from({ length: teams }, (_, a) =>
    Array.from({ length: a }, (_, b) => [courts + a, courts + b]),
  ).flat()
  const everyCourt = Int32Array.from({ length: courts }, (_, court) => court)
  const everyTeam = Array.from({ length: teams }, (_, team) => Int32Array.of(courts + team))
  return {
    activityCount: matches.length,
    bundleCount: matches.length,
    resourceCount: courts + teams,
    slotsPerDay: rounds,
    dayCount: 1,
    duration: new Int32Array(matches.length).fill(1),
    bundleOf: Int32Array.from(matches, (_, match) => match),
    bundleStart: Int32Array.from({ length: matches.length + 1 }, (_, match) => match),
    optional: new Uint8Array(matches.length).fill(1),
    stride: new Int32Array(matches.length),
    roleStart: Int32Array.from({ length: matches.length + 1 }, (_, match) => 3 * match),
    mayBeVacant: new Uint8Array(3 * matches.length),
    domainOf: new Int32Array(matches.length),
    domains: [Int32Array.from({ length: rounds }, (_, round) => round)],
    candidatesOf: Int32Array.from(matches.flatMap(([a, b]) => [0, 1 + a - courts, 1 + b - courts])),
    candidates: [everyCourt, ...everyTeam],
    // Everything is available to the last round.
    freeRun: Array.from({ length: courts + teams }, () =>
      Int16Array.from({ length: rounds }, (_, round) => rounds - round),
    ),
  }
}

/** Hard: a court holds one match at a time and a team plays one. Counts the matches that are too many. */
function oneAtATime({ resourceCount, roleStart, slotsPerDay }: Model): Rule {
  return {
    kind: 'group',
    level: 0,
    weight: 1,
    bucketCount: resourceCount * slotsPerDay,
    width: 3,
    bucketsOf: (state, match, into) => {
      if (state.start[match] < 0) return 0
      for (let k = 0; k < 3; k++)
        into[k] = state.resource[roleStart[match] + k] * slotsPerDay + state.start[match]
      return 3
    },
    penalty: (_state, _members, count) => Math.max(0, count - 1),
  }
}

/** Next: every match is played. */
const everyMatch: Rule = {
  kind: 'unary',
  scope: 'bundle',
  level: 1,
  weight: 1,
  penalty: (state, match) => (state.start[match] < 0 ? 1 : 0),
}

/** Last: rather in an early round. */
const early: Rule = {
  kind: 'unary',
  scope: 'activity',
  level: 3,
  weight: 1,
  penalty: (state, match) => Math.max(0, state.start[match]),
}

function solve(model: Model, seed: number): { state: State; levels: number[] } {
  const rules = [oneAtATime(model), everyMatch, early]
  const evaluator = new Evaluator(model, rules, emptyState(model), [50, 20, 0, 1])
  const numbers = random(seed)
  const order = Array.from({ length: model.bundleCount }, (_, match) => match)
  construct(evaluator, numbers, order, 30)
  const annealing = anneal(evaluator, numbers, { from: 20, to: 0.1, iterations: 40_000 })
  annealing.step(Infinity)
  return { state: annealing.best, levels: [...annealing.bestLevels] }
}

describe('a tournament', () => {
  it.each([
    { teams: 4, courts: 2, rounds: 5, best: [0, 0, 0, 2 * (0 + 1 + 2)] },
    { teams: 6, courts: 3, rounds: 8, best: [0, 0, 0, 3 * (0 + 1 + 2 + 3 + 4)] },
    { teams: 5, courts: 1, rounds: 10, best: [0, 0, 0, 45] },
    { teams: 6, courts: 3, rounds: 3, best: [0, 6, 0, 3 * (0 + 1 + 2)] },
  ])('of $teams teams on $courts courts is planned as well as can be', (setting) => {
    const { teams, courts, rounds, best } = setting
    const { levels } = solve(tournament(teams, courts, rounds), 1)
    expect(levels).toHaveLength(LEVELS)
    expect(levels).toEqual(best)
  })

  it('gives every team one match a round', () => {
    const model = tournament(4, 2, 3)
    const { state } = solve(model, 2)
    const playing = Array.from(state.start, (round, match) =>
      [1, 2].map((k) => `round ${round}, team ${state.resource[3 * match + k] - 2}`),
    ).flat()
    expect(playing).toHaveLength(12)
    expect(new Set(playing).size).toBe(12)
  })
})
