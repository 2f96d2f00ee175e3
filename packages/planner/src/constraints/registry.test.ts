import { describe, expect, it } from 'vitest'
import { constraints } from './registry.ts'

/** Every rule with its level and default weight. Whoever changes a weight changes the ADR on weights too. */
const WEIGHTS = [
  ['room-conflict', 'hard', 1],
  ['person-conflict', 'hard', 1],
  ['laptop-class-conflict', 'hard', 1],
  ['laptop-class-moves', 'hard', 1],
  ['cohort-conflict', 'hard', 1],
  ['opening-hours', 'hard', 1],
  ['holiday-closed', 'hard', 1],
  ['allowed-start', 'hard', 1],
  ['notice', 'hard', 1],
  ['season', 'hard', 1],
  ['audience', 'hard', 1],
  ['activity-window', 'hard', 1],
  ['activity-place', 'hard', 1],
  ['seats', 'hard', 1],
  ['devices', 'hard', 1],
  ['room-features', 'hard', 1],
  ['room-kind', 'hard', 1],
  ['laptop-class-available', 'hard', 1],
  ['staffing', 'hard', 1],
  ['skills', 'hard', 1],
  ['person-available', 'hard', 1],
  ['person-place', 'hard', 1],
  ['person-day-hours', 'hard', 1],
  ['person-week-hours', 'hard', 1],
  ['permission', 'hard', 1],
  ['group-size', 'hard', 1],
  ['series-order', 'hard', 1],
  ['spacing', 'hard', 1],
  ['budget', 'hard', 1],
  ['activities-held', 'owed', 50],
  ['walk-in-helpers', 'owed', 5],
  ['floors', 'owed', 20],
  ['targets', 'owed', 20],
  ['demand', 'demand', 0.01],
  ['nearness', 'soft', 1],
  ['dayparts', 'soft', 1],
  ['series-stability', 'soft', 3],
  ['spread-weeks', 'soft', 2],
  ['spread-wijken', 'soft', 2],
  ['same-topic-nearby', 'soft', 4],
  ['compact-days', 'soft', 1],
  ['people-travel', 'soft', 1],
  ['laptop-transports', 'soft', 10],
  ['school-holiday-avoid', 'soft', 20],
  ['even-workload', 'soft', 1],
  ['room-fit', 'soft', 1],
  ['follow-up', 'soft', 3],
  ['lead-time', 'soft', 1],
  ['published-closeness', 'soft', 500],
]

describe('registry', () => {
  it('has these rules with these levels and default weights', () => {
    expect(constraints.map(({ id, level, weight }) => [id, level, weight])).toEqual(WEIGHTS)
  })
})
