import { describe, expect, it } from 'vitest'
import { plantedExample, toy } from './example-instances.ts'
import { parseSolution, writeSolution } from './solution.ts'

const text = `mails large 1 0
mails large 1 1
photos large 0 0
photos large 0 1
banking small 1 0
`

describe('a solution', () => {
  it('is written one lecture a line', () => {
    expect(writeSolution(toy.instance, toy.best)).toBe(text)
  })

  it('is the same after it was written and read', () => {
    const { instance, best } = plantedExample(3)
    expect(parseSolution(instance, writeSolution(instance, best))).toEqual(best)
  })

  it('may have blank lines, tabs and the line ends of Windows', () => {
    const same = text.replaceAll(' ', '\t').replaceAll('\n', '\r\n\r\n')
    expect(parseSolution(toy.instance, same)).toEqual(toy.best)
  })

  it('may lack lectures', () => {
    expect(parseSolution(toy.instance, '')).toEqual([])
    expect(writeSolution(toy.instance, [])).toBe('')
  })

  it('cannot be written with a course or room that is not there', () => {
    const lecture = { course: 0, room: 2, day: 0, period: 0 }
    expect(() => writeSolution(toy.instance, [lecture])).toThrow('course 0 or room 2 is not in')
  })

  it.each([
    ['mails large 1', "line 1: 'mails large 1' has 3 fields instead of 4"],
    ['chess large 1 0', "line 1: course 'chess' is unknown"],
    ['mails attic 1 0', "line 1: room 'attic' is unknown"],
    ['mails large 2 0', 'line 1: day 2 does not exist'],
    ['mails large 1 -1', "line 1: period is '-1'"],
    ['mails large 1 0\nmails small 1 0', "line 2: course 'mails' has two lectures in one period"],
  ])('is refused when it says %j', (bad, fault) => {
    expect(() => parseSolution(toy.instance, bad)).toThrow(fault)
  })
})
