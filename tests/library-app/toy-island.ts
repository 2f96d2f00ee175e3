import { anneal, emptyState, Evaluator, random } from '@digirooster/planner/kernel'
import type { GroupRule, Model, Rule, State, UnaryRule } from '@digirooster/planner/kernel'
import type { Island, IslandContext } from '@digirooster/planner/parallel'

/** What is to be timetabled: lessons of one slot each, in one of two rooms. */
export interface Toy {
  readonly lessons: number
  readonly slots: number
}

/** Annealing of a toy timetable as one island of several; each round starts from its best, cooler. */
export function toyIsland(toy: Toy, { seed }: IslandContext): Island<State> {
  const model = toyModel(toy)
  const draw = random(seed)
  const evaluator = new Evaluator(model, toyRules(model), emptyState(model), [100, 0, 10, 1])
  let moves = 0
  return {
    get standing() {
      return { levels: [...evaluator.levels], moves }
    },
    run(round, count) {
      const run = anneal(evaluator, draw, { from: 20 / (round + 1), to: 0.1, iterations: count })
      moves += run.step(count)
      goTo(run.best)
    },
    snapshot() {
      const { start, resource } = evaluator.state
      return { start: start.slice(), resource: resource.slice() }
    },
    adopt: goTo,
  }

  function goTo({ start, resource }: State): void {
    evaluator.state.start.set(start)
    evaluator.state.resource.set(resource)
    evaluator.recount()
  }
}

function toyModel({ lessons, slots }: Toy): Model {
  const each = Int32Array.from({ length: lessons }, (_, lesson) => lesson)
  const upTo = Int32Array.from({ length: lessons + 1 }, (_, lesson) => lesson)
  const untilEnd = Int16Array.from({ length: slots }, (_, slot) => slots - slot)
  return {
    activityCount: lessons,
    bundleCount: lessons,
    resourceCount: 2,
    slotsPerDay: slots,
    dayCount: 1,
    duration: new Int32Array(lessons).fill(1),
    bundleOf: each,
    bundleStart: upTo,
    optional: new Uint8Array(lessons).fill(1),
    stride: new Int32Array(lessons),
    roleStart: upTo,
    mayBeVacant: new Uint8Array(lessons),
    domainOf: new Int32Array(lessons),
    domains: [Int32Array.from({ length: slots }, (_, slot) => slot)],
    candidatesOf: new Int32Array(lessons),
    candidates: [Int32Array.of(0, 1)],
    freeRun: [untilEnd, untilEnd],
  }
}

function toyRules({ resourceCount, slotsPerDay }: Model): Rule[] {
  const oneAtATime: GroupRule = {
    kind: 'group',
    level: 0,
    weight: 1,
    bucketCount: resourceCount * slotsPerDay,
    width: 1,
    bucketsOf(state, lesson, into) {
      into[0] = (state.resource[lesson] ?? 0) * slotsPerDay + (state.start[lesson] ?? 0)
      return (state.start[lesson] ?? -1) < 0 ? 0 : 1
    },
    penalty: (_state, _members, count) => Math.max(0, count - 1),
  }
  const held: UnaryRule = {
    kind: 'unary',
    scope: 'activity',
    level: 2,
    weight: 1,
    penalty: (state, lesson) => ((state.start[lesson] ?? -1) < 0 ? 1 : 0),
  }
  const likesItsSlot: UnaryRule = {
    kind: 'unary',
    scope: 'activity',
    level: 3,
    weight: 1,
    penalty: (state, lesson) => Math.abs((state.start[lesson] ?? 0) - ((7 * lesson) % slotsPerDay)),
  }
  return [oneAtATime, held, likesItsSlot]
}
