import { readFileSync } from 'node:fs'
import { parseProblem } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { quarterOverview } from './quarter-overview.ts'

const parsed = parseProblem(readFileSync(fixturePath('kortrijk-2027q1')))
if (!parsed.ok) throw new Error('The example is not a problem.')
const kortrijk = quarterOverview(parsed.value, 'kortrijk')

it('counts what the example quarter of Kortrijk is known to hold', () => {
  expect(kortrijk.wishes.count).toBe(460)
  expect(kortrijk.wishes.starters + kortrijk.wishes.confident).toBe(460)
  expect(kortrijk.wishes.byWijk[0]).toEqual({ id: 'centrum', name: { nl: 'Centrum' }, count: 110 })
  expect(kortrijk.wishes.byTopic[0]).toMatchObject({ id: 'itsme', count: 56 })
  expect(kortrijk.laptopClasses).toEqual({ count: 3, devices: 40 })
  expect(kortrijk.budgetLines[0]).toMatchObject({ id: 'basis', cents: 750_000 })
  expect(kortrijk.targets[0]).toMatchObject({ id: 'deelnemers-basis', aim: 144 })
  expect(kortrijk.people.trainers + kortrijk.people.volunteers).toBe(parsed.value.people.length)
  expect(kortrijk.isExample).toBe(true)
})

it('shows nothing of a digibank to another', () => {
  const { wishes, budgetLines, targets } = quarterOverview(parsed.value, 'elsewhere')
  expect(wishes).toMatchObject({ count: 0, byWijk: [], byTopic: [] })
  expect([...budgetLines, ...targets]).toEqual([])
})
