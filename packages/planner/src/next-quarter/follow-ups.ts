import { dateOf } from '@digirooster/domain'
import type { Demand } from '@digirooster/domain'
import type { Outcome } from './outcome.ts'
import { shareOut } from './share.ts'

/** Wishes for follow-up courses, from the wijken and groups of people that the first course was for. */
export function followUpWishes({ problem, realised, plan }: Outcome): Demand[] {
  return realised.followUps.flatMap(({ offeringId, courseId, wishes }) => {
    const offering = plan.offerings.find((o) => o.id === offeringId)
    const course = problem.courses.find((c) => c.id === courseId)
    if (!offering || !course) return []
    const level = course.levels.includes(offering.level) ? offering.level : course.levels[0]
    const last = plan.sessions.findLast((s) => s.offeringId === offeringId)
    const shares = shareOut(
      wishes,
      offering.served.map((s) => s.wishes),
    )
    return offering.served.flatMap(({ demandId }, k): Demand[] => {
      const from = problem.demand.find((d) => d.id === demandId)
      if (!from || shares[k] === 0) return []
      return [
        {
          ...from,
          id: `${course.id}-${level}-${from.wijkId}`,
          topicId: course.topicId,
          level,
          wishes: shares[k],
          people: shares[k],
          date: dateOf(last && last.start < realised.asOf ? last.start : realised.asOf),
          source: 'waiting-list',
          prior: false,
        },
      ]
    })
  })
}
