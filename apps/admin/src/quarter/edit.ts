import { Refused } from '../database/refused.ts'
import type { Tx } from '../database/scope.ts'
import { addEdit, findEdit, markEdit, nextEdit } from '../tables/edit.ts'
import type { EditStep } from '../tables/edit.ts'
import { readQuarter } from '../tables/quarter.ts'
import { scopeNow } from '../tables/scope-now.ts'
import { isPlanStep, writePlanSteps } from './board/plan-steps.ts'
import type { Kind } from './kinds.ts'
import { idOf } from './parts.ts'
import { currentOf, hold, writeSteps } from './write-steps.ts'
import type { HeldQuarter, StepKind } from './write-steps.ts'

/** A change of one thing. Whoever changes or removes a thing names the revision they saw. */
export type Change =
  | { readonly kind: Kind; readonly add: object }
  | { readonly kind: Kind; readonly put: object; readonly revision: number }
  | { readonly kind: Kind; readonly remove: string; readonly revision: number }
  /** What the quarter says about itself; its revision goes up with every change of anything in it. */
  | { readonly kind: 'quarter'; readonly put: object; readonly revision: number }

/** What somebody wants to be different: all of it or nothing, undone in one go. */
export interface Command {
  readonly quarterId: string
  /** What it is called in the list of changes. */
  readonly title: string
  readonly changes: readonly Change[]
}

/** What came of a command. */
export interface Edited {
  readonly editId: number
  readonly title: string
  /** Revision of the quarter now. */
  readonly revision: number
}

/**
 * Carries out a command, and logs it with its inverse.
 * @throws {Refused} `stale`, `invalid` with what would be wrong, `not-yours`, `not-found`
 */
export async function edit(tx: Tx, command: Command): Promise<Edited> {
  const held = await hold(tx, command.quarterId)
  const steps = await writeSteps(
    tx,
    held,
    command.changes.map((change, k) => stepOf(held, change, k)),
  )
  const { digibankId } = await scopeNow(tx)
  const { quarterId, title } = command
  const editId = await addEdit(tx, { quarterId, digibankId, title, steps })
  return { editId, title, revision: held.revision }
}

/**
 * Takes back the last command of this user that still stands.
 * @param asked id of the command that is meant: it is taken back once, however often that is asked; absent: the last
 * @throws {Refused} `nothing`; `stale` when somebody changed the same thing since, or another command is the last by now
 */
export function undo(tx: Tx, quarterId: string, asked?: number): Promise<Edited> {
  return again(tx, quarterId, 'done', asked)
}

/**
 * Carries out again what this user undid last.
 * @throws {Refused} as `undo`
 */
export function redo(tx: Tx, quarterId: string, asked?: number): Promise<Edited> {
  return again(tx, quarterId, 'undone', asked)
}

async function again(
  tx: Tx,
  quarterId: string,
  from: 'done' | 'undone',
  asked: number | undefined,
): Promise<Edited> {
  const { userId } = await scopeNow(tx)
  const to = from === 'done' ? 'undone' : 'done'
  const found = await nextEdit(tx, quarterId, userId, from)
  if (asked !== undefined && found?.id !== asked) {
    const known = await findEdit(tx, quarterId, userId, asked)
    if (known?.state !== to) throw new Refused('stale', 'Another change is the last by now.')
    const { revision } = await readQuarter(tx, quarterId)
    return { editId: known.id, title: known.title, revision }
  }
  if (!found)
    throw new Refused('nothing', `There is nothing to ${from === 'done' ? 'undo' : 'redo'}.`)
  const held = await hold(tx, quarterId)
  const steps = from === 'done' ? found.steps.toReversed().map(inverse) : found.steps
  await writeSteps(
    tx,
    held,
    steps.filter((step) => !isPlanStep(step)),
  )
  await writePlanSteps(tx, quarterId, steps.filter(isPlanStep))
  await markEdit(tx, found.id, to)
  return { editId: found.id, title: found.title, revision: held.revision }
}

function inverse(step: EditStep): EditStep {
  return { ...step, before: step.after, after: step.before }
}

function stepOf(held: HeldQuarter, change: Change, k: number): EditStep {
  const { kind } = change
  if ('add' in change) {
    const id = idOf(change.kind, change.add)
    const last = Math.max(-1, ...held.things[change.kind].map((thing) => thing.position))
    const position = last + 1 + k
    return { kind, id, position, before: null, after: change.add }
  }
  const id = 'remove' in change ? change.remove : idOfPut(kind, change.put, held)
  const now = currentOf(held, kind, id)
  if (!now) throw new Refused('not-found', `${kind} ${id} is not there.`)
  if (now.revision !== change.revision)
    throw new Refused('stale', `${kind} ${id} was changed in between.`)
  const after = 'remove' in change ? null : change.put
  return { kind, id, position: now.position, before: now.document, after }
}

function idOfPut(kind: StepKind, document: object, held: HeldQuarter): string {
  return kind === 'quarter' ? held.id : idOf(kind, document)
}
