import type { ResourceConstraint } from './constraint.ts'
import { kindWords } from './term-words.ts'
import { roomWords } from './words.ts'

/** Some rooms are only for some kinds of sessions. */
export const roomKind: ResourceConstraint = {
  kind: 'resource',
  id: 'room-kind',
  level: 'hard',
  weight: 1,
  unit: 'sessions in a wrong room',
  text: {
    nl: 'Een lokaal wordt gebruikt waarvoor het dient.',
    en: 'A room is used for what it is meant for.',
  },
  penalty(base, use) {
    const { kind } = base.bundles[use.bundle]
    // A walk-in says itself where it is.
    if (use.role !== 'room' || kind === 'walk-in') return 0
    const { kinds } = base.resources.rooms[use.index].room
    return kinds.length === 0 || kinds.includes(kind) ? 0 : 1
  },
  explain(base, use) {
    const room = roomWords(base, use.index)
    const kind = kindWords(base.bundles[use.bundle].kind)
    return {
      nl: `${room} dient niet voor ${kind.nl}.`,
      en: `${room} is not meant for ${kind.en}.`,
    }
  },
}
