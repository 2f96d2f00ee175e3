import { describe, expect, it } from 'vitest'
import { PLAN_VERSION } from '../plan/plan.ts'
import { pathOf, withPart } from './example-edit.ts'
import { exampleProblem } from './example-problem.ts'
import { formatPath } from './json-path.ts'
import { parsePlan } from './parse-plan.ts'

function examplePlan() {
  const { fixed } = exampleProblem()
  return {
    version: PLAN_VERSION,
    problemId: 'example-2027-q1',
    provenance: {
      problemHash: '00',
      engine: 'test 1',
      seed: 1,
      iterations: 0,
      stopped: 'finished',
    },
    offerings: fixed?.offerings ?? [],
    sessions: fixed?.sessions?.map(({ session }) => session) ?? [],
    referrals: [{ demandId: 'w1', supplyId: 'gratis-bank', wishes: 1 }],
    unmet: [],
    leftOut: [],
    orders: [
      {
        contractId: 'perceel-1',
        offeringId: 'aanbod-1',
        sessionIds: ['les-1'],
        orderBy: '2026-12-20',
        late: false,
        costCents: 12_000,
      },
    ],
    asks: [
      {
        subject: { kind: 'room', id: 'bib-zaal' },
        organisationId: null,
        state: 'asked',
        sessionIds: ['les-1'],
        askBy: '2026-12-20',
      },
    ],
    targets: [],
    budget: [],
    demandServed: { asked: 9, served: 5, weightedAsked: 9, weightedServed: 5 },
    score: { hard: 0, owed: 0, demand: 4, soft: 0, rules: [] },
    bound: 9,
    gap: 0.4,
    inherited: [
      {
        ruleId: 'rooms',
        level: 'hard',
        penalty: 1,
        sessionIds: ['les-1'],
        text: { nl: 'x', en: 'x' },
      },
    ],
  }
}

function codesOf(input: unknown): string[] {
  const result = parsePlan(input)
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path} ${code}`)
}

describe('parsePlan', () => {
  it('reads a good plan', () => {
    const result = parsePlan(JSON.stringify(examplePlan()))
    expect(result.ok && result.value.sessions[0]?.enrolled).toBe(0)
  })

  it.each([
    { at: 'version', value: 2, code: 'newer-version' },
    { at: 'version', value: undefined, code: 'missing' },
    { at: 'gap', value: '0.4', code: 'wrong-type' },
    { at: 'offerings.0.sessionIds.0', value: 'les-2', code: 'unknown-id' },
    { at: 'sessions.0.offeringId', value: 'aanbod-2', code: 'unknown-id' },
    { at: 'orders.0.offeringId', value: 'aanbod-2', code: 'unknown-id' },
    { at: 'orders.0.sessionIds.0', value: 'les-2', code: 'unknown-id' },
    { at: 'asks.0.sessionIds.0', value: 'les-2', code: 'unknown-id' },
    { at: 'inherited.0.sessionIds.0', value: 'les-2', code: 'unknown-id' },
  ])('says $code at $at for $value', ({ at, value, code }) => {
    expect(codesOf(withPart(examplePlan(), pathOf(at), value))).toEqual([
      `${formatPath(pathOf(at))} ${code}`,
    ])
  })

  it('accepts a session without offering', () => {
    const document = withPart(examplePlan(), pathOf('sessions.0.offeringId'), null)
    expect(codesOf(document)).toEqual([])
  })

  it('accepts the ids that the planner makes, long ones too', () => {
    const made = `${'inloop'.repeat(20)}@2027-01-05T09:00`
    const [session] = examplePlan().sessions
    const walkIn = { ...session, id: made, kind: 'walk-in', offeringId: null }
    expect(codesOf({ ...examplePlan(), sessions: [session, walkIn] })).toEqual([])
  })

  it('finds a session that is there twice', () => {
    const plan = examplePlan()
    expect(codesOf({ ...plan, sessions: [...plan.sessions, ...plan.sessions] })).toEqual([
      '$.sessions[1].id duplicate-id',
    ])
  })

  it('lets through what only a whole plan must hold, when asked', () => {
    const plan = examplePlan()
    const loose = { ...plan, sessions: [] }
    expect(codesOf(loose)).not.toEqual([])
    expect(parsePlan(loose, { isLoose: true })).toMatchObject({ ok: true, value: { sessions: [] } })
    const twice = { ...plan, sessions: [...plan.sessions, ...plan.sessions] }
    expect(parsePlan(twice, { isLoose: true }).ok).toBe(true)
    expect(parsePlan({ ...plan, sessions: 3 }, { isLoose: true }).ok).toBe(false)
  })

  it('refuses a problem that is given for a plan, in one fault', () => {
    expect(codesOf(exampleProblem())).toEqual(['$ other-document'])
  })
})
