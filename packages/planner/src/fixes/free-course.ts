import { addDays, dayparts, isInSeason, isoWeekday } from '@digirooster/domain'
import type { Problem, Supply } from '@digirooster/domain'
import { levelWords } from '../constraints/term-words.ts'
import { both } from '../constraints/words.ts'
import type { Placed } from '../decode/decode.ts'
import type { Candidate } from './fix.ts'
import { organisation } from './ask.ts'
import { partWords } from './new-window.ts'

/** Places of a course that is asked for, fewest and most. */
const PLACES = { least: 4, most: 12 }

/** Days before a partner can start. */
const NOTICE_DAYS = 42

/** Kinds of organisations that give courses of their own, those that most often do first. */
const GIVERS: readonly Problem['organisations'][number]['kind'][] = [
  'education',
  'cvo',
  'library',
  'employment-service',
]

/** For wishes on one topic at one level: a partner’s free course in the wijk where most of these people live. */
export function freeCourses(
  { problem, indexes }: Placed,
  lines: readonly number[],
  left: Int32Array,
): Candidate[] {
  const groups = new Map<string, number[]>()
  for (const d of lines) {
    const { digibankId, topicId, level, language, mode } = indexes.demand.lines[d]
    if (mode === 'online') continue
    const key = JSON.stringify([digibankId, topicId, level, language])
    groups.set(key, [...(groups.get(key) ?? []), d])
  }
  return [...groups.values()].flatMap((mine) => {
    const wishes = mine.reduce((sum, d) => sum + left[d], 0)
    return wishes < PLACES.least ? [] : courseFor(problem, indexes, mine, left, wishes)
  })
}

function courseFor(
  problem: Problem,
  { demand, resources }: Placed['indexes'],
  mine: readonly number[],
  left: Int32Array,
  wishes: number,
): Candidate[] {
  const { topicId, level, language, digibankId } = demand.lines[mine[0]]
  const topic = problem.topics.find((t) => t.id === topicId)
  const owner = giverOf(problem, topicId, digibankId)
  if (!topic || !owner) return []
  const most = (counts: Map<string, number>) =>
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
  const byWijk = new Map<string, number>()
  const byPart = new Map<string, number>()
  for (const d of mine) {
    const { wijkId } = demand.lines[d]
    byWijk.set(wijkId, (byWijk.get(wijkId) ?? 0) + left[d])
    for (const [part, name] of dayparts.entries())
      if (part < 15 && ((demand.daypartMask[d] >> part) & 1) === 1)
        byPart.set(name, (byPart.get(name) ?? 0) + left[d])
  }
  const wijkId = most(byWijk)
  const part = dayparts.findIndex((name) => name === most(byPart))
  const site = resources.siteWijk.findIndex((wijk) => wijk === wijkId)
  const wijk = problem.digibanken.flatMap((d) => d.wijken).find((w) => w.id === wijkId)
  if (!wijk || part < 0) return []
  const format = problem.courses
    .filter((c) => c.topicId === topicId)
    .flatMap((c) => c.formats)
    .find((f) => f.levels.includes(level))
  const sessions = sessionsOf(problem, part, format?.sessions ?? 1, format?.minutes ?? 90)
  if (
    sessions.length === 0 ||
    !sessions.every(({ start }) => isInSeason(topic.season, start.slice(0, 10)))
  )
    return []
  const places = Math.min(PLACES.most, wishes)
  const at = site < 0 ? wijk : resources.sites[site]
  const supply: Supply = {
    id: `fix.${topicId}.${level}.${wijk.id}`,
    ownerId: owner,
    title: topic.name,
    topicId,
    levels: [level],
    language,
    mode: 'on-site',
    digibankIds: [digibankId],
    wijkId: wijk.id,
    placeName: wijk.name,
    latitude: at.latitude,
    longitude: at.longitude,
    sessions,
    places,
    taken: 0,
    noShowRate: 0.3,
  }
  const ask = organisation(problem, owner)
  const name = both(topic.name)
  const whom = levelWords(level)
  const when = partWords(part)
  const isOne = sessions.length === 1
  return [
    {
      kinds: ['free-course'],
      changes: [{ kind: 'supply', supply }],
      asks: [ask],
      sentences: [
        {
          nl: `Vraag aan ${ask.who.nl}: zelf “${name.nl}” geven aan ${whom.nl}, gratis, ${places} plaatsen.`,
          en: `Ask ${ask.who.en}: give “${name.en}” to ${whom.en} themselves, free, ${places} places.`,
        },
        {
          nl: `Het gaat om ${isOne ? 'één les' : `${sessions.length} lessen`} op ${when.nl} in ${wijk.name}.`,
          en: `It is about ${isOne ? 'one lesson' : `${sessions.length} lessons`} on ${when.en} in ${wijk.name}.`,
        },
      ],
      lines: new Set(mine),
    },
  ]
}

/** Who gives courses of their own on a topic already, else who might; undefined when nobody does. */
function giverOf(problem: Problem, topicId: string, digibankId: string): string | undefined {
  const same = problem.supply.find((s) => s.topicId === topicId)
  if (same) return same.ownerId
  const near = problem.organisations
    .filter(
      (o) =>
        GIVERS.includes(o.kind) &&
        (o.digibankIds.length === 0 || o.digibankIds.includes(digibankId)),
    )
    .sort((a, b) => GIVERS.indexOf(a.kind) - GIVERS.indexOf(b.kind))
  return near[0]?.id
}

/** Lessons every week in one part of the week, from when a partner can start. */
function sessionsOf(
  { horizon }: Problem,
  part: number,
  count: number,
  minutes: number,
): Supply['sessions'] {
  const early = addDays(horizon.asOf.slice(0, 10), NOTICE_DAYS)
  let date = early > horizon.start ? early : horizon.start
  while (isoWeekday(date) !== Math.floor(part / 3) + 1) date = addDays(date, 1)
  const time = ['09:30', '14:00', '19:00'][part % 3]
  const dates = Array.from({ length: count }, (_, k) => addDays(date, 7 * k))
  return dates.every((d) => d <= horizon.end)
    ? dates.map((d) => ({ start: `${d}T${time}`, minutes }))
    : []
}
