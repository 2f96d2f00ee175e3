import type { Plan, Problem } from '@digirooster/domain'
import { randomQuarter, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { joinedQuarter } from '../decompose/example-joined-quarter.ts'
import { plan } from '../plan.ts'
import type { Progress } from '../search/options.ts'
import { check } from '../second-opinion.ts'
import { planInParallel } from './node.ts'

const quarter = randomQuarter(401, 'rooms')
const apart = () =>
  joinedQuarter([randomQuarter(3, 'easy'), randomQuarter(8, 'easy'), smallQuarter()])

function faultsOf(problem: Problem, made: Plan): string[] {
  const { violations, claims } = check(problem, made)
  return [...violations, ...claims].map((v) => `${v.ruleId}: ${v.text.en}`)
}

describe('planning on several threads', () => {
  it('gives on one thread what the calling thread would make, to the byte', async () => {
    const options = { iterations: 3000, seed: 6 }
    const here = await plan(quarter, options)
    expect(await planInParallel(quarter, { ...options, threads: 1 })).toEqual(here)
  })

  it('gives the same plan again, which breaks no rule and says how it was made', async () => {
    const options = { iterations: 120_000, seed: 6, threads: 2 }
    const [a, b] = [await planInParallel(quarter, options), await planInParallel(quarter, options)]
    expect(JSON.stringify(a)).toBe(JSON.stringify(b))
    expect(faultsOf(quarter, a.plan)).toEqual([])
    expect(a.plan.provenance).toMatchObject({ seed: 6, threads: 2, stopped: 'finished' })
  })

  it.each([
    { what: 'a whole', problem: quarter },
    { what: 'parts', problem: apart() },
  ])('starts from a plan, and says what became of it: $what', async ({ problem }) => {
    const { plan: startFrom } = await plan(problem, { iterations: 3000 })
    const options = { iterations: 1, seed: 6, startFrom }
    const here = await plan(problem, options)
    expect(here.start).toEqual({ kept: startFrom.sessions.length, changes: [] })
    const { start, plan: made } = await planInParallel(problem, { ...options, threads: 2 })
    expect(start).toEqual(here.start)
    expect(faultsOf(problem, made)).toEqual([])
    expect(made.sessions).toEqual(startFrom.sessions)
  })

  it('refuses to start from what is no plan', async () => {
    const startFrom = { sessions: 3 } as never
    const run = planInParallel(quarter, { threads: 2, startFrom })
    await expect(run).rejects.toMatchObject({ code: 'invalid-option' })
  })

  it('deals digibanken that share nothing over the threads, for the plan of one thread', async () => {
    const problem = apart()
    const options = { iterations: 6000, seed: 2 }
    const here = await plan(problem, options)
    for (const threads of [2, 4]) {
      const there = await planInParallel(problem, { ...options, threads })
      expect(JSON.stringify(there)).toBe(JSON.stringify(here))
    }
  })

  it.each([
    { what: 'a whole', problem: quarter },
    { what: 'parts', problem: apart() },
  ])('keeps to the clock, and stops when told, with a plan of $what', async ({ problem }) => {
    const timed = await planInParallel(problem, { seconds: 1, threads: 2 })
    expect(timed.status).toBe('finished')
    expect(faultsOf(problem, timed.plan)).toEqual([])
    const controller = new AbortController()
    const { status, plan: made } = await planInParallel(problem, {
      seconds: 600,
      threads: 2,
      signal: controller.signal,
      onProgress: ({ served }) => void (served !== null && controller.abort()),
    })
    expect(status).toBe('cancelled')
    expect(faultsOf(problem, made)).toEqual([])
  })

  it('gives a plan also when it is stopped beforehand', async () => {
    const options = { threads: 2, signal: AbortSignal.abort() }
    const { status, plan: made, findings } = await planInParallel(quarter, options)
    expect(status).toBe('cancelled')
    expect(faultsOf(quarter, made)).toEqual([])
    expect(findings).toEqual((await plan(quarter, { iterations: 1 })).findings)
  })

  it.each([
    { what: 'a whole', problem: quarter },
    { what: 'parts', problem: apart() },
  ])('tells of progress that only goes forward, with $what', async ({ problem }) => {
    const told: Progress[] = []
    const onProgress = (progress: Progress) => void told.push(progress)
    const { plan: made } = await planInParallel(problem, {
      iterations: 60_000,
      threads: 2,
      onProgress,
    })
    expect(told[0]).toMatchObject({ phase: 'preflight', done: 0, iterations: 0 })
    expect(told.at(-1)).toMatchObject({ phase: 'done', done: 1, served: made.demandServed.served })
    for (const of of ['done', 'iterations'] as const) {
      const numbers = told.map((progress) => progress[of])
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    }
    const served = told.flatMap((progress) => progress.served ?? [])
    expect(served.length).toBeGreaterThan(3)
  })

  it('takes rules from a module', async () => {
    const module = new URL('example-rules-module.ts', import.meta.url)
    const made = await planInParallel(quarter, {
      iterations: 2000,
      threads: 2,
      rules: { module, name: 'noMornings' },
    })
    expect(made.plan.score.rules.map(({ id }) => id)).toContain('no-mornings')
    expect(made.plan.sessions.every(({ start }) => start.slice(11) >= '12:00')).toBe(true)
  })

  it.each([
    { rules: { module: 'file:///none.ts', name: 'rules' }, says: /Cannot find module/ },
    {
      rules: { module: new URL('deal-parts.ts', import.meta.url), name: 'dealParts' },
      says: /must export a list of rules dealParts/,
    },
  ])('says what is wrong with rules of $rules.name', async ({ rules, says }) => {
    const planning = planInParallel(quarter, { iterations: 10, threads: 2, rules })
    await expect(planning).rejects.toThrow(says)
    await expect(planning).rejects.toMatchObject({ code: 'island-failed' })
  })

  it.each([{ threads: 0 }, { threads: 2, seconds: -1 }, { threads: 2, seed: 0.5 }])(
    'refuses %j',
    async (options) => {
      await expect(planInParallel(quarter, options)).rejects.toMatchObject({
        code: 'invalid-option',
      })
    },
  )
})
