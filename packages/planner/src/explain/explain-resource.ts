import { dayparts, SLOT_MINUTES, SLOTS_PER_DAY } from '@digirooster/domain'
import type { Opened } from '../handle/opened.ts'
import { dayWords } from '../constraints/words.ts'
import { countWords, daypartWords, organisationName } from '../preflight/finding-words.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Explanation, Fact, Said } from './explanation.ts'
import { holds, resourcesOf, useOf } from './resource-use.ts'
import type { ResourceKind, Use } from './resource-use.ts'
import { waitingFor, waitingWords } from './waiting.ts'

/** Parts of the week that are told, and how full one counts as full. */
const MOST_PARTS = 2
const FULL = 0.8

/**
 * Says how full a place, a room, a laptop class or a person is, from now on and by part of the week, who still has to say
 * yes, and which wishes wait for it.
 * @returns undefined when the problem has no such thing
 */
export function explainResource(
  opened: Opened,
  kind: ResourceKind,
  id: string,
): Explanation | undefined {
  const found = resourcesOf(opened, kind, id)
  if (!found) return undefined
  const use = useOf(opened, found.resources)
  const total = (counts: Int32Array) => counts.reduce((sum, n) => sum + n, 0)
  const [there, used] = [total(use.there), total(use.used)]
  const facts: Fact[] = [
    { name: 'minutes-there', of: id, unit: 'minutes', value: there * SLOT_MINUTES },
    { name: 'minutes-used', of: id, unit: 'minutes', value: used * SLOT_MINUTES },
  ]
  const said = together(
    there === 0
      ? say(
          `${found.name} is vanaf nu dit kwartaal nooit vrij.`,
          `${found.name} is never free this quarter from now on.`,
          facts,
        )
      : say(
          `${found.name}: ${hours(used).nl} van ${hours(there).nl} uren in gebruik, vanaf nu.`,
          `${found.name}: ${hours(used).en} of ${hours(there).en} hours in use, from now on.`,
          facts,
        ),
    partsOf(use),
    kind === 'person' ? weeksOf(opened, found.resources[0], id) : NOTHING,
    asksOf(opened, kind, found.askIds),
    waitingWords(opened, waitingFor(opened, found.obstacleKind, new Set(found.obstacleIds))),
  )
  return { subject: { kind, id }, ...said, how: 'proven', tries: 0 }
}

/** Hours of so many slots, as people write them. */
function hours(slots: number): { nl: string; en: string } {
  const text = String(Math.round(slots / 2) / 2)
  return { nl: text.replace('.', ','), en: text }
}

/** The fullest parts of the week, and those with most hours left. */
function partsOf({ there: all, used: taken }: Use): Said {
  const parts = dayparts
    .map((part, k) => ({ part, there: all[k], used: taken[k] }))
    .filter((p) => p.there >= 6)
  const full = parts
    .filter((p) => p.used >= FULL * p.there)
    .sort((a, b) => b.used / b.there - a.used / a.there)
  const free = parts
    .filter((p) => p.used < FULL * p.there)
    .sort((a, b) => b.there - b.used - (a.there - a.used))
  const tell = (list: typeof parts, nl: string, en: string): Said => {
    if (list.length === 0) return NOTHING
    const shown = list.slice(0, MOST_PARTS)
    const words = shown.map((p) => {
      const when = daypartWords(p.part)
      return {
        nl: `${when.nl} (${hours(p.used).nl} van ${hours(p.there).nl} uren in gebruik)`,
        en: `${when.en} (${hours(p.used).en} of ${hours(p.there).en} hours in use)`,
      }
    })
    return say(
      `${nl}: ${words.map((w) => w.nl).join(' en ')}.`,
      `${en}: ${words.map((w) => w.en).join(' and ')}.`,
      shown.flatMap((p): Fact[] => [
        { name: 'part-there', of: p.part, unit: 'minutes', value: p.there * SLOT_MINUTES },
        { name: 'part-used', of: p.part, unit: 'minutes', value: p.used * SLOT_MINUTES },
      ]),
    )
  }
  return together(tell(full, 'Vol', 'Full'), tell(free, 'Meeste uren over', 'Most hours left'))
}

/** In how many weeks a person has too little left for one lesson more. */
function weeksOf(opened: Opened, resource: number, personId: string): Said {
  const { quarter, state } = opened.placed
  const person = opened.problem.people.find((p) => p.id === personId)
  if (!person) return NOTHING
  const { model, time } = quarter
  const minutes = new Int32Array(time.weekCount)
  for (let a = 0; a < model.activityCount; a++)
    if (holds(opened, a, resource))
      minutes[time.weekOfDay[Math.floor(state.start[a] / SLOTS_PER_DAY)]] +=
        model.duration[a] * SLOT_MINUTES
  // Too little is left for one lesson more.
  const full = minutes.filter((n) => n + 90 > person.maxMinutesPerWeek).length
  const weeks = countWords(full, { nl: 'week', en: 'week' }, { nl: 'weken', en: 'weeks' })
  const limit = hours(person.maxMinutesPerWeek / SLOT_MINUTES)
  return say(
    `Afgesproken is hoogstens ${limit.nl} uur per week; ${full === 0 ? 'geen enkele week is' : `${weeks.nl} ${full === 1 ? 'is' : 'zijn'}`} vol.`,
    `At most ${limit.en} hours a week were agreed; ${full === 0 ? 'no week is' : `${weeks.en} ${full === 1 ? 'is' : 'are'}`} full.`,
    [{ name: 'full-weeks', of: personId, unit: 'count', value: full }],
  )
}

/** Who still has to say yes. */
function asksOf({ problem, plan }: Opened, kind: ResourceKind, ids: readonly string[]): Said {
  const open = plan.asks.filter(
    ({ subject }) =>
      ids.includes(subject.id) && (subject.kind === kind || kind === 'room' || kind === 'digipunt'),
  )
  const sessions = new Set(open.flatMap((ask) => ask.sessionIds)).size
  if (open.length === 0) return NOTHING
  const [first] = [...open].sort((a, b) => (a.askBy < b.askBy ? -1 : 1))
  const who =
    first.organisationId === null ? null : organisationName({ problem }, first.organisationId)
  const by = dayWords(first.askBy)
  const moments = countWords(
    sessions,
    { nl: 'moment', en: 'moment' },
    { nl: 'momenten', en: 'moments' },
  )
  return say(
    `Voor ${moments.nl} is nog een ja nodig${who === null ? '' : ` van ${who}`}, uiterlijk op ${by.nl}.`,
    `${moments.en} still ${sessions === 1 ? 'needs' : 'need'} a yes${who === null ? '' : ` from ${who}`}, by ${by.en}.`,
    [
      { name: 'ask-by', unit: 'date', value: first.askBy },
      ...(first.organisationId === null
        ? []
        : [{ name: 'ask', unit: 'id', value: first.organisationId } as const]),
    ],
  )
}
