import { isDeepStrictEqual } from 'node:util'
import { parseProblem } from '@digirooster/domain'
import { Refused } from '../database/refused.ts'
import { faultCode } from '../database/retry.ts'
import { acrossDigibanken } from '../database/scope.ts'
import type { Tx } from '../database/scope.ts'
import type { EditStep } from '../tables/edit.ts'
import { checkPointers, deferPointers } from '../tables/pointers.ts'
import { changeQuarter, touchQuarter } from '../tables/quarter.ts'
import { problemOf, readThings } from './assemble-problem.ts'
import type { Things } from './assemble-problem.ts'
import { storeOf } from './kinds.ts'
import type { Kind } from './kinds.ts'
import { idOf, split } from './parts.ts'
import { storable } from './storable.ts'

/** Kind of a step: a thing, or what the quarter says about itself. */
export type StepKind = Kind | 'quarter'

/** What a step finds: the thing as it is now. */
export interface Current {
  readonly revision: number
  readonly position: number
  readonly document: object
}

/** A quarter that is held while it changes. */
export interface HeldQuarter {
  readonly id: string
  /** Revision after this change. */
  readonly revision: number
  readonly name: string
  readonly document: object
  /** Those of every digibank, to judge whether the quarter is whole. */
  readonly things: Things
  /** Those that the scope sees: what is made of them may be kept and shown. */
  readonly own: Things
}

/** Holds a quarter until the transaction ends, and reads it whole. */
export async function hold(tx: Tx, quarterId: string): Promise<HeldQuarter> {
  const revision = await touchQuarter(tx, quarterId)
  const { quarter, things } = await acrossDigibanken(tx, () => readThings(tx, quarterId))
  const isShared = things.digibank.length > 1
  return {
    id: quarterId,
    revision,
    name: quarter.name,
    document: quarter.document as object,
    things,
    own: isShared ? (await readThings(tx, quarterId)).things : things,
  }
}

/** A thing of a held quarter as it stands. */
export function currentOf(held: HeldQuarter, kind: StepKind, id: string): Current | undefined {
  if (kind === 'quarter')
    return { revision: held.revision - 1, position: 0, document: held.document }
  return held.things[kind].find((thing) => thing.id === id)
}

/**
 * Writes steps, all or none, when the quarter is a good one after them and each thing is what `before` says.
 * @returns the steps with documents as they were kept, defaults filled in
 * @throws {Refused}
 */
export async function writeSteps(
  tx: Tx,
  held: HeldQuarter,
  steps: readonly EditStep[],
): Promise<EditStep[]> {
  storable(steps)
  for (const { kind, id, before } of steps) {
    const now = currentOf(held, kind as StepKind, id)?.document ?? null
    if (!isDeepStrictEqual(now, before))
      throw new Refused('stale', `${kind} ${id} was changed in between.`)
  }
  const written = kept(held, steps)
  try {
    await deferPointers(tx)
    for (const step of written) await write(tx, held, step)
    await checkPointers(tx)
  } catch (error) {
    throw refusalOf(error) ?? error
  }
  return written
}

/** What the database itself refuses: a pointer to nothing, such as a room without its place, and what is another’s. */
function refusalOf(error: unknown): Refused | undefined {
  const code = faultCode(error)
  if (code === '23503') return new Refused('invalid', 'Something else still needs it.')
  if (code === '42501') return new Refused('not-yours', 'It is not yours to change.')
  return undefined
}

/** The steps with documents as the domain reads them in the quarter they make. */
function kept(held: HeldQuarter, steps: readonly EditStep[]): EditStep[] {
  const things = { ...held.things }
  let document = held.document
  for (const { kind, id, after, position } of steps) {
    if (kind === 'quarter') {
      document = after ?? document
      continue
    }
    const of = kind as Kind
    const place = things[of].findIndex((thing) => thing.id === id)
    const thing = after && { id, position, revision: 0, document: after }
    things[of] =
      place === -1
        ? [...things[of], ...(thing ? [thing] : [])].toSorted((a, b) => a.position - b.position)
        : things[of].toSpliced(place, 1, ...(thing ? [thing] : []))
  }
  const result = parseProblem(problemOf(held.name, document, things))
  if (!result.ok) throw new Refused('invalid', 'The quarter would not be whole.', result.issues)
  const parts = split(result.value)
  return steps.map((step) => {
    if (!step.after) return step
    if (step.kind === 'quarter') return { ...step, after: parts.quarter }
    const kind = step.kind as Kind
    const found = parts.things[kind].find((each) => idOf(kind, each) === step.id)
    return found ? { ...step, after: found } : step
  })
}

async function write(tx: Tx, held: HeldQuarter, step: EditStep): Promise<void> {
  const { id, position, before, after } = step
  if (step.kind === 'quarter') {
    if (after) await changeQuarter(tx, held.id, after)
    return
  }
  const kind = step.kind as Kind
  const store = storeOf(kind)
  const revision = currentOf(held, kind, id)?.revision ?? 0
  if (!after) await store.remove(tx, held.id, id, revision)
  else if (before) await store.change(tx, held.id, { id, revision, document: after })
  // A thing that comes back gets a revision nobody has seen.
  else await store.add(tx, held.id, [{ id, position, revision: held.revision, document: after }])
}
