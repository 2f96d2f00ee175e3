import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkAfter } from './planted.ts'

const hardRuleIds =
  'activity-needs allowed-start audience budget cohort-conflict devices frozen-past group-size ' +
  'holiday-closed laptop-class-available laptop-class-conflict laptop-class-moves notice ' +
  'opening-hours permission person-available person-conflict person-day-hours person-week-hours ' +
  'pins room-conflict room-features room-kind season seats series-order series-whole ' +
  'served-match skills spacing staffing unknown-reference'

it('finds nothing in the legal plan of the example quarter', () => {
  expect(checkAfter(() => undefined)).toEqual({
    violations: [],
    inherited: [],
    shortfalls: [],
    claims: [],
    score: { hard: 0, owed: 0, demand: 1 },
  })
})

it('has a planted fault for every hard rule', () => {
  const here = new URL('.', import.meta.url)
  const tests = readdirSync(here)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, here), 'utf8'))
  const planted = tests.flatMap((text) =>
    [...text.matchAll(/ruleId: '([a-z-]+)',\n\s*when: [^\n]*\n\s*plant:/g)].map(([, id]) => id),
  )
  expect([...new Set(planted)].sort()).toEqual(hardRuleIds.split(' '))
})
