import { daypartOf, daysBetween } from '@digirooster/domain'
import type { Activity } from '@digirooster/domain'
import { bundlesOf } from './bundles.ts'
import { fault, overLimit } from './fault.ts'
import type { Fault } from './fault.ts'
import { spotOf } from './quarter.ts'
import type { Moment, Quarter } from './quarter.ts'
import { momentText, quoted } from './words.ts'

/**
 * `activity-needs`: an activity is where, when and as often as it asks; penalty 1 for each need that
 * is not met, and for each time too many.
 */
export function unmetNeeds(quarter: Quarter): Fault[] {
  const ofMoments = quarter.moments.flatMap((moment) =>
    moment.activity ? needsOf(moment, moment.activity) : [],
  )
  const tooOften = quarter.problem.activities.flatMap((activity) => {
    const firsts = bundlesOf(quarter, activity).map((bundle) => bundle[0])
    const title = quoted(activity.title)
    // What stands is held, also when fewer are asked since.
    return overLimit(
      'activity-needs',
      firsts,
      [],
      (some) => Math.max(0, some.length - activity.count),
      (some) => ({
        nl: `${title.nl} staat ${some.length} keer in het plan; ${activity.count} keer is gevraagd.`,
        en: `${title.en} is in the plan ${some.length} times; ${activity.count} is asked.`,
      }),
    ).filter(({ isInherited }) => !isInherited)
  })
  return [...ofMoments, ...tooOften]
}

/**
 * `spacing`: days between two times an activity is held, in days short, and different wijken, 1 for
 * each time in a wijk that had one before.
 */
export function closeTogether(quarter: Quarter): Fault[] {
  return quarter.problem.activities.flatMap((activity) => {
    const { minDaysBetween, differentWijken } = activity.spacing
    const firsts = bundlesOf(quarter, activity).map((bundle) => bundle[0])
    return firsts.flatMap((moment, i) => {
      const faults: Fault[] = []
      const before = firsts[i - 1]
      const what = momentText(moment)
      const days = before ? daysBetween(before.date, moment.date) : Infinity
      if (before && days < minDaysBetween) {
        faults.push(
          fault('spacing', minDaysBetween - days, [before, moment], ['time'], {
            nl: `${what.nl} komt ${days} dagen na de vorige keer; nodig zijn er ${minDaysBetween}.`,
            en: `${what.en} is ${days} days after the last time; ${minDaysBetween} are needed.`,
          }),
        )
      }
      const twin = firsts.slice(0, i).find((m) => isSameWijk(m, moment))
      if (differentWijken && twin) {
        faults.push(
          fault('spacing', 1, [twin, moment], ['place'], {
            nl: `${what.nl} is in dezelfde wijk als een vorige keer.`,
            en: `${what.en} is in the same wijk as an earlier time.`,
          }),
        )
      }
      return faults
    })
  })
}

function needsOf(moment: Moment, activity: Activity): Fault[] {
  const { session, place, date } = moment
  const { digipuntIds, wijkIds, earliest, latest, dayparts, startsAt } = activity
  const faults: Fault[] = []
  const what = momentText(moment)
  const report = (cause: 'time' | 'place', nl: string, en: string) => {
    const text = { nl: `${what.nl} ${nl}.`, en: `${what.en} ${en}.` }
    faults.push(fault('activity-needs', 1, [moment], [cause], text))
  }
  if (place && digipuntIds.length > 0 && !digipuntIds.includes(place.id))
    report('place', 'is op een plaats die niet gevraagd is', 'is at a place that is not asked')
  if (place && wijkIds.length > 0 && !wijkIds.includes(spotOf(place, session.start).wijkId))
    report('place', 'is in een wijk die niet gevraagd is', 'is in a wijk that is not asked')
  if (earliest !== undefined && date < earliest) report('time', 'is te vroeg', 'is too early')
  if (latest !== undefined && date > latest) report('time', 'is te laat', 'is too late')
  if (dayparts.length > 0 && !dayparts.includes(daypartOf(session.start)))
    report('time', 'is op een moment dat niet past', 'is at a time of the week that does not suit')
  if (startsAt !== undefined && session.number === 1 && session.start !== startsAt)
    report('time', 'begint niet op het afgesproken moment', 'does not start at the agreed time')
  return faults
}

function isSameWijk(a: Moment, b: Moment): boolean {
  if (!a.place || !b.place) return false
  return spotOf(a.place, a.session.start).wijkId === spotOf(b.place, b.session.start).wijkId
}
