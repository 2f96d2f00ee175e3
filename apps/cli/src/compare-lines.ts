import { dateOf, isoWeekday, weekdays } from '@digirooster/domain'
import type { Session } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import type { ComparisonRow, PlanComparison, SessionChange } from '@digirooster/planner'
import { shownDifference, shownFigure, tableLines } from './comparison-table.ts'
import { messages } from './messages.ts'

const mostMoments = 12
const mostRules = 5
/** A count of people of one target group below this could point at a person. */
const smallestCell = 5

/** What is different between two plans, for people: what matters most, figures, moments, quality. */
export function compareLines(
  comparison: PlanComparison,
  names: readonly [string, string],
  lang: Lang,
  isAll: boolean,
): string[] {
  const say = messages[lang].compare
  const { sentences } = comparison
  return [
    say.title(...names),
    ...sentences.map((sentence) => `  ${plain(sentence[lang])}`),
    ...figureLines(comparison.rows, names, lang),
    ...momentLines(comparison, names, lang, isAll ? Infinity : mostMoments),
    ...ruleLines(comparison.rows, names[1], lang),
  ]
}

function figureLines(
  rows: readonly ComparisonRow[],
  names: readonly [string, string],
  lang: Lang,
): string[] {
  const say = messages[lang].compare
  const differing = rows.filter(
    ({ section, values: [a = 0, b = 0] }) =>
      section !== 'rules' && a !== b && !isHidden(section, a, b),
  )
  if (differing.length === 0) return []
  const lines = differing.map(({ label, unit, values }) => ({
    label: label[lang],
    cells: [
      ...values.map((value) => shownFigure(value, unit, lang)),
      shownDifference((values[1] ?? 0) - (values[0] ?? 0), unit, lang),
    ],
  }))
  return ['', say.figures, ...tableLines([...names, say.difference], lines)]
}

function isHidden(section: string, ...values: number[]): boolean {
  return section === 'target-group' && values.some((value) => value > 0 && value < smallestCell)
}

function momentLines(
  { sessions }: PlanComparison,
  names: readonly [string, string],
  lang: Lang,
  most: number,
): string[] {
  const say = messages[lang].compare
  const moved = sessions.changed.filter((c) => c.changed.some((aspect) => aspect !== 'people'))
  const others = sessions.changed.filter((c) => c.changed.every((aspect) => aspect === 'people'))
  const lists: [string, string[][]][] = [
    [say.moved(moved.length), moved.map((change) => changeLines(change, lang))],
    [say.others(others.length), others.map((change) => changeLines(change, lang))],
    ...(
      [
        [names[0], sessions.gone],
        [names[1], sessions.added],
      ] as const
    ).map(([name, some]): [string, string[][]] => [
      say.only(name, some.length),
      some.map(({ session, title }) => [`  ${shortMoment(session, lang)}  ${plain(title[lang])}`]),
    ]),
  ]
  return lists.flatMap(([title, entries]) => {
    if (entries.length === 0) return []
    const more = entries.length - most
    return [
      '',
      title,
      ...entries.slice(0, most).flat(),
      ...(more > 0 ? [`  ${say.more(more)}`] : []),
    ]
  })
}

/** A session and under it what it was and is; a moment short, all else in words. */
function changeLines({ title, before, after, parts }: SessionChange, lang: Lang): string[] {
  const what = parts.map((part) =>
    part.aspect === 'time'
      ? `${shortMoment(before, lang)} → ${shortMoment(after, lang)}`
      : `${plain(part.before[lang])} → ${plain(part.after[lang])}`,
  )
  const when = parts.some(({ aspect }) => aspect === 'time') ? '' : `${shortMoment(after, lang)}  `
  return [`  ${when}${plain(title[lang])}`, `      ${what.join(' · ')}`]
}

/** Rules that the second plan keeps better or less well; points mean nothing to people. */
function ruleLines(rows: readonly ComparisonRow[], name: string, lang: Lang): string[] {
  const say = messages[lang].compare
  const rules = rows
    .filter(({ section, id }) => section === 'rules' && id !== 'rule:demand')
    .map(({ label, values: [a = 0, b = 0] }) => ({ text: label[lang], by: b - a }))
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
  const list = (title: string, some: typeof rules) =>
    some.length === 0 ? [] : ['', title, ...some.slice(0, mostRules).map(({ text }) => `  ${text}`)]
  return [
    ...list(
      say.better(name),
      rules.filter(({ by }) => by < -1e-9),
    ),
    ...list(
      say.worse(name),
      rules.filter(({ by }) => by > 1e-9),
    ),
  ]
}

/** When a session is, short: `di 12/01 09:30`. */
function shortMoment({ start }: Pick<Session, 'start'>, lang: Lang): string {
  const day = weekdays[lang][isoWeekday(dateOf(start)) - 1] ?? ''
  const name = day.slice(0, lang === 'nl' ? 2 : 3)
  return `${name} ${start.slice(8, 10)}/${start.slice(5, 7)} ${start.slice(11)}`
}

/** No-break spaces keep amounts whole where lines are broken; a terminal has no use for them. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
