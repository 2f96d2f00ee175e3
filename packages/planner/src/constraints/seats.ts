import type { ResourceConstraint } from './constraint.ts'
import { roomWords, titleOf } from './words.ts'

/** Everybody invited has a seat. */
export const seats: ResourceConstraint = {
  kind: 'resource',
  id: 'seats',
  level: 'hard',
  weight: 1,
  unit: 'people without a seat',
  text: {
    nl: 'In het lokaal is er een plaats voor iedereen.',
    en: 'The room has a seat for everybody.',
  },
  penalty(base, use) {
    const { kind, invited } = base.bundles[use.bundle]
    // People drop in at a walk-in and leave again: its visitors are never all there at once.
    if (use.role !== 'room' || kind === 'walk-in') return 0
    return Math.max(0, invited - base.resources.rooms[use.index].room.seats)
  },
  explain(base, use) {
    const title = titleOf(base, use.bundle)
    const room = roomWords(base, use.index)
    const { seats: there } = base.resources.rooms[use.index].room
    const { invited } = base.bundles[use.bundle]
    return {
      nl: `${room} heeft ${there} plaatsen, maar “${title.nl}” is voor ${invited} mensen.`,
      en: `${room} has ${there} seats, but “${title.en}” is for ${invited} people.`,
    }
  },
}
