import { anneal, Evaluator, random } from '@digirooster/planner/kernel'
import type { State } from '@digirooster/planner/kernel'
import { describe, expect, it } from 'vitest'
import { plantedExample } from './example-instances.ts'
import type { Example } from './example-instances.ts'
import { modelOf, solutionOf } from './model.ts'
import { rulesOf } from './rules.ts'
import { score } from './score.ts'
import { COOLING, HARD } from './search.ts'
import { SpecialisedSearch } from './specialised/search.ts'
import { tablesOf } from './specialised/tables.ts'
import { Timetable } from './specialised/timetable.ts'

const examples = [
  { size: 'small', example: plantedExample(1) },
  { size: 'crowded', example: plantedExample(2, { rooms: 3, groups: 6 }) },
  { size: 'large', example: plantedExample(3, { rooms: 8, groups: 20 }) },
]

/** The planted solution, by lecture. */
function planted({ instance, best }: Example): State {
  const byCourse = best.toSorted((a, b) => a.course - b.course)
  return {
    start: Int32Array.from(byCourse, ({ day, period }) => day * instance.periodsPerDay + period),
    resource: Int32Array.from(byCourse, ({ room }) => room),
  }
}

function searchOf(example: Example, seed: number) {
  const { start, resource } = planted(example)
  const timetable = new Timetable(tablesOf(example.instance), start, resource)
  return { timetable, search: new SpecialisedSearch(timetable, random(seed)) }
}

describe.each(examples)('in a $size week', ({ example }) => {
  it('every move that is kept adds what a full recount says, and breaks nothing', () => {
    const { timetable, search } = searchOf(example, 1)
    const costs = new Set<number>()
    for (let k = 0; k < 400; k++) {
      search.run(5, 1000)
      const state = { start: timetable.period, resource: timetable.room }
      const { violations, cost } = score(example.instance, solutionOf(example.instance, state))
      expect({ violations, cost }).toEqual({ violations: 0, cost: search.change })
      costs.add(cost)
    }
    expect(costs.size).toBeGreaterThan(20)
  })

  it('does move for move what the kernel does', () => {
    const { timetable, search } = searchOf(example, 7)
    const model = modelOf(example.instance)
    const rules = rulesOf(example.instance, model)
    const evaluator = new Evaluator(model, rules, planted(example), [HARD, 1, 1, 1])
    const draw = random(7)
    for (const temperature of [1000, 20, 5, 1, 0.2]) {
      const level = { from: temperature, to: temperature, iterations: 4000, isStrict: true }
      anneal(evaluator, draw, { ...COOLING, ...level }).step(Infinity)
      search.run(4000, temperature)
      expect(timetable.period).toEqual(evaluator.state.start)
      expect(timetable.room).toEqual(evaluator.state.resource)
      expect(search.change).toBe(evaluator.cost())
    }
  })
})
