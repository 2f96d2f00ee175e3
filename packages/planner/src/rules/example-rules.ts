import type { OwnGroupRule, OwnRule, OwnUnaryRule } from './own-rule.ts'

/** Nothing in a digipunt on Wednesday before 10:00; quarter-hours before it. */
export function lateOnWednesday(
  digipuntId: string,
  level: OwnRule['level'] = 'hard',
): OwnUnaryRule {
  const TEN = 10 * 60
  return {
    kind: 'unary',
    scope: 'activity',
    id: 'late-on-wednesday',
    level,
    weight: 1,
    unit: 'quarter-hours before 10:00',
    text: {
      nl: 'Op woensdag begint daar niets voor 10 uur.',
      en: 'On Wednesday nothing begins there before 10:00.',
    },
    bind(quarter) {
      const place = quarter.problem.digipunten.findIndex(({ id }) => id === digipuntId)
      return {
        penalty(state, activity) {
          if (place < 0 || quarter.placeOf(state, activity) !== place) return 0
          const start = quarter.startOf(state, activity)
          if (quarter.weekdayOf(quarter.dayOfSlot(start)) !== 3) return 0
          return Math.max(0, (TEN - quarter.minuteOf(start)) / 15)
        },
        explain(state, activity) {
          const said = quarter.sessionWords(state, activity)
          return {
            nl: `${said.nl} begint te vroeg.`,
            en: `${said.en} begins too early.`,
          }
        },
      }
    },
  }
}

/** At most so many sessions a day in a digipunt; sessions too many. */
export function fewADay(most: number, level: OwnRule['level'] = 'soft', weight = 3): OwnGroupRule {
  return {
    kind: 'group',
    id: 'few-a-day',
    level,
    weight,
    unit: 'sessions too many in a digipunt on a day',
    text: {
      nl: `Een digipunt heeft hoogstens ${most} sessies per dag.`,
      en: `A digipunt has at most ${most} sessions a day.`,
    },
    isPerDigibank: true,
    bind(quarter) {
      const { dayCount, problem } = quarter
      return {
        bucketCount: problem.digipunten.length * dayCount,
        width: 1,
        bucketsOf(state, activity, into) {
          const place = quarter.placeOf(state, activity)
          if (place < 0) return 0
          into[0] = place * dayCount + quarter.dayOf(state, activity)
          return 1
        },
        penalty: (_state, _members, count) => Math.max(0, count - most),
        explain(_state, _members, count, bucket) {
          const { name } = problem.digipunten[Math.floor(bucket / dayCount)]
          const day = quarter.dayWords(bucket % dayCount)
          return {
            nl: `${name} heeft ${count} sessies op ${day.nl}; hoogstens ${most} is beter.`,
            en: `${name} has ${count} sessions on ${day.en}; at most ${most} is better.`,
          }
        },
      }
    },
  }
}
