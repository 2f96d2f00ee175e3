import { addWorkingDays, dateOf, daypartOf, daysBetween, isInSeason } from '@digirooster/domain'
import { minutesOfDay, SLOTS_PER_DAY } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { fault, ownFault } from './fault.ts'
import type { Fault } from './fault.ts'
import { byId } from './lists.ts'
import type { Moment, Quarter } from './quarter.ts'
import { dayText, momentText, placeText } from './words.ts'

type Topic = Problem['topics'][number]

const onlineStarts: readonly number[] = [0, 30]

/**
 * `allowed-start`: minutes past the hour at which a place lets sessions start, and no session past
 * midnight; penalty 1. Walk-ins and activities with a given start begin when they say.
 */
export function wrongStarts({ moments }: Quarter): Fault[] {
  return moments.flatMap((moment) => {
    const { session, activity, place, from, until } = moment
    if (session.kind === 'walk-in') return []
    const what = momentText(moment)
    const faults: Fault[] = []
    const allowed = place?.allowedStarts ?? onlineStarts
    if (!activity?.startsAt && !allowed.includes(minutesOfDay(session.start) % 60)) {
      faults.push(
        fault('allowed-start', 1, [moment], ['time', 'place'], {
          nl: `${what.nl} begint op een minuut die bij ${placeText(moment)} niet mag.`,
          en: `${what.en} starts at a minute that ${placeText(moment)} does not allow.`,
        }),
      )
    }
    if (Math.floor(from / SLOTS_PER_DAY) !== Math.floor((until - 1) / SLOTS_PER_DAY)) {
      faults.push(
        fault('allowed-start', 1, [moment], ['time'], {
          nl: `${what.nl} loopt tot na middernacht.`,
          en: `${what.en} lasts past midnight.`,
        }),
      )
    }
    return faults
  })
}

/** `season`: a topic is only given on days of the year it makes sense; penalty 1. */
export function outOfSeason(quarter: Quarter): Fault[] {
  return withTopics(quarter).flatMap(({ moment, topic }) => {
    if (isInSeason(topic.season, moment.date)) return []
    const what = momentText(moment)
    return [
      fault('season', 1, [moment], ['time'], {
        nl: `${what.nl} valt buiten het seizoen van dit onderwerp.`,
        en: `${what.en} falls outside the season of this topic.`,
      }),
    ]
  })
}

/** `audience`: people with time windows of their own can only come then; penalty 1. */
export function outOfAudience(quarter: Quarter): Fault[] {
  return withTopics(quarter).flatMap(({ moment, topic }) => {
    if (!topic.audience || topic.audience.dayparts.includes(daypartOf(moment.session.start)))
      return []
    const what = momentText(moment)
    const { nl, en } = topic.audience.name
    return [
      fault('audience', 1, [moment], ['time'], {
        nl: `${what.nl}: dan kunnen ${nl} niet komen.`,
        en: `${what.en}: ${en ?? nl} cannot come then.`,
      }),
    ]
  })
}

/** `notice`: new sessions of a contract are ordered enough working days ahead; penalty in days too early. */
export function shortNotice({ problem, moments }: Quarter): Fault[] {
  return moments.flatMap((moment) => {
    const contract = moment.group?.contract
    if (!contract || moment.isFixed) return []
    const first = addWorkingDays(dateOf(problem.horizon.asOf), contract.orderWorkingDays)
    const early = daysBetween(moment.date, first)
    if (early <= 0) return []
    const [what, day] = [momentText(moment), dayText(first)]
    return [
      ownFault('notice', early, [moment.session.id], {
        nl: `${what.nl} is te vroeg om nog te bestellen; het kan vanaf ${day.nl}.`,
        en: `${what.en} is too soon to order; it is possible from ${day.en}.`,
      }),
    ]
  })
}

function withTopics({ problem, moments }: Quarter): { moment: Moment; topic: Topic }[] {
  const topics = byId(problem.topics)
  return moments.flatMap((moment) => {
    const topic = topics.get(moment.group?.course?.topicId ?? '')
    return topic ? [{ moment, topic }] : []
  })
}
