import type { Bilingual } from '@digirooster/domain'
import { bundleOf, PEOPLE, sessionNumber } from '../compile/quarter.ts'
import { momentWords, timeWords } from '../constraints/words.ts'
import { roleWords } from '../constraints/term-words.ts'
import { whereWords } from '../explain/session-place.ts'
import type { Opened } from '../handle/opened.ts'
import type { Growth, Outcome } from './growth.ts'
import { drawback, gain, isNew } from './rule-sentences.ts'
import { small } from './small.ts'

/** Rules that get worse, and obstacles, that are told. */
const MOST = 2

/** Says what a change comes to for people, the evaluator standing as it is afterwards. */
export function sentencesOf(opened: Opened, change: Outcome): Bilingual[] {
  const { obstacles, wishes, growths } = change
  if (obstacles.length > 0)
    return [
      { nl: 'Kan niet.', en: 'Not possible.' },
      ...obstacles.slice(0, MOST).map(({ text }) => text),
    ]
  const worse = growths
    .filter(({ constraint, weighted }) => weighted > 0 && constraint.level !== 'demand')
    .sort((a, b) => rankOf(a) - rankOf(b) || b.weighted - a.weighted)
  const better = growths
    .filter(({ weighted }) => weighted < 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.weighted - b.weighted)
  const told = worse.slice(0, MOST).flatMap((growth) => drawback(opened, change, growth))
  const gained = better.slice(0, 1).flatMap((growth) => gain(opened, change, growth))
  const costs = [...displaced(opened, change), ...lost(wishes.lost), ...told]
  const possible = { nl: 'Kan.', en: 'Possible.' }
  const more = wishes.won > 0 ? won(wishes.won) : []
  if (isNew(change.old)) return [possible, ...more, ...told]
  const all = [possible, ...costs, ...more, ...(costs.length < MOST ? gained : [])]
  return all.length > 1 ? all : [{ nl: 'Kan, en is even goed.', en: 'Possible, and just as good.' }]
}

function rankOf({ constraint }: Growth): number {
  return ['hard', 'owed', 'demand', 'soft'].indexOf(constraint.level)
}

function lost(wishes: number): Bilingual[] {
  if (wishes === 0) return []
  return wishes === 1
    ? [{ nl: '1 wens verliest zijn plaats.', en: '1 wish loses its place.' }]
    : [{ nl: `${wishes} wensen verliezen hun plaats.`, en: `${wishes} wishes lose their place.` }]
}

function won(wishes: number): Bilingual[] {
  return wishes === 1
    ? [{ nl: '1 wens meer krijgt een plaats.', en: '1 more wish gets a place.' }]
    : [
        {
          nl: `${wishes} wensen meer krijgen een plaats.`,
          en: `${wishes} more wishes get a place.`,
        },
      ]
}

/** Which other sessions have to move, and where to. */
function displaced(
  { placed: { quarter }, evaluator }: Opened,
  { puts, old }: Outcome,
): Bilingual[] {
  return puts.slice(1).flatMap(({ activity, way }, k): Bilingual[] => {
    const before = old[k + 1].way
    if (before.start < 0) return []
    const bundle = quarter.model.bundleOf[activity]
    const what = momentWords(quarter, bundle, sessionNumber(quarter, activity), before.start)
    const when = timeWords(quarter, way.start)
    const where = whereWords(quarter, evaluator.state, activity)
    const who = peopleWords(quarter, activity, way.resources)
    if (way.start === before.start)
      return [
        {
          nl: `Voor ${what.nl}, verandert er iets.`,
          en: `Something changes for ${what.en}.`,
        },
        {
          nl: `Die is dan ${small(where.nl)}${who.nl}.`,
          en: `It is then ${small(where.en)}${who.en}.`,
        },
      ]
    return [
      { nl: `Dan verhuist ${what.nl}.`, en: `Then ${what.en}, moves.` },
      {
        nl: `Die komt ${when.nl}, ${small(where.nl)}${who.nl}.`,
        en: `It goes to ${when.en}, ${small(where.en)}${who.en}.`,
      },
    ]
  })
}

/** With whom a session is, after a comma; up to two are named. */
export function peopleWords(
  quarter: Opened['placed']['quarter'],
  activity: number,
  resources: readonly number[],
): Bilingual {
  const staff = bundleOf(quarter, activity).staff[sessionNumber(quarter, activity)]
  const { people, personBase } = quarter.resources
  const named = resources
    .slice(PEOPLE)
    .flatMap((r, n) =>
      r < 0 ? [] : [{ role: roleWords(staff[n].role), id: people[r - personBase].id }],
    )
  if (named.length === 0 || named.length > 2) return { nl: '', en: '' }
  const say = (lang: 'nl' | 'en') => named.map(({ role, id }) => `${role[lang]} ${id}`)
  return { nl: `, met ${say('nl').join(' en ')}`, en: `, with ${say('en').join(' and ')}` }
}
