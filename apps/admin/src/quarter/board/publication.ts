import type { LocalText, Plan, Session } from '@digirooster/domain'
import { compare } from '@digirooster/planner'
import type { SessionAspect } from '@digirooster/planner'
import { afterPublication, publicSessions } from '../public-sessions.ts'
import { unplaced } from './board-totals.ts'
import { isDate } from '../is-date.ts'
import { toTell } from './call-list.ts'
import type { ToTell } from './call-list.ts'
import { misfitsOf } from './misfits.ts'
import type { Misfits } from './misfits.ts'
import type { OpenDraft } from './open-draft.ts'
import { warningsOf } from './publication-warnings.ts'
import type { PublicationWarnings } from './publication-warnings.ts'

/** A lesson that is public and becomes different, or is no longer there. */
export interface PublicChange {
  readonly title: LocalText
  readonly what: 'changed' | 'gone'
  /** As it is public. */
  readonly start: string
  /** What was and becomes, as people say it. */
  readonly parts: readonly {
    readonly aspect: SessionAspect
    readonly before: LocalText
    readonly after: LocalText
  }[]
  readonly tell: readonly ToTell[]
}

/** What publishing a draft until a day would do. */
export interface PublicationView {
  readonly seen: number
  readonly title: string
  /** Number of the version it becomes. */
  readonly number: number
  readonly until: string
  readonly first: string
  readonly last: string
  /** The waves of the quarter. */
  readonly waves: readonly { readonly name: string; readonly until: string; readonly on: string }[]
  /** Lessons that are public then, and how many are new. */
  readonly lessons: number
  readonly fresh: number
  readonly places: number
  readonly broken: Misfits
  readonly unplaced: number
  readonly warnings: PublicationWarnings
  /** What is public now; null: nothing. */
  readonly current: { readonly number: number; readonly coversUntil: string } | null
  readonly changes: readonly PublicChange[]
}

/**
 * What publishing a draft would do.
 * @param asked last day whose lessons begin to be public; what is no day of the quarter counts as all of it
 */
export function publicationView(draft: OpenDraft, asked: string): PublicationView {
  const { problem, plan, version, revision: seen } = draft
  const { start: first, end: last, publications } = problem.horizon
  const wanted = isDate(asked) && asked >= first && asked <= last ? asked : last
  // What is public stays public.
  const until = version && version.coversUntil > wanted ? version.coversUntil : wanted
  const sessions = publicSessions(afterPublication({ problem, plan, coversUntil: until }))
  const before = new Set(version?.sessions.map(({ id }) => id))
  return {
    ...{ seen, until, first, last },
    title: problem.title,
    number: (version?.number ?? 0) + 1,
    waves: publications.map((wave) => ({ name: wave.name, until: wave.coversUntil, on: wave.on })),
    lessons: sessions.length,
    fresh: sessions.filter(({ id }) => !before.has(id)).length,
    places: sessions.reduce((sum, { invited }) => sum + invited, 0),
    broken: misfitsOf(draft),
    unplaced: unplaced(draft).reduce((sum, { wishes }) => sum + wishes, 0),
    warnings: warningsOf(draft, new Set(sessions.map(({ id }) => id))),
    current: version && { number: version.number, coversUntil: version.coversUntil },
    changes: changesOf(draft, sessions),
  }
}

/** What those who know the public version have to be told. */
function changesOf({ problem, plan, version }: OpenDraft, sessions: readonly Session[]) {
  if (!version) return []
  const { sessions: found } = compare(
    problem,
    { problem: version.problem, plan: partOf(version.plan, version.sessions) },
    { problem, plan: partOf(plan, sessions) },
  )
  const changed = found.changed.map(({ title, before, after, parts }): PublicChange => {
    const tell = toTell(problem, before, after)
    return { title, what: 'changed', start: before.start, parts, tell }
  })
  const gone = found.gone.map(({ title, session }): PublicChange => {
    const tell = toTell(version.problem, session, null)
    return { title, what: 'gone', start: session.start, parts: [], tell }
  })
  return [...gone, ...changed].toSorted((a, b) => (a.start < b.start ? -1 : 1))
}

/** A plan with only these lessons. */
function partOf(plan: Plan, sessions: readonly Session[]): Plan {
  const groups = new Set(sessions.map(({ offeringId }) => offeringId))
  return {
    ...plan,
    sessions: [...sessions],
    offerings: plan.offerings.filter(({ id }) => groups.has(id)),
  }
}
