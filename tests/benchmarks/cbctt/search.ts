import {
  anneal,
  coolingShares,
  emptyState,
  Evaluator,
  random,
  stageTemperatures,
} from '@digirooster/planner/kernel'
import type { MoveMix, Random, State } from '@digirooster/planner/kernel'
import type { Instance } from './instance.ts'
import { modelOf, solutionOf } from './model.ts'
import { rulesOf } from './rules.ts'
import type { Solution } from './solution.ts'

/** A broken hard rule, in soft penalty. */
export const HARD = 35

/** How a search is cut: each stage cools by the same factor. */
export const STAGES = 100

const MIX: MoveMix = { relocate: 7, kempe: 3 }
/** Temperatures at the start and at the end, in soft penalty, and moves; the same for all instances. */
export const COOLING = { from: 20, to: 0.1, moves: MIX }
const TEMPERATURES = stageTemperatures({ ...COOLING, iterations: 1 }, STAGES)
const REPAIR = { from: 1, to: 0.1, iterations: 300_000, moves: MIX }

/** One search on an instance: a timetable without broken hard rules first, then long annealing among those. */
export class Search {
  /** cheapest so far */
  best: State
  /** penalty of `best`, broken hard rules counted dearly */
  cost: number
  /** moves tried */
  moves = 0
  private readonly instance: Instance
  private readonly draw: Random
  private readonly evaluator: Evaluator

  constructor(instance: Instance, seed: number) {
    const model = modelOf(instance)
    const rules = rulesOf(instance, model)
    this.instance = instance
    this.draw = random(seed)
    this.best = emptyState(model)
    this.placeAnywhere(model.domains, model.resourceCount)
    this.repair(
      new Evaluator(
        model,
        rules.filter((rule) => rule.level === 0),
        this.best,
        [1, 0, 0, 0],
      ),
    )
    const state = { start: this.best.start.slice(), resource: this.best.resource.slice() }
    this.evaluator = new Evaluator(model, rules, state, [HARD, 1, 1, 1])
    this.cost = this.evaluator.cost()
  }

  /** The best so far, as the competition wants it. */
  solution(): Solution {
    return solutionOf(this.instance, this.best)
  }

  /** Finds by a quick run of so many moves which share of a long run each stage should get. */
  pilot(moves: number): number[] {
    this.moves += moves
    return coolingShares(
      this.evaluator,
      this.draw,
      { ...COOLING, iterations: moves, isStrict: this.evaluator.levels[0] === 0 },
      STAGES,
    )
  }

  /** Anneals for so many moves at the temperatures of a stage (from 0). */
  run(stage: number, moves: number): void {
    const [from = 1, to = 1] = TEMPERATURES.slice(stage, stage + 2)
    const isStrict = this.evaluator.levels[0] === 0
    const run = anneal(this.evaluator, this.draw, {
      ...COOLING,
      from,
      to,
      iterations: moves,
      isStrict,
    })
    this.moves += run.step(Infinity)
    const cost = HARD * (run.bestLevels[0] ?? 0) + (run.bestLevels[3] ?? 0)
    if (cost >= this.cost) return
    this.cost = cost
    this.best = run.best
  }

  /** Goes on from a state that another search of the same instance found. */
  adopt(state: State): void {
    this.evaluator.state.start.set(state.start)
    this.evaluator.state.resource.set(state.resource)
    this.evaluator.recount()
    const cost = this.evaluator.cost()
    if (cost >= this.cost) return
    this.cost = cost
    this.best = { start: state.start.slice(), resource: state.resource.slice() }
  }

  private placeAnywhere(domains: readonly Int32Array[], rooms: number): void {
    const { start, resource } = this.best
    const { courses } = this.instance
    let lecture = 0
    courses.forEach(({ lectures }, course) => {
      const domain = domains[course] ?? new Int32Array()
      for (let k = 0; k < lectures; k++, lecture++) {
        start[lecture] = domain[this.draw.int(domain.length)] ?? -1
        resource[lecture] = this.draw.int(rooms)
      }
    })
  }

  /** Anneals with the hard rules alone, until none is broken or ten tries failed. */
  private repair(evaluator: Evaluator): void {
    for (let k = 0; k < 10 && (evaluator.levels[0] ?? 0) > 0; k++) {
      const run = anneal(evaluator, this.draw, REPAIR)
      while (!run.isDone && (run.bestLevels[0] ?? 0) > 0) this.moves += run.step(10_000)
      evaluator.state.start.set(run.best.start)
      evaluator.state.resource.set(run.best.resource)
      evaluator.recount()
    }
  }
}
