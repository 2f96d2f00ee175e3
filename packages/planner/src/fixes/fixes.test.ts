import type { Plan, Problem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { MOST_WORDS } from '../explain/explanation.ts'
import { plan } from '../plan.ts'
import { replan } from '../replan/replan.ts'
import type { Fix } from './fix.ts'
import { fixes } from './fixes.ts'

const ITERATIONS = 2000

async function planned(problem: Problem): Promise<Plan> {
  return (await plan(problem, { iterations: ITERATIONS })).plan
}

/** What the plan serves more when it is repaired with the changes of a fix. */
async function replanned(problem: Problem, made: Plan, { changes, iterations }: Fix) {
  const { plan: after } = await replan(problem, made, changes, { iterations })
  return after.demandServed.served - made.demandServed.served
}

const quarter = smallQuarter()

/** Money for two lessons in all. */
const poor = smallQuarter({
  budgetLines: quarter.budgetLines.map((line) => ({
    ...line,
    quarter: { ...line.quarter, cents: 350_00 },
  })),
})

/** The laptops, without which there are too few devices, are away on all days but one. */
const withoutLaptops = smallQuarter({
  digipunten: quarter.digipunten.map((d) => ({
    ...d,
    rooms: d.rooms.map((r) => ({ ...r, devices: {} })),
  })),
  availability: quarter.availability.filter(({ subject }) => subject.kind !== 'laptop-class'),
})

/** Nobody teaches e-mail to people with some skills. */
const withoutSkill = smallQuarter({
  people: quarter.people.map((p) => ({
    ...p,
    skills: p.skills.map((s) =>
      s.topicId === 'email' ? { ...s, levels: ['starter' as const] } : s,
    ),
  })),
})

describe('fixes', () => {
  it.each([
    ['money', poor, 'de stuurgroep'],
    ['laptops', withoutLaptops, 'CVO'],
    ['trainer-skill', withoutSkill, 'Aanbieder'],
  ] as const)(
    'say whom to ask for %s, and give what they promise',
    async (kind, problem, whom) => {
      const made = await planned(problem)
      const found = await fixes(problem, made, { iterations: ITERATIONS, most: 6 })
      const [fix] = found.fixes.filter(({ kinds }) => kinds.includes(kind))
      expect(fix?.asks.map(({ who }) => who.nl)).toContain(whom)
      for (const one of found.fixes) {
        expect(one.effect.wishes).toBeGreaterThan(0)
        expect(one.asks.length).toBeGreaterThan(0)
        expect(await replanned(problem, made, one)).toBeGreaterThanOrEqual(one.effect.wishes)
        for (const text of one.sentences.flatMap(({ nl, en }) => [nl, en]))
          for (const sentence of text.split(/(?<=[.?!]) /))
            expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(MOST_WORDS)
      }
    },
    60_000,
  )

  it('tell the whole price of the lessons', async () => {
    const made = await planned(poor)
    const { fixes: found } = await fixes(poor, made, { iterations: ITERATIONS, most: 4 })
    const money = found.find(({ kinds }) => kinds.join() === 'money')
    expect(money?.effect.cents).toBeGreaterThan(0)
    const price = money?.sentences.at(-1)?.nl.replaceAll('\u00a0', ' ')
    expect(price).toMatch(/^De lessen kosten € \d+, btw en lesgever inbegrepen\.$/)
  })

  it('are none when every wish has a place', async () => {
    const made = await planned(quarter)
    const found = await fixes(quarter, made, { iterations: ITERATIONS })
    expect(made.demandServed.served).toBe(made.demandServed.asked)
    expect(found).toEqual({
      fixes: [],
      withoutAsking: 0,
      candidates: 0,
      tried: 0,
      isStopped: false,
    })
  })

  it('keep to the wishes that were asked about, and stop when told to', async () => {
    const made = await planned(poor)
    const [{ demandId }] = made.unmet
    const about = await fixes(poor, made, { demandId, iterations: ITERATIONS, most: 3 })
    expect(about.fixes.length).toBeGreaterThan(0)
    for (const { helps } of about.fixes) expect(helps.map((h) => h.demandId)).toContain(demandId)
    const stopped = await fixes(poor, made, { signal: AbortSignal.abort() })
    expect(stopped).toMatchObject({ fixes: [], tried: 0, isStopped: true })
    await expect(fixes(poor, made, { demandId: 'x' })).rejects.toThrow('demand (x)')
  })

  it('come as far as they were proven when told to stop', async () => {
    const made = await planned(poor)
    const controller = new AbortController()
    const found = await fixes(poor, made, {
      iterations: ITERATIONS,
      signal: controller.signal,
      onProgress: ({ tried }) => {
        if (tried === 1) controller.abort()
      },
    })
    expect(found).toMatchObject({ tried: 1, isStopped: true })
    expect(found.fixes).toHaveLength(1)
  })

  it('are not what planning again gives with nobody asked', async () => {
    const made = await planned(quarter)
    const [gone, ...offerings] = made.offerings
    const sessions = made.sessions.filter(({ offeringId }) => offeringId !== gone.id)
    const found = await fixes(quarter, { ...made, offerings, sessions }, { iterations: ITERATIONS })
    expect(found).toMatchObject({ fixes: [], tried: 0 })
    expect(found.withoutAsking).toBeGreaterThan(0)
  })
})
