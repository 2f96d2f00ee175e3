/** Slots of a quarter as bits, 32 to a number: sets of them are united and cut in a few hundred steps. */
export type SlotSet = Int32Array

/** A set of none of so many slots. */
export function emptySet(slotCount: number): SlotSet {
  return new Int32Array(Math.ceil(slotCount / 32))
}

/** Puts a slot in a set. */
export function addSlot(set: SlotSet, slot: number): void {
  set[slot >> 5] |= 1 << (slot & 31)
}

/** Puts all of another set in a set. */
export function addAll(set: SlotSet, other: SlotSet): void {
  for (let k = 0; k < set.length; k++) set[k] |= other[k]
}

/** Puts in a set what two others have in common. */
export function addCommon(set: SlotSet, a: SlotSet, b: SlotSet): void {
  for (let k = 0; k < set.length; k++) set[k] |= a[k] & b[k]
}

/** Keeps in a set only what another has too. */
export function keepOnly(set: SlotSet, other: SlotSet): void {
  for (let k = 0; k < set.length; k++) set[k] &= other[k]
}

/** Lists the slots of a set, ascending. */
export function slotsIn(set: SlotSet): Int32Array {
  let count = 0
  for (let k = 0; k < set.length; k++) for (let bits = set[k]; bits !== 0; bits &= bits - 1) count++
  const slots = new Int32Array(count)
  let at = 0
  for (let k = 0; k < set.length; k++)
    for (let bits = set[k]; bits !== 0; bits &= bits - 1)
      slots[at++] = (k << 5) + 31 - Math.clz32(bits & -bits)
  return slots
}
