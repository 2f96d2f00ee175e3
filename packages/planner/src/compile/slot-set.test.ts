import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addAll, addCommon, addSlot, emptySet, keepOnly, slotsIn } from './slot-set.ts'

const SLOTS = 200

const slots = fc.uniqueArray(fc.nat(SLOTS - 1))

function setOf(list: readonly number[]) {
  const set = emptySet(SLOTS)
  for (const slot of list) addSlot(set, slot)
  return set
}

const ascending = (list: Iterable<number>) => [...new Set(list)].sort((a, b) => a - b)

it('does as sets do', () => {
  fc.assert(
    fc.property(slots, slots, slots, (a, b, c) => {
      const both = setOf(a)
      addAll(both, setOf(b))
      expect([...slotsIn(both)]).toEqual(ascending([...a, ...b]))
      const shared = setOf(a)
      addCommon(shared, setOf(b), setOf(c))
      expect([...slotsIn(shared)]).toEqual(ascending([...a, ...b.filter((s) => c.includes(s))]))
      const cut = setOf(a)
      keepOnly(cut, setOf(b))
      expect([...slotsIn(cut)]).toEqual(ascending(a.filter((s) => b.includes(s))))
    }),
  )
})

it('holds the first and the last slot', () => {
  expect([...slotsIn(setOf([0, 31, 32, SLOTS - 1]))]).toEqual([0, 31, 32, SLOTS - 1])
  expect([...slotsIn(emptySet(SLOTS))]).toEqual([])
})
