import { anneal, Evaluator, random, stageTemperatures } from '@digirooster/planner/kernel'
import type { Model, Random, Rule, State } from '@digirooster/planner/kernel'
import { median } from '../report/statistics.ts'
import type { Instance } from './instance.ts'
import { modelOf } from './model.ts'
import { rulesOf } from './rules.ts'
import { COOLING, HARD, Search } from './search.ts'
import { SpecialisedSearch } from './specialised/search.ts'
import { tablesOf } from './specialised/tables.ts'
import { Timetable } from './specialised/timetable.ts'

const STAGES = 20

/** What became of the moves of one run; the same whenever it is done again. */
export interface MoveCounts {
  readonly moves: number
  /** nothing to judge, such as a start that is not allowed */
  givenUp: number
  /** after the hard rules alone */
  refusedEarly: number
  /** with all rules */
  judged: number
  /** of those judged */
  kept: number
}

/** How fast the kernel and a loop written for this one problem do the same moves. */
export interface Speeds {
  readonly counts: MoveCounts
  /** evaluated moves (judged, or refused after a part of the rules) per processor second: medians */
  readonly kernel: number
  readonly specialised: number
  /** of all rounds, in the order they were done */
  readonly rounds: readonly { readonly kernel: number; readonly specialised: number }[]
}

/** What a run needs, made once. */
export interface Setting {
  readonly instance: Instance
  readonly model: Model
  readonly rules: readonly Rule[]
  /** breaks no hard rule */
  readonly start: State
  readonly seed: number
  /** of one run */
  readonly moves: number
}

/**
 * Finds a timetable to start from.
 * @throws Error when each that is found breaks a hard rule
 */
export function settingOf(instance: Instance, seed: number, moves: number): Setting {
  const model = modelOf(instance)
  const rules = rulesOf(instance, model)
  const start = new Search(instance, seed).best
  const { levels } = new Evaluator(model, rules, copyOf(start), [1])
  if (levels[0] !== 0) throw new Error(`No timetable of ${instance.name} without broken hard rules`)
  return { instance, model, rules, start, seed, moves }
}

/** Anneals with the kernel from hot to cold; `wrap` may put something between the run and its evaluator. */
export function runKernel(
  setting: Setting,
  wrap: (evaluator: Evaluator) => Evaluator = (evaluator) => evaluator,
): State {
  const { model, rules, start } = setting
  const evaluator = wrap(new Evaluator(model, rules, copyOf(start), [HARD, 1, 1, 1]))
  byStages(setting, (from, iterations, draw) => {
    const level = { from, to: from, iterations, isStrict: true }
    anneal(evaluator, draw, { ...COOLING, ...level }).step(Infinity)
  })
  return evaluator.state
}

/** The same with the loop that knows this problem alone. */
export function runSpecialised(setting: Setting): State {
  const { start, resource } = setting.start
  const timetable = new Timetable(tablesOf(setting.instance), start, resource)
  let search: SpecialisedSearch | undefined
  byStages(setting, (temperature, moves, draw) => {
    search ??= new SpecialisedSearch(timetable, draw)
    search.run(moves, temperature)
  })
  return { start: timetable.period, resource: timetable.room }
}

/** Times both in turns, by the processor time they take: the clock would count what others do on the machine. */
export function measureSpeeds(setting: Setting, rounds: number, signal: AbortSignal): Speeds {
  const times: { kernel: number; specialised: number }[] = []
  // The first round warms up, and does not count.
  for (let round = 0; round <= rounds && !signal.aborted; round++) {
    const kernel = processorSeconds(() => runKernel(setting))
    const specialised = processorSeconds(() => runSpecialised(setting))
    if (round > 0) times.push({ kernel, specialised })
  }
  // Counted last: a second kind of evaluator would slow the first down.
  const counts = countMoves(setting)
  const evaluated = counts.refusedEarly + counts.judged
  const all = times.map(({ kernel, specialised }) => {
    return { kernel: evaluated / kernel, specialised: evaluated / specialised }
  })
  return {
    counts,
    kernel: median(all.map(({ kernel }) => kernel)) ?? NaN,
    specialised: median(all.map(({ specialised }) => specialised)) ?? NaN,
    rounds: all,
  }
}

/** Does a run of the kernel once more and counts what becomes of its moves. */
export function countMoves(setting: Setting): MoveCounts {
  const counts = {
    moves: setting.moves,
    givenUp: setting.moves,
    refusedEarly: 0,
    judged: 0,
    kept: 0,
  }
  runKernel(setting, (evaluator) => {
    const delta = evaluator.delta.bind(evaluator)
    const commit = evaluator.commit.bind(evaluator)
    evaluator.delta = (hopeless) => {
      const change = delta(hopeless)
      counts.givenUp--
      if (change === Infinity) counts.refusedEarly++
      else counts.judged++
      return change
    }
    evaluator.commit = () => {
      counts.kept++
      commit()
    }
    return evaluator
  })
  return counts
}

function byStages(
  { seed, moves }: Setting,
  stage: (temperature: number, moves: number, draw: Random) => void,
): void {
  const draw = random(seed)
  const temperatures = stageTemperatures({ ...COOLING, iterations: moves }, STAGES)
  for (const temperature of temperatures.slice(0, -1)) stage(temperature, moves / STAGES, draw)
}

function copyOf({ start, resource }: State): State {
  return { start: start.slice(), resource: resource.slice() }
}

function processorSeconds(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
