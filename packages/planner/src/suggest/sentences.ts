import type { Bilingual } from '@digirooster/domain'
import { bundleOf, PEOPLE, sessionNumber } from '../compile/quarter.ts'
import { momentWords, timeWords } from '../constraints/words.ts'
import { roleWords } from '../constraints/term-words.ts'
import { MOST_WORDS } from '../explain/explanation.ts'
import { whereWords } from '../explain/session-place.ts'
import type { Opened } from '../handle/opened.ts'
import { costsNear } from './costs-near.ts'
import type { Growth } from './growth.ts'
import type { MoveObstacle } from './held.ts'
import type { Put } from './move.ts'
import { roadChanges } from './road.ts'

/** Rules that get worse, and obstacles, that are told. */
const MOST = 2

/** What a change does, before it is said. */
export interface Change {
  readonly puts: readonly Put[]
  readonly old: readonly Put[]
  /** rules whose cost differs */
  readonly growths: readonly Growth[]
  readonly wishes: { readonly lost: number; readonly won: number }
  readonly obstacles: readonly MoveObstacle[]
}

/** Says what a change comes to for people, the evaluator standing as it is afterwards. */
export function sentencesOf(opened: Opened, change: Change): Bilingual[] {
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
  const all = [
    { nl: 'Kan.', en: 'Possible.' },
    ...costs,
    ...(wishes.won > 0 ? won(wishes.won) : []),
    ...(costs.length < MOST ? gained : []),
  ]
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
function displaced({ placed: { quarter }, evaluator }: Opened, { puts, old }: Change): Bilingual[] {
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
          nl: `Die is dan ${lower(where.nl)}${who.nl}.`,
          en: `It is then ${lower(where.en)}${who.en}.`,
        },
      ]
    return [
      { nl: `Dan verhuist ${what.nl}.`, en: `Then ${what.en}, moves.` },
      {
        nl: `Die komt ${when.nl}, ${lower(where.nl)}${who.nl}.`,
        en: `It goes to ${when.en}, ${lower(where.en)}${who.en}.`,
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

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** What gets worse by one rule. */
function drawback(opened: Opened, change: Change, growth: Growth): Bilingual[] {
  const { constraint, penalty } = growth
  switch (constraint.id) {
    case 'people-travel':
      return onTheRoad(opened, change, 1)
    case 'nearness':
      return [
        {
          nl: `De deelnemers reizen per les samen ongeveer ${penalty * 10} minuten meer.`,
          en: `The participants together travel about ${penalty * 10} minutes more a lesson.`,
        },
      ]
    case 'dayparts':
      return [
        {
          nl: `Voor ${penalty === 1 ? '1 mens' : `${penalty} mensen`} is dit deel van de dag niet de eerste keuze.`,
          en: `For ${penalty === 1 ? '1 person' : `${penalty} people`} this part of the day is not the first choice.`,
        },
      ]
    case 'published-closeness':
      return [
        {
          nl: 'De sessie is gepubliceerd: verwittig iedereen.',
          en: 'The session is published: tell everybody.',
        },
        {
          nl: `Dat telt als ${Math.round(growth.weighted / 100)} wensen.`,
          en: `That counts as ${Math.round(growth.weighted / 100)} wishes.`,
        },
      ]
    default:
      return [ownWords(opened, change, growth)]
  }
}

/** What a rule says of the sessions that moved, or that it is kept less well. */
function ownWords(
  { placed: { quarter }, evaluator: { state } }: Opened,
  { puts }: Change,
  { constraint }: Growth,
): Bilingual {
  const [dearest] = puts
    .flatMap(({ activity }) => costsNear(constraint, quarter, state, activity))
    .sort((a, b) => b.penalty - a.penalty)
  if (dearest && isShort(dearest.text.nl) && isShort(dearest.text.en)) return dearest.text
  return {
    nl: `Minder goed dan nu: ${lower(constraint.text.nl)}`,
    en: `Less well than now: ${lower(constraint.text.en)}`,
  }
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= MOST_WORDS
}

/** What gets better by one rule. */
function gain(opened: Opened, change: Change, { constraint, penalty }: Growth): Bilingual[] {
  switch (constraint.id) {
    case 'demand':
      return []
    case 'people-travel':
      return onTheRoad(opened, change, -1)
    case 'nearness':
      return [
        {
          nl: `De deelnemers reizen per les samen ongeveer ${-penalty * 10} minuten minder.`,
          en: `The participants together travel about ${-penalty * 10} minutes less a lesson.`,
        },
      ]
    default:
      return [
        {
          nl: `Beter dan nu: ${lower(constraint.text.nl)}`,
          en: `Better than now: ${lower(constraint.text.en)}`,
        },
      ]
  }
}

/** How much longer (1) or shorter (-1) people are on the road. */
function onTheRoad({ placed, evaluator }: Opened, { puts }: Change, sign: 1 | -1): Bilingual[] {
  const { quarter } = placed
  const changes = roadChanges(placed, evaluator.state, puts)
  const total = sign * changes.reduce((sum, { minutes }) => sum + minutes, 0)
  if (total <= 0) return []
  const how = sign > 0 ? { nl: 'langer', en: 'longer' } : { nl: 'korter', en: 'less' }
  if (changes.length > 1)
    return [
      {
        nl: `De lesgevers en helpers zijn samen ${total} minuten ${how.nl} onderweg.`,
        en: `Trainers and helpers together are on the road ${total} minutes ${how.en}.`,
      },
    ]
  const { id } = quarter.resources.people[changes[0].person]
  return [
    {
      nl: `${id} is ${total} minuten ${how.nl} onderweg.`,
      en: `${id} is on the road ${total} minutes ${how.en}.`,
    },
  ]
}
