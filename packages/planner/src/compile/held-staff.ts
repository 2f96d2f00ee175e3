import type { FixedPart, StaffSlot } from './bundle.ts'

/**
 * People that a session needs, and a slot for each one who is held there although nobody is needed any more: of a group
 * that became smaller, or that stopped when it had begun.
 */
export function withHeldStaff(
  staff: readonly StaffSlot[],
  fixed: FixedPart | undefined,
): readonly StaffSlot[] {
  if (!fixed?.holdsPeople) return staff
  const unused = staff.map(({ role }) => role)
  const more = fixed.session.people.flatMap(({ role }): StaffSlot[] => {
    const at = unused.indexOf(role)
    if (at < 0) return [{ role, mayBeVacant: true }]
    unused.splice(at, 1)
    return []
  })
  return more.length === 0 ? staff : [...staff, ...more]
}
