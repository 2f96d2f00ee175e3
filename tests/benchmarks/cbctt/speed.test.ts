import { expect, it } from 'vitest'
import { plantedExample } from './example-instances.ts'
import { countMoves, measureSpeeds, runKernel, runSpecialised, settingOf } from './speed.ts'

const setting = settingOf(plantedExample(1).instance, 1, 20_000)

it('times two loops that end in the same timetable', () => {
  expect(runSpecialised(setting)).toEqual(runKernel(setting))
  expect(runKernel(setting)).not.toEqual(setting.start)
})

it('counts every move once', () => {
  const { moves, givenUp, refusedEarly, judged, kept } = countMoves(setting)
  expect(givenUp + refusedEarly + judged).toBe(moves)
  expect(Math.min(givenUp, refusedEarly, judged - kept, kept)).toBeGreaterThan(100)
})

it('measures as many rounds as asked, and none once stopped', () => {
  const speeds = measureSpeeds(setting, 2, new AbortController().signal)
  expect(speeds.rounds).toHaveLength(2)
  expect(Math.min(speeds.kernel, speeds.specialised)).toBeGreaterThan(0)
  expect(measureSpeeds(setting, 2, AbortSignal.abort()).rounds).toEqual([])
})
