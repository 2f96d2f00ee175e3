import type { Bilingual, Problem, Reason, Session } from '@digirooster/domain'
import { bindConstraint } from '../bind-constraint.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { momentWords } from '../constraints/words.ts'
import { Evaluator } from '../kernel/index.ts'
import type { State } from '../kernel/index.ts'

/** Where all stands, and where a plan would have it. */
interface Places {
  readonly named: Quarter
  readonly state: State
  readonly wanted: State
}

/**
 * Prepares a function that says why a bundle cannot stand where a plan has it: what is not known of it, else the hard
 * rules that it would break with all else where it stands now.
 */
export function blamer(
  constraints: readonly Constraint[],
  { named, state, wanted }: Places,
): (bundle: number, sessions: readonly Session[]) => Reason[] {
  const hard = constraints.filter(({ level }) => level === 'hard')
  let evaluator: Evaluator | undefined
  return (bundle, sessions) => {
    const strangers = unknownThings(named.problem, sessions)
    if (strangers.length > 0) return strangers
    evaluator ??= new Evaluator(
      named.model,
      hard.map((constraint) => bindConstraint(named, constraint)),
      { start: state.start.slice(), resource: state.resource.slice() },
      [1, 1, 1, 1],
    )
    const before = evaluator.penalties()
    put(evaluator, wanted, bundle)
    const after = evaluator.penalties()
    put(evaluator, state, bundle)
    const broken = hard.filter((_, k) => after[k] > before[k])
    const first = named.model.bundleStart[bundle]
    const number = named.bundles[bundle].sessionIds.indexOf(sessions[0].id)
    const what = momentWords(named, bundle, number, wanted.start[first + number])
    return broken.length > 0
      ? broken.map(({ id, text }) => reason(id, what, text))
      : [reason('no-room', what, CROWDED_OUT)]
  }
}

/** Said when nothing is in the way any more, because what was in the way moved too. */
const CROWDED_OUT = {
  nl: 'Dit paste niet bij de rest van het plan.',
  en: 'This did not go with the rest of the plan.',
}

function reason(code: string, what: Bilingual, why: Bilingual): Reason {
  return { code, text: { nl: `${what.nl}. ${why.nl}`, en: `${what.en}. ${why.en}` } }
}

/** Puts a bundle where a state has it. */
function put(evaluator: Evaluator, { start, resource }: State, bundle: number): void {
  const { model } = evaluator
  for (let a = model.bundleStart[bundle]; a < model.bundleStart[bundle + 1]; a++) {
    evaluator.setStart(a, start[a])
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      evaluator.setResource(a, k, resource[k])
  }
  evaluator.delta()
  evaluator.commit()
}

/** Rooms, laptop classes and people of sessions that the problem does not have. */
function unknownThings(problem: Problem, sessions: readonly Session[]): Reason[] {
  const rooms = new Set(problem.digipunten.flatMap((d) => d.rooms.map(({ id }) => id)))
  const classes = new Set(problem.laptopClasses.map(({ id }) => id))
  const people = new Set(problem.people.map(({ id }) => id))
  const strange = new Map<string, Reason>()
  const missing = (code: string, nl: string, en: string, id: string) =>
    strange.set(`${code} ${id}`, {
      code,
      text: { nl: `${nl} “${id}” is er niet meer.`, en: `${en} “${id}” is not there any more.` },
    })
  for (const { roomId, laptopClassIds, people: staff } of sessions) {
    if (roomId !== null && !rooms.has(roomId))
      missing('unknown-room', 'Het lokaal', 'The room', roomId)
    for (const id of laptopClassIds)
      if (!classes.has(id)) missing('unknown-laptops', 'De laptopklas', 'The laptop class', id)
    for (const { personId } of staff)
      if (!people.has(personId)) missing('unknown-person', 'De persoon', 'The person', personId)
  }
  return [...strange.values()]
}
