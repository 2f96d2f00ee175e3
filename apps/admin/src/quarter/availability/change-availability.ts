import { createHash } from 'node:crypto'
import type { Availability, Problem } from '@digirooster/domain'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { Refused } from '../../database/refused.ts'
import { answerTo, once } from '../../tables/answered-write.ts'
import { edit } from '../edit.ts'
import type { Change, Edited } from '../edit.ts'
import { answerOf } from '../hits/find-hits.ts'
import type { HitsAnswer } from '../hits/find-hits.ts'
import { readStanding } from '../hits/standing.ts'
import type { Standing } from '../hits/standing.ts'

/** A change of the hours of things. Whoever changes or removes a line names the revision they saw. */
export type HoursChange =
  | { readonly add: Availability }
  | { readonly put: Availability; readonly revision: number }
  | { readonly remove: string; readonly revision: number }

/** A change that somebody wants. */
export interface WantedHours {
  /** Made for each form that is shown: the same change sent again with it is not done again. */
  readonly key: string
  /** What it is called in the list of changes. */
  readonly title: string
  readonly change: HoursChange
  /** Name of the answer to “what changes then?” that they saw and agree with; absent: they saw none. */
  readonly agreed?: string
}

/** What came of a change: done, or first a question, because lessons would no longer fit. */
export type HoursOutcome =
  | { readonly status: 'done'; readonly title: string; readonly answer: HitsAnswer | null }
  | { readonly status: 'asks'; readonly answer: HitsAnswer }

/**
 * Says what a change would do to the plans, and changes nothing.
 * @throws {Refused} `stale` or `not-found` when the line is no longer as it was seen
 */
export async function previewHours(
  database: Database,
  session: SignedIn,
  change: HoursChange,
): Promise<HitsAnswer> {
  const standing = await database.withScope(scopeOf(session), readStanding)
  if (standing === null) throw new Refused('not-found', 'There is no quarter.')
  return answerOf(standing, changed(standing, change))
}

/**
 * Changes the hours of something; undone in one go. When lessons would no longer fit, it asks first.
 * @throws {Refused} `stale`, `not-found`, `invalid`, `not-yours`
 */
export async function changeHours(
  database: Database,
  session: SignedIn,
  { key, title, change, agreed }: WantedHours,
): Promise<HoursOutcome> {
  const scope = scopeOf(session)
  const write = writeKey(key, change)
  const { known, standing } = await database.withScope(scope, async (tx) => ({
    known: await answerTo<Edited>(tx, write),
    standing: await readStanding(tx),
  }))
  if (known) return { status: 'done', title: known.title, answer: null }
  if (standing === null) throw new Refused('not-found', 'There is no quarter.')
  const answer = await answerOf(standing, changed(standing, change))
  if (answer.isHit && agreed !== answer.name) return { status: 'asks', answer }
  const { quarterId, revision } = standing
  await database.withScope(scope, (tx) =>
    once(tx, write, async () => {
      const changes = [{ kind: 'availability', ...change } as Change]
      const edited = await edit(tx, { quarterId, title, changes })
      // What was answered must hold for what is changed.
      if (edited.revision !== revision + 1)
        throw new Refused('stale', 'The quarter was changed in between.')
      return edited
    }),
  )
  return { status: 'done', title, answer }
}

/** The same form with other words in it, after going back in the browser, is another wish. */
function writeKey(key: string, change: HoursChange): string {
  const text = JSON.stringify([key, change])
  return `hours ${createHash('sha256').update(text).digest('hex')}`
}

/** The quarter as it would be. */
function changed(standing: Standing, change: HoursChange): Problem {
  return { ...standing.problem, availability: changedHours(standing, change) }
}

function changedHours({ entries }: Standing, change: HoursChange): Availability[] {
  const now = entries.map(({ document }) => document)
  if ('add' in change) return [...now, change.add]
  const id = 'put' in change ? change.put.id : change.remove
  const seen = entries.find((entry) => entry.id === id)
  if (!seen) throw new Refused('not-found', `Availability ${id} is not there.`)
  if (seen.revision !== change.revision)
    throw new Refused('stale', `Availability ${id} was changed in between.`)
  return now.flatMap((each) => (each.id !== id ? [each] : 'put' in change ? [change.put] : []))
}
