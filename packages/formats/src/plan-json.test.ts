import { parsePlan } from '@digirooster/domain'
import { expect, it } from 'vitest'
import { planJson } from './plan-json.ts'
import { samplePlan } from './sample/sample-quarter.ts'

it('writes what reads back as the same plan and gives the same text again', () => {
  const text = planJson(samplePlan())
  const read = parsePlan(text)
  expect(read).toEqual({ ok: true, value: samplePlan() })
  expect(read.ok && planJson(read.value)).toBe(text)
  expect(text.startsWith('{\n  "version": 1,\n')).toBe(true)
  expect(text.endsWith('\n}\n')).toBe(true)
})
