import { SLOTS_PER_DAY } from '@digirooster/domain'
import fc from 'fast-check'
import type { Evaluator, State } from '../kernel/index.ts'
import { exampleProblem, standingLesson } from './example-problem.ts'
import { exampleGroups, exampleQuarter, stateOf } from './example-quarter.ts'

const example = exampleProblem()

/**
 * The example with a long quarter, short days, another digibank, and people who can come at three times only: every
 * rule has something to say.
 */
export const quarter = exampleQuarter(
  {
    horizon: { ...example.horizon, end: '2027-03-21', asOf: '2027-01-06T09:00' },
    people: (example.people ?? []).map((p) => ({
      ...p,
      maxMinutesPerDay: 100,
      maxMinutesPerWeek: 200,
    })),
    activities: (example.activities ?? []).map((a) =>
      a.id === 'it-cafe' ? { ...a, digibankId: 'schelde' } : a,
    ),
    demand: (example.demand ?? []).map((d) =>
      d.id === 'email-zuid'
        ? { ...d, dayparts: ['tue-morning', 'thu-morning', 'tue-afternoon'] }
        : d,
    ),
    fixed: standingLesson(['place']),
  },
  [...exampleGroups, { id: 'email-3', courseId: 'email', served: { 'email-zuid': 4 } }],
)
const { model } = quarter

/** A bundle goes in or out, or one session of it goes elsewhere; wild numbers wrap around. */
export interface Change {
  readonly bundle: number
  /** which session; null is the whole bundle */
  readonly session: number | null
  readonly isOut: boolean
  readonly day: number
  /** quarter-hours after 8.00 */
  readonly quarters: number
  /** days from one session to the next */
  readonly step: number
  /** for each role slot in turn which candidate; the one after the last is none */
  readonly choices: readonly number[]
}

/** Any change; a few days are crowded, so that most rules have something to say. */
export const change: fc.Arbitrary<Change> = fc.record({
  bundle: fc.nat(model.bundleCount - 1),
  session: fc.option(fc.nat(5), { freq: 2 }),
  isOut: fc.nat(5).map((n) => n === 0),
  day: fc.oneof(
    { arbitrary: fc.constantFrom(1, 8, 9, 10, 15, 36), weight: 3 },
    { arbitrary: fc.nat(model.dayCount - 1), weight: 1 },
  ),
  quarters: fc.nat(48),
  step: fc.constantFrom(0, 1, 7, 7, 7, 20),
  choices: fc.array(fc.nat(60), { minLength: 1, maxLength: 8 }),
})
/** So many changes one after the other. */
export const changes = fc.array(change, { maxLength: 20 })

/** Who takes a change: a plain state, or an evaluator as a part of its pending move. */
type Writer = Pick<Evaluator, 'setStart' | 'setResource' | 'state'>

/** Makes a change, as a part of whatever the writer has pending. */
export function make(
  writer: Writer,
  { bundle, session, isOut, day, quarters, step, choices }: Change,
) {
  const first = model.bundleStart[bundle]
  const size = model.bundleStart[bundle + 1] - first
  const leaves = isOut && model.optional[bundle] === 1
  // Walk-ins stand, and a bundle is placed whole or not at all.
  const isWhole = leaves || session === null || writer.state.start[first] < 0
  for (let n = 0; n < size; n++) {
    if (!isWhole && session % size !== n) continue
    const at = ((day + n * step) % model.dayCount) * SLOTS_PER_DAY + 32 + quarters
    const canMove = quarter.bundles[bundle].kind !== 'walk-in'
    if (canMove) writer.setStart(first + n, leaves ? -1 : at)
    for (let k = model.roleStart[first + n]; k < model.roleStart[first + n + 1]; k++) {
      const list = model.candidates[model.candidatesOf[k]]
      const chosen = choices[(k - model.roleStart[first + n]) % choices.length]
      writer.setResource(first + n, k, leaves ? -1 : (list[chosen % (list.length + 1)] ?? -1))
    }
  }
}

/** The state after these changes, from what stands already. */
export function stateAfter(list: readonly Change[]): State {
  const state = stateOf(quarter)
  const writer: Writer = {
    state,
    setStart: (activity, start) => (state.start[activity] = start),
    setResource: (_activity, roleSlot, resource) => (state.resource[roleSlot] = resource),
  }
  for (const each of list) make(writer, each)
  return state
}
