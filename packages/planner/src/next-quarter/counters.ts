import type { Problem } from '@digirooster/domain'
import type { Outcome } from './outcome.ts'

type Counters = Problem['counters'][number]

/** People by whom the factor from attendances to different people is assumed to be right already. */
const PRIOR_PEOPLE = 40

/** Counters start again; how many different people there are per attendance learns from who came for the first time. */
export function nextCounters({ problem, realised, groups }: Outcome): Counters[] {
  const known = [...problem.counters, ...realised.counters]
  return [...new Set(known.map((c) => c.digibankId))].map((digibankId): Counters => {
    const factor = known.findLast((c) => c.digibankId === digibankId)?.uniquePeopleFactor ?? 1
    const asked = groups.filter(
      (g) => g.firstTime !== null && g.isCounted && g.offering.digibankId === digibankId,
    )
    const came = asked.reduce((sum, group) => sum + group.came, 0)
    const first = asked.reduce((sum, group) => sum + (group.firstTime ?? 0), 0)
    const smoothed = (PRIOR_PEOPLE * factor + first) / (PRIOR_PEOPLE + came)
    return {
      digibankId,
      devicesLent: 0,
      householdsOnline: 0,
      homeHelpQuestions: 0,
      helpdeskQuestions: 0,
      uniquePeopleFactor: Math.min(1, Math.round(100 * smoothed) / 100),
    }
  })
}
