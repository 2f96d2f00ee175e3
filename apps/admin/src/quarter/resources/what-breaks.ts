import { createHash } from 'node:crypto'
import type { LocalText, SessionKind } from '@digirooster/domain'
import { scopeOf } from '../../auth/with-auth.ts'
import type { SignedIn } from '../../auth/signed-in.ts'
import type { Database } from '../../database/open-database.ts'
import type { Tx } from '../../database/scope.ts'
import type { Command } from '../edit.ts'
import { edit } from '../edit.ts'
import { findNewFaults } from './find-new-faults.ts'
import type { BreaksTask, NewFault } from './new-faults.ts'
import { readSeen } from './seen-quarter.ts'
import type { SeenQuarter } from './seen-quarter.ts'

/** A lesson of the draft that would break a rule. */
export interface Broken {
  readonly sessionId: string
  readonly kind: SessionKind
  /** Null: it has no name of its own; its kind says what it is. */
  readonly title: LocalText | null
  readonly start: string
  /** What is wrong then; null: it would use what is no longer there. */
  readonly text: LocalText | null
  /** People were told of it already. */
  readonly isPublished: boolean
}

/** Ends the transaction of a rehearsal, with what it would have come to. */
class Rehearsed extends Error {
  readonly after: SeenQuarter
  constructor(after: SeenQuarter) {
    super('Nothing is kept of a rehearsal.')
    this.after = after
  }
}

/**
 * The lessons of the draft that would break a rule they do not break now, if a command were carried out; nothing is
 * changed. Empty when there is no draft.
 * @throws {Refused} what the command itself would be refused for
 */
export async function whatBreaks(
  database: Database,
  session: SignedIn,
  quarterId: string,
  commandOf: (tx: Tx) => Promise<Command>,
): Promise<Broken[]> {
  let before: SeenQuarter | undefined
  const after = await rehearse(async () => {
    await database.withScope(scopeOf(session), async (tx) => {
      before = await readSeen(tx, quarterId)
      await edit(tx, await commandOf(tx))
      throw new Rehearsed(await readSeen(tx, quarterId))
    })
  })
  if (!before?.plan || !after) return []
  const { plan } = before
  const task: BreaksTask = { before: before.problem, after: after.problem, plan }
  const faults = await findNewFaults(task)
  return brokenLessons(faults, task)
}

/** Short name of what was seen to break: who says yes, says it to this. */
export function breaksKey(broken: readonly Broken[]): string {
  const told = broken.map(({ sessionId, text }) => [sessionId, text?.nl ?? ''])
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16)
}

async function rehearse(work: () => Promise<void>): Promise<SeenQuarter | undefined> {
  try {
    await work()
    return undefined
  } catch (fault) {
    if (fault instanceof Rehearsed) return fault.after
    throw fault
  }
}

function brokenLessons(faults: readonly NewFault[], { before, plan }: BreaksTask): Broken[] {
  const sessions = new Map(plan.sessions.map((each) => [each.id, each]))
  const titles = new Map([
    ...before.courses.map(({ id, title }) => [id, title] as const),
    ...before.activities.map(({ id, title }) => [id, title] as const),
    ...before.walkIns.map(({ id, title }) => [id, title] as const),
  ])
  const published = new Set(
    before.fixed.sessions.flatMap(({ because, session }) =>
      because === 'published' ? [session.id] : [],
    ),
  )
  const found = faults.flatMap(({ ruleId, sessionIds: [id = ''], text }): Broken[] => {
    const lesson = sessions.get(id)
    if (!lesson) return []
    const of = lesson.courseId ?? lesson.activityId ?? lesson.walkInId ?? ''
    return [
      {
        ...{ sessionId: id, kind: lesson.kind, start: lesson.start },
        title: titles.get(of) ?? null,
        text: ruleId === 'unknown-reference' ? null : text,
        isPublished: published.has(id),
      },
    ]
  })
  const once = new Map(found.map((each) => [`${each.sessionId} ${each.text?.nl ?? ''}`, each]))
  return [...once.values()].toSorted((a, b) => (a.start < b.start ? -1 : 1))
}
