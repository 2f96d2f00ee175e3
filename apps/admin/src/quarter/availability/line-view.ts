import { addMinutes, expandRecurrence } from '@digirooster/domain'
import type { Availability, Plan, Problem } from '@digirooster/domain'
import type { Thing } from '../../tables/thing-table.ts'
import { datesOf, patternOf } from './line.ts'
import type { Pattern } from './line.ts'
import { usesThing } from './week.ts'

/** One line of hours as people read it. */
export interface LineView {
  readonly id: string
  /** Whoever changes it names this. */
  readonly revision: number
  readonly effect: Availability['effect']
  readonly state: Availability['state']
  readonly pattern: Pattern
  /** Days of the quarter on which it begins. */
  readonly days: number
  readonly nextDay: string | null
  /** Days that are skipped, and starts beside the rule. */
  readonly except: readonly string[]
  readonly also: readonly string[]
  /** Lessons of the draft that lie in these hours. */
  readonly lessons: number
  /** Who said so; null: not known. */
  readonly by: string | null
  readonly saidOn: string | null
  readonly remindOn: string | null
  readonly note: string
}

/** A line of hours as people read it, with how much of the draft rests on it. */
export function lineView(
  problem: Problem,
  { document, revision }: Pick<Thing<Availability>, 'document' | 'revision'>,
  plan: Plan | null,
): LineView {
  const { id, effect, state, subject, when, byOrganisationId, saidOn, remindOn, note } = document
  const { start, end } = problem.horizon
  const dates = datesOf(document, problem.horizon)
  const times = expandRecurrence(when, start, end)
  const lessons = (plan?.sessions ?? []).filter(
    (session) =>
      usesThing(session, subject) &&
      times.some(
        (time) =>
          time.start <= session.start && addMinutes(session.start, session.minutes) <= time.end,
      ),
  )
  return {
    ...{ id, revision, effect, state },
    pattern: patternOf(when),
    days: dates.length,
    nextDay: dates[0] ?? null,
    except: when.except ?? [],
    also: when.also ?? [],
    lessons: lessons.length,
    by: problem.organisations.find((each) => each.id === byOrganisationId)?.name ?? null,
    saidOn: saidOn ?? null,
    remindOn: remindOn ?? null,
    note: note ?? '',
  }
}
