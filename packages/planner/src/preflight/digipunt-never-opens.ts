import type { Bilingual } from '@digirooster/domain'
import { walkInCalendar } from '@digirooster/domain'
import { linesByThing } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { countWords, organisationName, sentences, wishesFrom, wishesOf } from './finding-words.ts'
import type { Closed } from './openings.ts'

/** Finds places that cannot be used on any day of the quarter, and who has no other place. */
export function digipuntNeverOpens(
  context: Context,
  closed: readonly (Closed | null)[],
  blocked: readonly BlockedWish[],
  strandedActivities: ReadonlyMap<number, number>,
): Finding[] {
  const { problem } = context
  const momentsOf = walkInCalendar(problem)
  const waiting = linesByThing(blocked, 'opening')
  return problem.digipunten.flatMap((place, p): Finding[] => {
    const closure = closed[p]
    if (!closure) return []
    const lines = waiting.get(p) ?? []
    const activities = strandedActivities.get(p) ?? 0
    const isNeeded = lines.length > 0 || activities > 0
    const isWalkInOnly = () =>
      problem.walkIns.some((w) => w.digipuntId === place.id && momentsOf(w).length > 0)
    // A walk-in says itself when it is, so its place needs no other hours.
    if (!isNeeded && isWalkInOnly()) return []
    const owner = organisationName(context, place.ownerId)
    return [
      {
        code: 'digipunt-never-opens',
        severity: isNeeded ? 'error' : 'warning',
        subjectIds: [place.id],
        path: `$.digipunten[${p}]`,
        text: sentences(
          {
            nl: `${place.name} is dit kwartaal nooit bruikbaar: ${closure.why.nl}.`,
            en: `${place.name} can never be used this quarter: ${closure.why.en}.`,
          },
          isNeeded ? dependants(context, lines, activities) : null,
        ),
        hint: hintFor(closure.kind, owner),
      },
    ]
  })
}

function dependants(context: Context, lines: readonly number[], activities: number): Bilingual {
  const events = countWords(
    activities,
    { nl: 'activiteit', en: 'activity' },
    { nl: 'activiteiten', en: 'activities' },
  )
  const wishes = wishesFrom(context, lines)
  const both = lines.length > 0 && activities > 0
  const isOne = wishesOf(context, lines) + activities === 1
  const who = (wish: string, event: string, and: string) =>
    both ? `${wish} ${and} ${event}` : activities > 0 ? event : wish
  return {
    nl: `${who(wishes.nl, events.nl, 'en')} ${isOne ? 'heeft' : 'hebben'} geen andere plaats.`,
    en: `${who(wishes.en, events.en, 'and')} ${isOne ? 'has' : 'have'} no other place.`,
  }
}

function hintFor(kind: Closed['kind'], owner: string): Bilingual {
  switch (kind) {
    case 'later':
      return {
        nl: `Vraag ${owner} of het vroeger kan, of zoek tot dan een lokaal in de buurt.`,
        en: `Ask ${owner} to begin earlier, or look for a room nearby until then.`,
      }
    case 'block':
      return {
        nl: `Vraag ${owner} welke blokkering weg kan.`,
        en: `Ask ${owner} which of the blocks can go.`,
      }
    case 'refusal':
      return {
        nl: `Vraag ${owner} op welke uren het wel kan.`,
        en: `Ask ${owner} at which hours it is possible.`,
      }
    case 'gone':
      return {
        nl: 'Haal deze plaats uit het kwartaal, of pas de einddatum aan.',
        en: 'Take this place out of the quarter, or change its last day.',
      }
    case 'hours':
    case 'other':
      return {
        nl: `Vraag ${owner} wanneer een lokaal vrij is, en vul die uren in.`,
        en: `Ask ${owner} when a room is free, and fill in those hours.`,
      }
  }
}
