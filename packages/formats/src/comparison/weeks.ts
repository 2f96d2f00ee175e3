import { dateOf } from '@digirooster/domain'
import type { Session } from '@digirooster/domain'
import { dateInWords } from '../dates.ts'
import { markup } from '../report/markup.ts'
import type { Html } from '../report/markup.ts'
import { fold } from '../report/section.ts'
import { sign } from '../report/sign.ts'
import { mondayOf, weeksOf } from '../report/weeks.ts'
import type { Week } from '../report/weeks.ts'
import { inOrder } from '../session-order.ts'
import { isOnlyPeople, lineOf } from './changes.ts'
import type { ComparisonContext } from './comparison-context.ts'
import { part } from './part.ts'

const text = {
  nl: {
    title: 'Week per week naast elkaar',
    note: 'Inloopmomenten staan hier alleen als ze verplaatst, nieuw of weg zijn.',
    week: (number: number, from: string, to: string) => `Week ${number}, ${from} tot ${to}`,
    counts: (name: string, count: number) => `${name} ${count}`,
    nothing: 'Niets gepland.',
    only: 'alleen hier',
    other: 'verplaatst',
    people: 'andere mensen',
  },
  en: {
    title: 'Week by week next to each other',
    note: 'Walk-ins are here only when they are moved, new or gone.',
    week: (number: number, from: string, to: string) => `Week ${number}, ${from} to ${to}`,
    counts: (name: string, count: number) => `${name} ${count}`,
    nothing: 'Nothing planned.',
    only: 'only here',
    other: 'moved',
    people: 'other people',
  },
} as const

type Mark = 'only' | 'other' | 'people'

/** Every week in two columns, one a plan, with what differs marked in words. */
export function weeksPart(context: ComparisonContext): Html {
  const { plans, comparison, lang } = context
  const { sessions } = comparison
  const marks = [new Map<string, Mark>(), new Map<string, Mark>()] as const
  for (const { session } of sessions.gone) marks[0].set(session.id, 'only')
  for (const { session } of sessions.added) marks[1].set(session.id, 'only')
  for (const change of sessions.changed) {
    const mark = isOnlyPeople(change) ? 'people' : 'other'
    marks[0].set(change.before.id, mark)
    marks[1].set(change.after.id, mark)
  }
  const shown = ([0, 1] as const).map((k) =>
    inOrder(plans[k].plan.sessions).filter(
      (s) => s.kind !== 'walk-in' || ['only', 'other'].includes(marks[k].get(s.id) ?? ''),
    ),
  )
  const starts = plans.map(({ problem }) => problem.horizon.start).toSorted()
  const ends = plans.map(({ problem }) => problem.horizon.end).toSorted()
  const weeks = weeksOf(starts[0] ?? '', ends[1] ?? '')
  return part(
    'weken',
    text[lang].title,
    markup`<p>${text[lang].note}</p>`,
    weeks.map((week) => weekFold(context, week, shown, marks)),
  )
}

function weekFold(
  context: ComparisonContext,
  week: Week,
  shown: readonly (readonly Session[])[],
  marks: readonly ReadonlyMap<string, Mark>[],
): Html | false {
  const { plans, lang } = context
  const say = text[lang]
  const own = shown.map((sessions) =>
    sessions.filter(({ start }) => mondayOf(dateOf(start)) === week.monday),
  )
  if (own.every((sessions) => sessions.length === 0)) return false
  const day = (date: string) => dateInWords(date, lang).replace(/ \d{4}$/, '')
  const title = say.week(week.number, day(week.monday), day(week.sunday))
  const counts = plans.map(({ name }, k) => say.counts(name, own[k]?.length ?? 0)).join(' · ')
  return fold(
    `${title}: ${counts}`,
    markup`<div class="duo">${plans.map(({ name }, k) => {
      const sessions = own[k] ?? []
      const which = k === 0 ? 0 : 1
      return markup`<div><h3>${name}</h3>
${
  sessions.length === 0
    ? markup`<p>${say.nothing}</p>`
    : markup`<ul class="lines">${sessions.map((session) => {
        const mark = marks[which]?.get(session.id)
        return markup`<li${mark && markup` class="${mark}"`}>${lineOf(context, which, session)}${
          mark &&
          markup` <span class="${mark === 'people' ? 'again' : 'warn'}">${mark !== 'people' && sign(mark === 'only' ? 'single' : 'proposed')} ${say[mark]}</span>`
        }</li>`
      })}</ul>`
}</div>
`
    })}</div>`,
  )
}
