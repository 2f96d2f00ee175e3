import { daysBetween, dateOf } from '@digirooster/domain'
import type { Problem, Session } from '@digirooster/domain'
import { promiseWeights } from '../compile/promises.ts'

/** Wishes that moving a draft session is worth at most, in hundredths. */
export const DRAFT_PRICE = 100
/**
 * What each change of a session costs, so that little changes of what must change: hundredths of a wish. Another moment
 * is the worst of them, and the worse the further away, up to ten weeks.
 */
export const ASPECT_PRICES = { time: 50, week: 10, mostWeeks: 10, room: 20, other: 10 }
/** Calendar days for five working days. */
const WEEK = 7
/** Working days of notice when no contract says them, as for the decision on a free course. */
const FREE_NOTICE = 5

/**
 * What moving a published session costs beside a draft one, in hundredths of a wish. A person for whom a promise is kept
 * counts as much as the promise weighs, so that late wishes never move what is published for fewer people than the
 * policy says. The price grows as the date nears: with n working days of notice and d working days to go it is
 * (1 + 2n / d) times as high: three times on the last day on which a move is free.
 */
export function publishedPrice(problem: Problem, session: Session): number {
  const { digibanken, courses, contracts, horizon } = problem
  const people = digibanken.find(({ id }) => id === session.digibankId)?.policy
    .movePublishedCostsPeople
  const course = courses.find(({ id }) => id === session.courseId)
  const contract = contracts.find(({ id }) => id === course?.contractId)
  const notice = contract?.freeMoveWorkingDays ?? FREE_NOTICE
  const days = Math.max(1, (daysBetween(dateOf(horizon.asOf), dateOf(session.start)) * 5) / WEEK)
  const person = 1 + Math.max(0, ...promiseWeights(problem))
  return Math.round(100 * (people ?? 0) * person * (1 + (2 * notice) / days))
}
