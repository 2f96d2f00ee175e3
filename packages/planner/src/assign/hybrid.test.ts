import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { check } from '../check/check.ts'
import { indexProblem } from '../compile/compile.ts'
import { exampleProblem } from '../constraints/example-problem.ts'
import { exampleQuarter, stateOf } from '../constraints/example-quarter.ts'
import { matchedWishes } from '../constraints/matched.ts'
import { constraints } from '../constraints/registry.ts'
import { decode } from '../decode/decode.ts'
import { filtersOf } from '../filters.ts'
import { strandsOf } from '../offering/strand.ts'
import { placedGroups } from './placed-groups.ts'
import { referralPairs } from './referral-pairs.ts'

type Mode = 'on-site' | 'online' | 'both'

/** The people of the village, too far from every place, ask for e-mail in one mode; it is given in another. */
function quarterOf(given: Mode, asked: Mode) {
  const example = exampleProblem()
  const overrides: Partial<ProblemInput> = {
    courses: (example.courses ?? []).map((c) => (c.id === 'email' ? { ...c, mode: given } : c)),
    demand: (example.demand ?? []).map((d) =>
      d.id === 'email-dorp' ? { ...d, mode: asked, wishes: 5, people: 5 } : d,
    ),
    supply: [
      {
        id: 'partner',
        ownerId: 'cvo',
        placeName: 'Buurthuis',
        title: { nl: 'E-mail' },
        topicId: 'email',
        levels: ['confident'],
        mode: given,
        sessions: [{ start: '2027-01-12T09:30', minutes: 90 }],
        places: 5,
        wijkId: 'noord',
        latitude: 50.84,
        longitude: 3.25,
      },
    ],
  }
  return exampleQuarter(overrides, [
    { id: 'email-1', courseId: 'email', served: { 'email-dorp': 5 } },
  ])
}

describe('a hybrid course', () => {
  it.each([
    { given: 'both', asked: 'online', canCome: true },
    { given: 'both', asked: 'both', canCome: false },
    { given: 'both', asked: 'on-site', canCome: false },
    { given: 'online', asked: 'online', canCome: true },
    { given: 'online', asked: 'both', canCome: true },
    { given: 'online', asked: 'on-site', canCome: false },
    { given: 'on-site', asked: 'both', canCome: false },
    { given: 'on-site', asked: 'online', canCome: false },
  ] as const)(
    'given $given takes people who live too far and asked $asked: $canCome, whoever judges',
    async ({ given, asked, canCome }) => {
      const quarter = quarterOf(given, asked)
      const { problem } = quarter
      const indexes = indexProblem(problem)
      const room = given === 'online' ? null : 'bib-1'
      const state = stateOf(quarter, {
        'email-1/1': { start: '2027-01-12T09:30', room, people: ['T1'] },
      })
      const line = quarter.demand.indexOf.get('email-dorp') ?? -1
      const strands = strandsOf(problem, indexes, filtersOf(constraints))
      const email = strands.find((s) => s.course.id === 'email')
      const placed = { problem, indexes, constraints, strands, quarter, state, referrals: [] }
      const run = { seed: 1, iterations: 0, stopped: 'finished' as const }
      const plan = await decode(placed, run, () => Promise.resolve(0), { worth: [], floors: [] })
      const judges = {
        rules: matchedWishes(quarter, state, 0, { line, wishes: 5 }) === 5,
        assignment: placedGroups(quarter, state)[0].lines.includes(line),
        offering: email?.spots.some((spot) => spot.lines.includes(line)) ?? false,
        referral: referralPairs(problem, quarter.demand).some((pair) => pair.line === line),
        check: !check(problem, plan).violations.some((v) => v.ruleId === 'served-match'),
      }
      const all = {
        rules: canCome,
        assignment: canCome,
        offering: canCome,
        referral: canCome,
        check: canCome,
      }
      expect(judges).toEqual(all)
    },
  )
})
