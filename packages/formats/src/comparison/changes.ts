import { dateOf } from '@digirooster/domain'
import type { Session } from '@digirooster/domain'
import { shortDate } from '../dates.ts'
import { joined, markup } from '../report/markup.ts'
import type { Html } from '../report/markup.ts'
import { fold } from '../report/section.ts'
import { table } from '../report/table.ts'
import { sessionFacts } from '../session-facts.ts'
import type { ComparisonContext } from './comparison-context.ts'
import { part } from './part.ts'

const text = {
  nl: {
    title: 'Momenten die anders zijn',
    same: (count: number) =>
      `${count} ${count === 1 ? 'moment is' : 'momenten zijn'} in beide planningen gelijk.`,
    moment: 'Moment',
    changed: (count: number) => `Verplaatst (${count})`,
    others: (count: number) => `Alleen met andere mensen (${count})`,
    open: 'Toon wie',
    replaced: 'andere mensen',
    added: (name: string, count: number) => `Alleen in “${name}” (${count})`,
    places: (name: string) => `Plaatsen: ${name}`,
    people: (count: number) => `${count} ${count === 1 ? 'persoon' : 'mensen'}`,
    groups: (count: number) => `Groepen met andere mensen (${count})`,
    group: 'Groep',
    nothing: 'Er is geen verschil.',
  },
  en: {
    title: 'Moments that differ',
    same: (count: number) =>
      `${count} ${count === 1 ? 'moment is' : 'moments are'} the same in both plans.`,
    moment: 'Moment',
    changed: (count: number) => `Moved (${count})`,
    others: (count: number) => `With other people only (${count})`,
    open: 'Show who',
    replaced: 'other people',
    added: (name: string, count: number) => `Only in “${name}” (${count})`,
    places: (name: string) => `Places: ${name}`,
    people: (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`,
    groups: (count: number) => `Groups with other people (${count})`,
    group: 'Group',
    nothing: 'There is no difference.',
  },
} as const

/** Sessions that moved, with what they were and are; those that only one plan has; groups with other people. */
export function changesPart(context: ComparisonContext): Html {
  const { comparison, plans, lang } = context
  const say = text[lang]
  const { sessions, groups } = comparison
  const { added, gone, changed, same } = sessions
  const lists = [
    { name: plans[0].name, some: gone.map((g) => g.session), index: 0 as const },
    { name: plans[1].name, some: added.map((g) => g.session), index: 1 as const },
  ]
  const moved = changed.filter((change) => !isOnlyPeople(change))
  const others = changed.filter(isOnlyPeople)
  const isEqual = changed.length + added.length + gone.length + groups.changed.length === 0
  return part(
    'momenten',
    say.title,
    markup`<p>${say.same(same)} ${isEqual && say.nothing}</p>
`,
    moved.length > 0 &&
      markup`<h3>${say.changed(moved.length)}</h3>
${changedTable(context, say.changed(moved.length), moved)}`,
    markup`<div class="duo">${lists.map(
      ({ name, some, index }) =>
        some.length > 0 &&
        markup`<div><h3>${say.added(name, some.length)}</h3>
<ul class="lines">${some.map((session) => markup`<li>${lineOf(context, index, session)}</li>`)}</ul></div>
`,
    )}</div>`,
    others.length > 0 &&
      markup`<h3>${say.others(others.length)}</h3>
${fold(say.open, changedTable(context, say.others(others.length), others))}`,
    groups.changed.length > 0 &&
      markup`<h3>${say.groups(groups.changed.length)}</h3>
${table({
  caption: say.groups(groups.changed.length),
  isCaptionHidden: true,
  header: [say.group, ...plans.map(({ name }) => say.places(name)), say.replaced],
  rows: groups.changed.map(({ title, before, after, wishes }) => [
    title[lang],
    before.invited,
    after.invited,
    wishes.reduce((sum, w) => sum + Math.max(0, w.after - w.before), 0),
  ]),
  numbers: [1, 2, 3],
})}`,
  )
}

type Changes = ComparisonContext['comparison']['sessions']['changed']

/** Whether only who comes is different. */
export function isOnlyPeople({ parts }: Changes[number]): boolean {
  return parts.every(({ aspect }) => aspect === 'people')
}

function changedTable({ plans, lang }: ComparisonContext, caption: string, changes: Changes): Html {
  const say = text[lang]
  return table({
    caption,
    isCaptionHidden: true,
    header: [say.moment, ...plans.map(({ name }) => name)],
    rows: changes.map(({ title, parts }) => {
      const side = (which: 'before' | 'after') =>
        parts.map((p) => markup`<div>${p[which][lang]}</div>`)
      return [title[lang], side('before'), side('after')]
    }),
  })
}

/** One session in a line: when, what, where, for how many. */
export function lineOf({ indexes, lang }: ComparisonContext, which: 0 | 1, session: Session): Html {
  const facts = sessionFacts(indexes[which], session, lang)
  const when = `${shortDate(dateOf(session.start), lang)} ${session.start.slice(11)}`
  const what = joined([facts.title, session.of > 1 && facts.lesson], ', ')
  return markup`<b>${when}</b> ${what} <small>${joined(
    [facts.place, session.invited > 0 && text[lang].people(session.invited)],
    ' · ',
  )}</small>`
}
