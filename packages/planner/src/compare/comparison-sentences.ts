import { formatEuros } from '@digirooster/domain'
import type { Bilingual } from '@digirooster/domain'
import { together, say, NOTHING } from '../explain/explanation.ts'
import type { Fact, Said } from '../explain/explanation.ts'
import type { ComparisonRow } from './comparison.ts'
import type { PlanComparison } from './plan-comparison.ts'

type Found = Omit<PlanComparison, 'sentences' | 'facts'>

/** Wijken and groups named at most. */
const MOST_NAMED = 3

/** What matters most about a comparison, in plain sentences with the facts behind them. */
export function comparisonSentences(found: Found): Said {
  const said = together(
    momentSentence(found),
    ...found.rows.filter(({ id }) => id === 'asked' || id === 'served').map(figureSentence),
    ...found.rows.filter(({ id }) => id === 'starters').map(figureSentence),
    wijkSentence(found, 1),
    wijkSentence(found, -1),
    ...found.rows.filter(({ section }) => section === 'money').map(figureSentence),
    ...found.rows.filter(({ section }) => section === 'targets').map(figureSentence),
    ...found.rows.filter(({ section }) => section === 'short').map(figureSentence),
  )
  return said.sentences.length > 0
    ? said
    : say('De twee planningen zijn gelijk.', 'The two plans are the same.')
}

function momentSentence({ sessions }: Found): Said {
  const { same, added, gone, changed } = sessions
  const others = changed.filter((c) => c.changed.every((aspect) => aspect === 'people')).length
  const parts: [number, string, string, string][] = [
    [changed.length - others, 'verplaatst', 'moved', 'moved'],
    [others, 'met andere mensen', 'with other people', 'people'],
    [added.length, 'nieuw', 'new', 'added'],
    [gone.length, 'weg', 'gone', 'gone'],
  ]
  const some = parts.filter(([count]) => count > 0)
  if (some.length === 0) return NOTHING
  const list = (words: string[]) => words.join(', ')
  const facts = parts.map(([value, , , name]): Fact => ({ name, unit: 'count', value }))
  return say(
    `${same} ${same === 1 ? 'moment blijft' : 'momenten blijven'} gelijk; ${list(some.map(([n, nl]) => `${n} ${nl}`))}.`,
    `${same} ${same === 1 ? 'moment stays' : 'moments stay'} the same; ${list(some.map(([n, , en]) => `${n} ${en}`))}.`,
    [...facts, { name: 'same', unit: 'count', value: same }],
  )
}

/** One figure that changed: `Wensen met een plaats: 388 in plaats van 376, 12 meer.` */
function figureSentence({ id, label, unit, values }: ComparisonRow): Said {
  const [before, after] = values
  if (before === after) return NOTHING
  const shown = (value: number, lang: 'nl' | 'en') =>
    unit === 'cents' ? formatEuros(value, lang) : String(value)
  const by = Math.abs(after - before)
  const isMore = after > before
  return say(
    `${label.nl}: ${shown(after, 'nl')} in plaats van ${shown(before, 'nl')}, ${shown(by, 'nl')} ${isMore ? 'meer' : 'minder'}.`,
    `${label.en}: ${shown(after, 'en')} instead of ${shown(before, 'en')}, ${shown(by, 'en')} ${isMore ? 'more' : 'less'}.`,
    [
      { name: 'before', of: id, unit: unit === 'cents' ? 'cents' : 'count', value: before },
      { name: 'after', of: id, unit: unit === 'cents' ? 'cents' : 'count', value: after },
    ],
  )
}

/** Wijken with most wishes more, or most fewer: `Minder plaatsen in Heule (6) en Marke (2).` */
function wijkSentence({ rows }: Found, sign: 1 | -1): Said {
  const some = rows
    .filter(({ id, section }) => section === 'wijk' && id.startsWith('served:'))
    .map((row) => ({ ...row, by: sign * (row.values[1] - row.values[0]) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .slice(0, MOST_NAMED)
  if (some.length === 0) return NOTHING
  const names = (lang: keyof Bilingual) =>
    some.map(({ label, by }) => `${label[lang].split(': ')[0]} (${by})`).join(', ')
  return say(
    `${sign > 0 ? 'Meer' : 'Minder'} wensen met een plaats uit ${names('nl')}.`,
    `${sign > 0 ? 'More' : 'Fewer'} wishes with a place from ${names('en')}.`,
    some.map(({ id, by }) => ({
      name: sign > 0 ? 'more' : 'fewer',
      of: id,
      unit: 'count',
      value: by,
    })),
  )
}
