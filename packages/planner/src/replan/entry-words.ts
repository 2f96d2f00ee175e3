import type { Bilingual, Plan, Problem, Session } from '@digirooster/domain'
import { sessionWordsOf } from '../compare/session-words.ts'
import { budget } from '../constraints/budget.ts'
import { both } from '../constraints/words.ts'
import type { Fact } from '../explain/explanation.ts'
import type { Difference, Repair } from './difference.ts'
import { lessonWords, momentOf, movedWords } from './moved-words.ts'
import type { ReplanEntry, ReplanSession } from './replan-result.ts'
import type { Why } from './reasons.ts'

/** What is said of one entry. */
interface Words {
  readonly title: Bilingual
  readonly sentences: readonly Bilingual[]
  readonly facts: readonly Fact[]
}

/** Puts what became different into sentences: what was, what is, and why. */
export function entryWords(repair: Repair, difference: Difference, { why }: Why): Words {
  const { problem, after } = repair
  const { what, sessions, before, after: group } = difference
  const [one] = sessions
  const session = one?.after ?? one?.before
  const title = titleOf([after, problem], difference, session)
  const reason = why.slice(0, 1).map(({ text }) => text)
  const facts = factsOf(difference)
  const said = (...sentences: Bilingual[]): Words => ({
    title,
    sentences: [...sentences, ...reason],
    facts,
  })
  switch (what) {
    case 'moved':
      return said(...sessions.flatMap((each) => movedWords(problem, after, each)))
    case 'stuck':
      return said(
        ...sessions.flatMap((each) =>
          isStuck(each) ? stuckWords(each) : movedWords(problem, after, each),
        ),
        sessions.some(({ after: there }) => there?.walkInId) ? CLOSE_WALK_IN : FIND_A_WAY,
      )
    case 'added':
      return said(addedWords(after, sessions), ...forPeople(group?.invited ?? 0))
    case 'gone':
      return said(goneWords(problem, sessions), ...losing(before?.invited ?? 0))
    case 'people':
      return said(peopleWords(before?.invited ?? 0, group?.invited ?? 0))
  }
}

/** What the group or activity is called; what is gone has its name from before. */
function titleOf(
  problems: readonly Problem[],
  { id, before, after }: Difference,
  session?: Session | null,
): Bilingual {
  const known = (after ?? before)?.courseId ?? session?.activityId ?? session?.walkInId
  const title = problems
    .flatMap(({ courses, activities, walkIns }) => [...courses, ...activities, ...walkIns])
    .find((each) => each.id === known)?.title
  return both(title ?? { nl: id })
}

/** Whether a session stays where it cannot be held. */
export function isStuck({ before, after, changed }: ReplanSession): boolean {
  return before !== null && after !== null && changed.length === 0
}

/** Money that what stands spends too much, each line as an entry of its own. */
export function overspent({ plan, made }: Repair): ReplanEntry[] {
  const texts = (of: Plan) => of.inherited.filter(({ ruleId }) => ruleId === budget.id)
  const known = new Set(texts(plan).map(({ text }) => text.nl))
  return texts(made)
    .filter(({ text }) => !known.has(text.nl))
    .map(({ text, penalty }, k) => ({
      id: `${budget.id}.${k + 1}`,
      what: 'stuck',
      title: { nl: 'Te weinig geld', en: 'Too little money' },
      isPublished: true,
      because: 'hit',
      why: [{ code: budget.id, text }],
      madeRoomFor: [],
      sessions: [],
      before: null,
      after: null,
      call: [],
      sentences: [text, MORE_MONEY],
      facts: [{ name: 'over', unit: 'cents', value: 100 * penalty }],
    }))
}

const MORE_MONEY: Bilingual = {
  nl: 'Wat er overblijft, is al gepubliceerd. Zoek meer geld, of schrap zelf een groep.',
  en: 'All that is left is published. Find more money, or cancel a group yourself.',
}

function stuckWords({ after }: ReplanSession): Bilingual[] {
  if (!after) return []
  const name = lessonWords(after)
  const time = momentOf(after.start)
  return [
    {
      nl: `${name.nl} van ${time.nl} is gepubliceerd en kan zo niet doorgaan.`,
      en: `${name.en} of ${time.en} is published and cannot be held like this.`,
    },
  ]
}

const FIND_A_WAY: Bilingual = {
  nl: 'Geen ander moment of lokaal past. Zoek zelf een oplossing, of schrap de groep.',
  en: 'No other moment or room was found. Find a way yourself, or cancel the group.',
}
const CLOSE_WALK_IN: Bilingual = {
  nl: 'Sluit de inloop die dag, of zoek er een andere plaats voor.',
  en: 'Close the walk-in that day, or find another place for it.',
}

function addedWords(problem: Problem, sessions: readonly ReplanSession[]): Bilingual {
  const all = sessions.flatMap(({ after }) => after ?? [])
  const [first] = all
  const time = momentOf(first.start)
  const place = sessionWordsOf(problem).say(first, 'place')
  return all.length === 1
    ? { nl: `Nieuw: ${time.nl}, ${place.nl}.`, en: `New: ${time.en}, ${place.en}.` }
    : {
        nl: `Nieuw: ${all.length} lessen vanaf ${time.nl}, ${place.nl}.`,
        en: `New: ${all.length} lessons from ${time.en}, ${place.en}.`,
      }
}

function goneWords(problem: Problem, sessions: readonly ReplanSession[]): Bilingual {
  const all = sessions.flatMap(({ before }) => before ?? [])
  const [first] = all
  const time = momentOf(first.start)
  const place = sessionWordsOf(problem).say(first, 'place')
  return all.length === 1
    ? {
        nl: `Gaat niet door: ${time.nl}, ${place.nl}.`,
        en: `Is not held: ${time.en}, ${place.en}.`,
      }
    : {
        nl: `Gaat niet door: ${all.length} lessen vanaf ${time.nl}, ${place.nl}.`,
        en: `Is not held: ${all.length} lessons from ${time.en}, ${place.en}.`,
      }
}

function forPeople(people: number): Bilingual[] {
  if (people === 0) return []
  return [
    people === 1
      ? { nl: '1 wens krijgt zo een plaats.', en: '1 wish gets a place.' }
      : { nl: `${people} wensen krijgen zo een plaats.`, en: `${people} wishes get a place.` },
  ]
}

function losing(people: number): Bilingual[] {
  if (people === 0) return []
  return [
    people === 1
      ? { nl: '1 wens verliest deze plaats.', en: '1 wish loses this place.' }
      : { nl: `${people} wensen verliezen deze plaats.`, en: `${people} wishes lose this place.` },
  ]
}

function peopleWords(was: number, is: number): Bilingual {
  return {
    nl: `De groep telt nu ${is} mensen, eerst ${was}. Moment en plaats blijven.`,
    en: `The group now has ${is} people, before ${was}. Time and place stay.`,
  }
}

function factsOf({ sessions, before, after }: Difference): Fact[] {
  return [
    ...sessions.flatMap(({ id, before: was, after: is }): Fact[] => [
      ...(was ? [{ name: 'was', of: id, unit: 'date' as const, value: was.start }] : []),
      ...(is ? [{ name: 'is', of: id, unit: 'date' as const, value: is.start }] : []),
    ]),
    ...(before ? [{ name: 'invited-before', unit: 'count' as const, value: before.invited }] : []),
    ...(after ? [{ name: 'invited-after', unit: 'count' as const, value: after.invited }] : []),
  ]
}
