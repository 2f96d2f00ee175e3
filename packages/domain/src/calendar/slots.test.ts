import { describe, expect, it } from 'vitest'
import { SLOTS_PER_DAY, SLOT_MINUTES, localOfSlot, slotCeil, slotOf } from './slots.ts'

describe('slots', () => {
  it.each([
    { when: 'at the start', time: '2027-01-04T00:00', floor: 0, ceil: 0 },
    { when: 'on the grid', time: '2027-01-04T14:30', floor: 58, ceil: 58 },
    { when: 'just past the grid', time: '2027-01-04T14:31', floor: 58, ceil: 59 },
    { when: 'just before the grid', time: '2027-01-04T14:44', floor: 58, ceil: 59 },
    { when: 'on the next day', time: '2027-01-05T00:00', floor: 96, ceil: 96 },
    { when: 'on the day before', time: '2027-01-03T23:50', floor: -1, ceil: 0 },
  ])('round down to $floor and up to $ceil $when', ({ time, floor, ceil }) => {
    expect(slotOf('2027-01-04', time)).toBe(floor)
    expect(slotCeil('2027-01-04', time)).toBe(ceil)
  })

  it.each([
    { when: '23 hours', day: '2027-03-28', next: '2027-03-29' },
    { when: '25 hours', day: '2027-10-31', next: '2027-11-01' },
    { when: '24 hours', day: '2028-02-29', next: '2028-03-01' },
  ])('are 96 in a day of $when', ({ day, next }) => {
    expect(slotOf(day, `${next}T00:00`)).toBe(SLOTS_PER_DAY)
    expect(SLOTS_PER_DAY * SLOT_MINUTES).toBe(1440)
    for (let slot = 0; slot < SLOTS_PER_DAY; slot++) {
      expect(slotOf(day, localOfSlot(day, slot))).toBe(slot)
    }
  })

  it('keep 14:00 at 14:00 through a change of summer time', () => {
    const before = slotOf('2027-01-04', '2027-03-26T14:00')
    expect(localOfSlot('2027-01-04', before + 7 * SLOTS_PER_DAY)).toBe('2027-04-02T14:00')
  })
})
