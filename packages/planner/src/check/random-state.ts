import { localOfSlot } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { randomQuarter } from '@digirooster/fixtures'
import type { Scarcity } from '@digirooster/fixtures'
import type { Proposal } from '../compile/bundle.ts'
import { compile } from '../compile/compile.ts'
import type { Indexes } from '../compile/compile.ts'
import type { Filters } from '../compile/domains.ts'
import { LAPTOPS, PEOPLE, ROOM } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { transfer } from '../compile/transfer.ts'
import { constraints } from '../constraints/registry.ts'
import { random } from '../kernel/index.ts'
import type { Random, State } from '../kernel/index.ts'
import type { Strand } from '../offering/strand.ts'
import { startBudget } from '../search/options.ts'
import { prepare } from '../search/prepare.ts'
import { timetable } from '../search/timetable.ts'

/** A random quarter, compiled so that nothing is forbidden beforehand, with a state that breaks little. */
export interface Compiled {
  readonly problem: Problem
  readonly indexes: Indexes
  readonly strands: readonly Strand[]
  readonly quarter: Quarter
  readonly state: State
}

/** One wild change to a state; numbers wrap around. */
export interface Change {
  readonly activity: number
  readonly kind: 'out' | 'start' | 'near' | 'room' | 'laptops' | 'people'
  /** what becomes of it */
  readonly value: number
}

const permissive: Filters = {
  start: () => true,
  room: () => true,
  laptops: () => true,
  person: () => true,
}

/** Makes a quarter and places random groups in it by a short search, so that most of them break nothing. */
export async function compiledQuarter(
  seed: number,
  scarcity: Scarcity,
  change: (problem: Problem) => void = () => {},
): Promise<Compiled> {
  const problem = randomQuarter(seed, scarcity)
  change(problem)
  const prepared = await prepare(problem, constraints)
  const { indexes, strands } = prepared
  const draw = random(seed)
  const proposals = randomGroups(problem, indexes, strands, draw)
  const budget = startBudget({ iterations: 3000 })
  const setting = { ...prepared, random: draw, budget, breathe: () => Promise.resolve() }
  const cooling = { from: 2, to: 0.02, iterations: 3000 }
  const placed = await timetable(setting, proposals, [], cooling)
  const quarter = compile(problem, indexes, proposals, permissive)
  const state = transfer(placed.quarter, placed.state, quarter)
  return { problem, indexes, strands, quarter, state }
}

/** Makes changes to a copy of a state: anything goes, but what is held and the promises of the kernel. */
export function changed({ quarter, state }: Compiled, changes: readonly Change[]): State {
  const copy = { start: state.start.slice(), resource: state.resource.slice() }
  for (const change of changes) make(quarter, copy, change)
  for (let a = 0; a < quarter.model.activityCount; a++) board(quarter, copy, a)
  return copy
}

/** A plan does not say which stay of a moving unit it means: the one at that moment. */
function board({ model, resources, time }: Quarter, state: State, a: number): void {
  const role = model.roleStart[a] + ROOM
  const room = state.resource[role]
  if (room < 0 || state.start[a] < 0) return
  const { place, room: info } = resources.rooms[room]
  const start = localOfSlot(time.startDate, state.start[a])
  const stay = place.itinerary.findIndex((s) => s.from <= start && start < s.to)
  const same = resources.rooms.flatMap((r, k) => (r.room.id === info.id ? [k] : []))
  if (place.kind === 'moving-unit' && stay >= 0) state.resource[role] = same[stay]
}

/** Groups of random size, up to one too few or too many people; no wish is used twice. */
function randomGroups(
  problem: Problem,
  { demand }: Indexes,
  strands: readonly Strand[],
  draw: Random,
): Proposal[] {
  const left = Int32Array.from(demand.lines, (line) => line.wishes)
  for (const { served } of problem.fixed.offerings)
    for (const { demandId, wishes } of served) left[demand.indexOf.get(demandId) ?? 0] -= wishes
  return strands.flatMap((strand, s): Proposal[] => {
    if (!strand.isPayable) return []
    const { format, course, level, digibank } = strand
    let room = format.group.min - 1 + draw.int(format.group.max - format.group.min + 3)
    const served = strand.lines.flatMap((line) => {
      const wishes = Math.min(left[line], draw.int(room + 1))
      if (wishes <= 0) return []
      left[line] -= wishes
      room -= wishes
      return [{ line, wishes }]
    })
    if (served.length === 0) return []
    const wijkId = course.mode === 'online' ? null : (strand.spots[0]?.wijkId ?? null)
    return [{ id: `group-${s}`, course, format, level, digibankId: digibank.id, wijkId, served }]
  })
}

function make(quarter: Quarter, state: State, { activity, kind, value }: Change): void {
  const { model } = quarter
  const a = activity % model.activityCount
  const b = model.bundleOf[a]
  const bundle = quarter.bundles[b]
  const first = model.bundleStart[b]
  if (kind === 'out') {
    if (!bundle.isOptional) return
    for (let k = first; k < model.bundleStart[b + 1]; k++) {
      state.start[k] = -1
      for (let r = model.roleStart[k]; r < model.roleStart[k + 1]; r++) state.resource[r] = -1
    }
    return
  }
  // A bundle is placed whole, or not at all.
  if (state.start[a] < 0)
    for (let k = first; k < model.bundleStart[b + 1]; k++)
      put(quarter, state, k, value + (k - first) * 7)
  const held = bundle.fixed[a - first]
  const roles = model.roleStart[a]
  const staff = model.roleStart[a + 1] - roles - PEOPLE
  if (kind === 'start' || kind === 'near') {
    if (bundle.kind === 'walk-in' || held?.holdsTime) return
    const day = kind === 'near' ? Math.floor(state.start[a] / 96) : value % model.dayCount
    const slot = kind === 'near' ? (state.start[a] % 96) + (value % 17) - 8 : 32 + (value % 56)
    state.start[a] = day * 96 + Math.max(0, Math.min(96 - model.duration[a], slot))
  } else if (kind === 'people') {
    if (staff > 0 && !held?.holdsPeople)
      pick(quarter, state, roles + PEOPLE + (value % staff), value)
  } else if (!held?.holdsPlace && bundle.kind !== 'walk-in') {
    const role = kind === 'room' ? ROOM : LAPTOPS
    if (role === LAPTOPS || bundle.needsRoom) pick(quarter, state, roles + role, value)
  }
}

/** Any of the things of its kind, or none. */
function pick(quarter: Quarter, state: State, roleSlot: number, value: number): void {
  const list = quarter.model.candidates[quarter.model.candidatesOf[roleSlot]]
  state.resource[roleSlot] = list[value % (list.length + 1)] ?? -1
}

function put(quarter: Quarter, state: State, a: number, value: number): void {
  const { model } = quarter
  state.start[a] = (value % model.dayCount) * 96 + 36 + (value % 20)
  for (let r = model.roleStart[a]; r < model.roleStart[a + 1]; r++) {
    const list = model.candidates[model.candidatesOf[r]]
    state.resource[r] =
      r === model.roleStart[a] + LAPTOPS ? -1 : (list[value % Math.max(1, list.length)] ?? -1)
  }
}
