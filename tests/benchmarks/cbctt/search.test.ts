import { anneal, Evaluator, random } from '@digirooster/planner/kernel'
import type { Rule, State } from '@digirooster/planner/kernel'
import { expect, it } from 'vitest'
import { denseExample } from './dense-instance.ts'
import { plantedExample, toy } from './example-instances.ts'
import type { Instance } from './instance.ts'
import { score } from './score.ts'
import { COOLING, HARD, Search, STAGES } from './search.ts'
import { countMoves, settingOf } from './speed.ts'

const crowded = plantedExample(2, { rooms: 3, groups: 6 }).instance
const large = plantedExample(3, { rooms: 8, groups: 20 }).instance
const dense = denseExample(1).instance

/** A whole search of so many moves after the pilot, all stages as long. */
function searched(instance: Instance, seed: number, moves: number): Search {
  const search = new Search(instance, seed)
  search.pilot(moves / 10)
  for (let stage = 0; stage < STAGES; stage++) search.run(stage, moves / STAGES)
  return search
}

// Another search may find something else: look whether it is no worse, then write down what it finds.
it.each([
  { name: 'toy', instance: toy.instance, moves: 2000, cost: 12, tried: 12_200 },
  { name: 'crowded week', instance: crowded, moves: 20_000, cost: 0, tried: 32_000 },
  { name: 'large week', instance: large, moves: 50_000, cost: 10, tried: 155_000 },
  { name: 'dense week', instance: dense, moves: 100_000, cost: 744, tried: 300_000 },
])('finds $cost in the $name, the same every time', ({ instance, moves, cost, tried }) => {
  const search = searched(instance, 1, moves)
  expect({ cost: search.cost, tried: search.moves }).toEqual({ cost, tried })
  expect(score(instance, search.solution())).toMatchObject({ violations: 0, cost })
})

it('does as much work as it always did', () => {
  expect(countMoves(settingOf(dense, 1, 40_000))).toEqual({
    moves: 40_000,
    givenUp: 14_161,
    refusedEarly: 17_901,
    judged: 7_938,
    kept: 3_329,
  })
})

/** The rules with their own functions counted by kind. */
function counted(rules: readonly Rule[], calls: Record<string, number>): Rule[] {
  const count = <Args extends unknown[]>(name: string, of: (...args: Args) => number) => {
    calls[name] = 0
    return (...args: Args) => {
      calls[name] = (calls[name] ?? 0) + 1
      return of(...args)
    }
  }
  return rules.map((rule, r): Rule => {
    if (rule.kind === 'unary') return { ...rule, penalty: count(`unary ${r}`, rule.penalty) }
    if (rule.kind === 'pattern') return { ...rule, penalty: count(`pattern ${r}`, rule.penalty) }
    if (rule.kind !== 'spread') return rule
    const valueOf = count(`value of ${r}`, rule.valueOf)
    return { ...rule, valueOf, penalty: count(`spread ${r}`, rule.penalty) }
  })
}

it('asks the rules no more than it must', () => {
  const { model, rules, start } = settingOf(dense, 1, 0)
  const calls: Record<string, number> = {}
  const state: State = { start: start.start.slice(), resource: start.resource.slice() }
  const evaluator = new Evaluator(model, counted(rules, calls), state, [HARD, 1, 1, 1])
  // Penalties of masks and of numbers of values are asked beforehand; of each lecture one value and one penalty.
  const tables = { 'pattern 4': 64, 'spread 3': 206, 'spread 5': 206 }
  expect(calls).toEqual({ ...tables, 'unary 2': 152, 'value of 3': 152, 'value of 5': 152 })
  anneal(evaluator, random(1), { ...COOLING, iterations: 40_000, isStrict: true }).step(Infinity)
  // Then of what each move changes, where the hard rules do not refuse it.
  const asked = 11_978
  expect(calls).toEqual({ ...tables, 'unary 2': asked, 'value of 3': asked, 'value of 5': asked })
})
