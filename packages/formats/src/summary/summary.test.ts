import fc from 'fast-check'
import { expect, it } from 'vitest'
import { samplePlan, sampleProblem } from '../sample/sample-quarter.ts'
import { summary } from './summary.ts'

const problem = sampleProblem()
const plan = samplePlan()
const dutch = summary(problem, plan, 'nl')

it('says how many wishes get a place, and how far that is from the most possible', () => {
  expect(dutch).toContain('14 van 28 wensen krijgen een plaats. Dat is minstens 90 % van wat kan.')
  expect(dutch).toContain('2 daarvan bij een gratis les van een partner')
})

it('names the most possible in wishes where every wish weighs the same', () => {
  const demand = problem.demand.map((wish) => ({ ...wish, targetGroupIds: [] }))
  const bounded = { ...plan, bound: 20.4, gap: 0.3 }
  expect(summary({ ...problem, demand }, bounded, 'nl')).toContain('Meer dan 20 kan niet.')
  const best = { ...plan, bound: 14, gap: 0 }
  expect(summary({ ...problem, demand }, best, 'nl')).toContain('een plaats. Meer kan niet.')
})

it('never calls a plan the best when it is only nearly so', () => {
  const text = summary(problem, { ...plan, gap: 0.001 }, 'nl')
  expect(text).toContain('minstens 99 %')
})

it('counts per wijk and level', () => {
  expect(dutch).toMatch(/Centrum +8 van 10 +– +8 van 10\n/)
  expect(dutch).toMatch(/Heule +0 van 12 +6 van 6 +6 van 18\n/)
  expect(dutch).toMatch(/Samen +8 van 22 +6 van 6 +14 van 28\n/)
})

it('groups wishes without a place by topic and level, the largest first, with the reason', () => {
  const part = dutch.slice(dutch.indexOf('NOG GEEN PLAATS'), dutch.indexOf('AANBOD'))
  expect(part).toMatch(/12 {2}Smartphone, eerste stappen · beginners\n +Geen lokaal is vier weken/)
  expect(part.indexOf('Smartphone')).toBeLessThan(part.indexOf('E-mail met bijlage'))
})

it('tells what is proposed from what is confirmed', () => {
  expect(dutch).toMatch(/groepen +momenten +bevestigd +voorgesteld\n/)
  expect(dutch).toMatch(/Reeksen +1 +2 +0 +2\n/)
  expect(dutch).toMatch(/Losse lessen +1 +1 +1 +0\n/)
  expect(dutch).toMatch(/Samen +2 +7 +2 +5\n/)
})

it('shows the money of every line', () => {
  expect(dutch).toMatch(/budget +al gebruikt +deze planning +in reserve +nog vrij/)
  expect(dutch).toMatch(/Opdracht basisopleidingen +€ 7 500 +€ 0 +€ 300 +€ 750 +€ 6 450/)
})

it('shows targets, but never a handful of people of one target group', () => {
  expect(dutch).toMatch(/Deelnemers basisopleidingen +7 +144 +137\n/)
  expect(dutch).toMatch(/Ouderen in een les +minder dan 5 +13\n/)
})

it('says what to order and to ask, from whom and by when', () => {
  expect(dutch).toMatch(/vr 05\/03\/2027 +Opdracht basisopleidingen +2 lessen +€ 300\n/)
  expect(dutch).toMatch(/ma 15\/02\/2027 +B2 +1 moment +in optie\n/)
  expect(dutch).toMatch(/ma 01\/03\/2027 +CVO Creo +laptopklas Creo +2 momenten\n/)
})

it('shows the first five dates of orders and counts the rest', () => {
  const orders = Array.from({ length: 8 }, (_, i) => ({
    ...plan.orders[0],
    contractId: 'opdracht-basis',
    offeringId: 'o1',
    sessionIds: ['o1-1'],
    orderBy: `2027-01-1${8 - i}`,
    late: i === 7,
    costCents: 15_000,
  }))
  const text = summary(problem, { ...plan, orders }, 'nl')
  expect(text.match(/1 les +€ 150/g)).toHaveLength(5)
  expect(text).toMatch(/ma 11\/01\/2027 +Opdracht basisopleidingen +1 les +€ 150 +te laat\n/)
  expect(text).toContain('Daarna nog 3 bestellingen, tot ma 18/01/2027.')
})

it('says what did not fit, who is still looked for and what was wrong before', () => {
  expect(dutch).toContain('1 keer IT-café: Geen zaal in een andere wijk is vrij.')
  expect(dutch).toMatch(/Inloop +Bibliotheek; Leie, .* +1 digibuddy +eerst di 05\/01\/2027\n/)
  expect(dutch).toContain('De bibliotheek is dicht op 12 maart.')
})

it('speaks English when asked', () => {
  const english = summary(problem, plan, 'en')
  expect(english).toContain('14 of 28 wishes get a place. That is at least 90 % of what is')
  expect(english).toContain('€7,500')
})

it('uses the words of a coordinator', () => {
  expect(dutch).not.toMatch(/Middelen|Conflict|Perceel|bediend|gerealiseerd|Niet ingepland/i)
})

it('says so when nothing is asked or planned', () => {
  const nothing = {
    ...plan,
    offerings: [],
    sessions: [],
    referrals: [],
    unmet: [],
    leftOut: [],
    orders: [],
    asks: [],
    targets: [],
    budget: [],
    inherited: [],
    demandServed: { asked: 0, served: 0, weightedAsked: 0, weightedServed: 0 },
  }
  const text = summary({ ...problem, demand: [] }, nothing, 'nl')
  expect(text).toContain('Er zijn geen wensen.')
  expect(text).toContain('Er is niets gepland.')
})

it('keeps every line within 100 characters, whatever the names', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (nl) => {
      const name = { nl }
      const long = {
        ...problem,
        title: nl,
        topics: problem.topics.map((topic) => ({ ...topic, name })),
        contracts: problem.contracts.map((contract) => ({ ...contract, name })),
        budgetLines: problem.budgetLines.map((line) => ({ ...line, name })),
        digipunten: problem.digipunten.map((digipunt) => ({ ...digipunt, name: nl })),
        organisations: problem.organisations.map((other) => ({ ...other, name: nl })),
        laptopClasses: problem.laptopClasses.map((other) => ({ ...other, name: nl })),
      }
      for (const line of summary(long, plan, 'nl').split('\n')) {
        expect(line.length).toBeLessThanOrEqual(100)
      }
    }),
  )
})
