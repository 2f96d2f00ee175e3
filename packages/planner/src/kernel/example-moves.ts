import fc from 'fast-check'
import type { Evaluator } from './evaluator.ts'
import type { Model } from './model.ts'
import { toyModel } from './toy-model.ts'

/** Something a random test does to a timetable; numbers wrap around, so that any will do. */
export type ExampleMove =
  /** activities go to slots (null: out, undefined: stay) and one of their role slots takes a resource or none */
  | { readonly kind: 'steps'; readonly steps: readonly ExampleStep[] }
  /** what starts where the given activities start, moves on to where the next of them starts, in a circle */
  | { readonly kind: 'rotate'; readonly at: readonly number[]; readonly staying: readonly number[] }
  /** two activities exchange what they hold, as far as they have as many role slots */
  | { readonly kind: 'trade'; readonly a: number; readonly b: number }

interface ExampleStep {
  readonly activity: number
  readonly slot: number | null | undefined
  readonly roleSlot: number
  readonly resource: number
}

/** How a move ends: kept or taken back after it was asked, taken back unasked, or given up when a little too dear. */
const ends = ['commit', 'commit', 'commit', 'rollback', 'unasked', 'hopeless'] as const

/** Moves one after another. */
export type ExampleMoves = readonly {
  readonly move: ExampleMove
  readonly end: (typeof ends)[number]
}[]

const step: fc.Arbitrary<ExampleStep> = fc.record({
  activity: fc.nat(11),
  slot: fc.oneof(
    { weight: 6, arbitrary: fc.nat(200) },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
  ),
  roleSlot: fc.nat(2),
  resource: fc.integer({ min: -1, max: 3 }),
})

const circle = (size: number): fc.Arbitrary<ExampleMove> =>
  fc.record({
    kind: fc.constant('rotate'),
    at: fc.array(fc.nat(11), { minLength: size, maxLength: size }),
    staying: fc.array(fc.nat(11), { maxLength: 3 }),
  })

const move: fc.Arbitrary<ExampleMove> = fc.oneof(
  fc.record({ kind: fc.constant('steps'), steps: fc.array(step, { maxLength: 6 }) }),
  circle(2),
  circle(3),
  fc.record({ kind: fc.constant('trade'), a: fc.nat(11), b: fc.nat(11) }),
)

/** Rows of moves, each with how it ends; the first places many at once. */
export const exampleMoves: fc.Arbitrary<ExampleMoves> = fc
  .tuple(
    fc.array(step, { minLength: 8, maxLength: 24 }),
    fc.array(fc.record({ move, end: fc.constantFrom(...ends) }), { maxLength: 14 }),
  )
  .map(([steps, rest]) => [{ move: { kind: 'steps', steps }, end: 'commit' }, ...rest])

/** Up to 12 activities of 1 to 3 slots with up to three role slots and a domain each, in days of so many slots. */
export function exampleModels(slots: { min: number; max: number }): fc.Arbitrary<Model> {
  return fc
    .record({
      slotsPerDay: fc.integer(slots),
      dayCount: fc.integer({ min: 1, max: 3 }),
      resourceCount: fc.integer({ min: 1, max: 4 }),
      longest: fc.constantFrom(1, 1, 2, 3),
    })
    .chain(({ longest, ...size }) => {
      const everything = Array.from({ length: size.resourceCount }, (_, r) => r)
      const activity = fc.record({
        duration: fc.integer({ min: 1, max: longest }),
        picks: fc.array(fc.nat(200), { minLength: 1, maxLength: 12 }),
        roles: fc.array(fc.subarray(everything, { minLength: 1 }), { maxLength: 3 }),
      })
      return fc.array(activity, { minLength: 1, maxLength: 12 }).map((list) =>
        toyModel({
          ...size,
          bundles: list.map(({ duration, picks, roles }) => {
            const starts = picks.map((pick) => startNear(size, duration, pick))
            const domain = [...new Set(starts)].sort((a, b) => a - b)
            return { activities: [{ duration, roles, starts: domain }] }
          }),
        }),
      )
    })
}

/** Sets of activities; numbers wrap around. */
export const exampleSets = fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 12 }), { maxLength: 5 })

/** The sets with the numbers wrapped to activities of a model, each once. */
export function setsIn(model: Model, sets: readonly (readonly number[])[]): number[][] {
  return sets.map((set) => [...new Set(set.map((a) => a % model.activityCount))])
}

/** Makes a move pending. */
export function makeMove(evaluator: Evaluator, move: ExampleMove): void {
  if (move.kind === 'steps') for (const each of move.steps) takeStep(evaluator, each)
  else if (move.kind === 'trade') trade(evaluator, move.a, move.b)
  else rotate(evaluator, move.at, move.staying)
}

function takeStep(evaluator: Evaluator, { activity, slot, roleSlot, resource }: ExampleStep): void {
  const { model } = evaluator
  const a = activity % model.activityCount
  if (slot === null) evaluator.setStart(a, -1)
  else if (slot !== undefined) evaluator.setStart(a, startNear(model, model.duration[a], slot))
  const roles = model.roleStart[a + 1] - model.roleStart[a]
  const held = resource < 0 ? -1 : resource % model.resourceCount
  if (roles > 0) evaluator.setResource(a, model.roleStart[a] + (roleSlot % roles), held)
}

function rotate(evaluator: Evaluator, at: readonly number[], staying: readonly number[]): void {
  const { model, state } = evaluator
  const stays = staying.map((a) => a % model.activityCount)
  const before = state.start.slice()
  const starts = at.map((a) => before[a % model.activityCount])
  before.forEach((start, a) => {
    const to = starts[(starts.indexOf(start) + 1) % starts.length]
    if (!starts.includes(start) || stays.includes(a)) return
    if (to < 0 || (to % model.slotsPerDay) + model.duration[a] <= model.slotsPerDay)
      evaluator.setStart(a, to)
  })
}

function trade(evaluator: Evaluator, first: number, second: number): void {
  const { model, state } = evaluator
  const [a, b] = [first % model.activityCount, second % model.activityCount]
  const held = state.resource.slice()
  const [k, l] = [model.roleStart[a], model.roleStart[b]]
  const shared = Math.min(model.roleStart[a + 1] - k, model.roleStart[b + 1] - l)
  for (let i = 0; i < shared; i++) {
    evaluator.setResource(a, k + i, held[l + i])
    evaluator.setResource(b, l + i, held[k + i])
  }
}

/** A start from which the activity does not cross midnight. */
function startNear(
  { slotsPerDay, dayCount }: Pick<Model, 'slotsPerDay' | 'dayCount'>,
  duration: number,
  slot: number,
): number {
  const day = Math.floor(slot / slotsPerDay) % dayCount
  return day * slotsPerDay + Math.min(slot % slotsPerDay, slotsPerDay - duration)
}
