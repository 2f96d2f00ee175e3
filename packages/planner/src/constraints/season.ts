import { addDays, isInSeason, SLOTS_PER_DAY } from '@digirooster/domain'
import type { StartConstraint } from './constraint.ts'
import { oncePerQuarter } from './once-per-quarter.ts'
import { topicWords } from './term-words.ts'
import { momentWords, monthDayWords } from './words.ts'

const MOST_DAYS = 366

type Season = NonNullable<Parameters<typeof isInSeason>[0]>

/** Per bundle, per day: days to the nearest day of the season of its topic; null when any day will do. */
const daysOff = oncePerQuarter(({ problem, time, bundles }) => {
  const rows = new Map<string, Int32Array>()
  for (const { id, season: when } of problem.topics)
    if (when) rows.set(id, daysFrom(when, time.dates))
  return bundles.map((b) => rows.get(b.course?.topicId ?? '') ?? null)
})

/** Some topics make sense in one part of the year only. */
export const season: StartConstraint = {
  kind: 'start',
  id: 'season',
  level: 'hard',
  weight: 1,
  unit: 'days outside the season',
  text: {
    nl: 'Een onderwerp met een seizoen komt alleen in dat seizoen aan bod.',
    en: 'A topic with a season is given in that season only.',
  },
  penalty(base, bundle, _session, slot) {
    const row = daysOff(base)[bundle]
    return row ? row[(slot / SLOTS_PER_DAY) | 0] : 0
  },
  explain(base, bundle, session, slot) {
    const said = momentWords(base, bundle, session, slot)
    const topicId = base.bundles[bundle].course?.topicId ?? ''
    const topic = topicWords(base, topicId)
    const when = base.problem.topics.find((t) => t.id === topicId)?.season
    const from = monthDayWords(when?.from ?? '01-01')
    const to = monthDayWords(when?.to ?? '12-31')
    return {
      nl: `${said.nl}: dat is buiten het seizoen. ${topic.nl} kan van ${from.nl} tot en met ${to.nl}.`,
      en: `${said.en}: that is out of season. ${topic.en} can be given from ${from.en} to ${to.en}.`,
    }
  },
}

/** Per date (days in a row): days to the nearest day of a season, at most 366, since 29 February may be years away. */
function daysFrom(when: Season, dates: readonly string[]): Int32Array {
  const near = Array.from({ length: dates.length + 2 * MOST_DAYS }, (_, k): number =>
    isInSeason(when, addDays(dates[0], k - MOST_DAYS)) ? 0 : MOST_DAYS,
  )
  for (let k = 1; k < near.length; k++) near[k] = Math.min(near[k], near[k - 1] + 1)
  for (let k = near.length - 2; k >= 0; k--) near[k] = Math.min(near[k], near[k + 1] + 1)
  return Int32Array.from(near.slice(MOST_DAYS, MOST_DAYS + dates.length))
}
