import { randomQuarter, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { plan } from './plan.ts'
import { PlannerError } from './planner-error.ts'
import { check } from './second-opinion.ts'
import type { PlanOptions, Progress } from './search/options.ts'

const problem = smallQuarter()
const now = () => performance.now()

/** Everything that was told while planning. */
async function told(options: PlanOptions, quarter = problem): Promise<Progress[]> {
  const progress: Progress[] = []
  await plan(quarter, { ...options, onProgress: (each) => progress.push(each) })
  return progress
}

describe('an option that makes no sense is refused', () => {
  it.each<{ options: PlanOptions; says: string }>([
    { options: { seconds: 0, now }, says: 'seconds (0)' },
    { options: { seconds: -3, now }, says: 'seconds (-3)' },
    { options: { seconds: NaN, now }, says: 'seconds (NaN)' },
    { options: { seconds: 5 }, says: 'seconds (5) needs a clock in now' },
    { options: { iterations: 0 }, says: 'iterations (0)' },
    { options: { iterations: -1 }, says: 'iterations (-1)' },
    { options: { iterations: 1.5 }, says: 'iterations (1.5)' },
    { options: { iterations: Infinity }, says: 'iterations (Infinity)' },
    { options: { iterations: NaN }, says: 'iterations (NaN)' },
    { options: { seed: 0.5 }, says: 'seed (0.5)' },
    { options: { seed: 2 ** 53 }, says: `seed (${2 ** 53})` },
    { options: { seed: NaN }, says: 'seed (NaN)' },
  ])('naming it: $says', async ({ options, says }) => {
    const error: unknown = await plan(problem, options).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PlannerError)
    if (!(error instanceof PlannerError)) return
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain(says)
    expect(error.message).toMatch(/^.+\nMaybe .+\.$/)
  })

  it('before anything is told', async () => {
    const progress: Progress[] = []
    const run = plan(problem, { iterations: 0, onProgress: (each) => progress.push(each) })
    await expect(run).rejects.toThrow(PlannerError)
    expect(progress).toEqual([])
  })
})

describe('a run that is stopped', () => {
  const expectLegal = (made: Awaited<ReturnType<typeof plan>>, quarter = problem) => {
    expect(made.status).toBe('cancelled')
    expect(made.plan.provenance.stopped).toBe('cancelled')
    const { violations, claims } = check(quarter, made.plan)
    expect([violations, claims]).toEqual([[], []])
  }

  it('before it began still gives a legal plan', async () => {
    expectLegal(await plan(problem, { signal: AbortSignal.abort() }))
  })

  it.each(['preflight', 'construct', 'offering', 'improve', 'assign'] as const)(
    'during %s gives the best plan so far',
    async (phase) => {
      const quarter = randomQuarter(8, 'easy')
      const controller = new AbortController()
      let after = 0
      const made = await plan(quarter, {
        iterations: 300_000,
        signal: controller.signal,
        onProgress: (progress) => {
          if (controller.signal.aborted) after++
          if (progress.phase === phase) controller.abort()
        },
      })
      expectLegal(made, quarter)
      expect(made.plan.provenance.iterations).toBeLessThan(300_000)
      expect(after).toBeLessThan(10)
    },
  )

  it('tells the score of the best plan from the first plan on', async () => {
    const told: boolean[] = []
    await plan(randomQuarter(8, 'easy'), {
      iterations: 30_000,
      onProgress: ({ score }) => told.push(score !== null),
    })
    const first = told.indexOf(true)
    expect(first).toBeGreaterThan(0)
    expect(told.slice(first)).not.toContain(false)
  })

  it('stops by itself when its seconds are over', async () => {
    const before = performance.now()
    const made = await plan(randomQuarter(8, 'easy'), { seconds: 1, now })
    expect(made.status).toBe('finished')
    // Generous: a busy machine must not fail this.
    expect(performance.now() - before).toBeLessThan(20_000)
  })

  it('reads no other clock than the one it was given', async () => {
    let clock = 0
    const made = await plan(problem, { seconds: 60, now: () => (clock += 1000) })
    expect(made.status).toBe('finished')
    expect(check(problem, made.plan).violations).toEqual([])
  })
})

describe('what is told while planning', () => {
  it('comes in order: preflight, construct, offering, and done at last', async () => {
    const phases = (await told({ iterations: 60_000 })).map((p) => p.phase)
    const firsts = [...new Set(phases)]
    expect(firsts.slice(0, 2)).toEqual(['preflight', 'construct'])
    expect(firsts.indexOf('offering')).toBeGreaterThan(1)
    expect(firsts.indexOf('assign')).toBeGreaterThan(firsts.indexOf('offering'))
    expect(phases.filter((p) => p === 'done')).toHaveLength(1)
    expect(phases.at(-1)).toBe('done')
  })

  it.each([500, 5000, 60_000])('only goes forward, over %i moves', async (iterations) => {
    const progress = await told({ iterations }, randomQuarter(3, 'rooms'))
    for (const [k, { done, iterations: tried }] of progress.entries()) {
      expect(done).toBeGreaterThanOrEqual(progress[k - 1]?.done ?? 0)
      expect(done).toBeLessThanOrEqual(1)
      expect(tried).toBeGreaterThanOrEqual(progress[k - 1]?.iterations ?? 0)
    }
    expect(progress.at(-1)?.done).toBe(1)
  })

  it('ends with what the plan says', async () => {
    const progress: Progress[] = []
    const made = await plan(problem, {
      iterations: 20_000,
      onProgress: (each) => progress.push(each),
    })
    const { score, demandServed, bound, gap, provenance } = made.plan
    const last = progress.at(-1)
    expect(last?.served).toBe(demandServed.served)
    expect(last?.asked).toBe(demandServed.asked)
    expect(last?.bound).toBe(bound)
    expect(last?.gap).toBeCloseTo(gap, 9)
    expect(last?.iterations).toBe(provenance.iterations)
    expect(last?.score?.hard).toBe(score.hard)
  })

  it('never gets worse', async () => {
    const progress = await told({ iterations: 60_000 }, randomQuarter(3, 'easy'))
    const scores = progress.flatMap(({ score }) => (score ? [score] : []))
    for (const [k, score] of scores.entries()) {
      const before = scores[k - 1] ?? score
      const order = ['hard', 'owed', 'demand', 'soft'] as const
      const first = order.find((level) => Math.abs(score[level] - before[level]) > 1e-6)
      if (first) expect(score[first]).toBeLessThan(before[first])
    }
  })
})

it('keeps to the moves it was given, but for the first placing', async () => {
  for (const iterations of [20_000, 60_000]) {
    const made = await plan(problem, { iterations })
    expect(made.plan.provenance.iterations).toBeGreaterThanOrEqual(iterations * 0.9)
    expect(made.plan.provenance.iterations).toBeLessThan(iterations * 1.2)
  }
})
