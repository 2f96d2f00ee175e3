import { isDeepStrictEqual } from 'node:util'
import { addMinutes, devicesNeeded } from '@digirooster/domain'
import type { DeviceType, LocalText, Role, Session, SessionKind } from '@digirooster/domain'
import type { QuarterIndex } from './quarter-index.ts'

/** What a lesson or a moment shows on the board. */
export interface Card {
  readonly id: string
  readonly kind: SessionKind
  /** Null: a walk-in or an activity without a name of its own; its kind says what it is. */
  readonly title: LocalText | null
  /** Wall-clock time of start and end. */
  readonly start: string
  readonly end: string
  readonly number: number
  readonly of: number
  /** People who get a place; 0 where nobody is invited. */
  readonly invited: number
  /** Devices that people work on; null: none. */
  readonly devices: {
    readonly type: DeviceType
    readonly count: number
    readonly isBrought: boolean
  } | null
  readonly people: readonly {
    readonly role: Role
    readonly id: string
    readonly isNamed: boolean
  }[]
  readonly missing: readonly { readonly role: Role; readonly count: number }[]
  /** What may not change about it. */
  readonly holds: readonly ('time' | 'place' | 'people')[]
  readonly isPublished: boolean
  /** It is public, and not as it stands here. */
  readonly isChangedSince: boolean
  readonly status: 'proposed' | 'confirmed'
}

/** A planned lesson or moment as a card. */
export function cardOf(session: Session, index: QuarterIndex): Card {
  const { id, kind, start, minutes, number, of, invited, people, missing, status } = session
  const course = index.courses.get(session.courseId ?? '')
  const stands = index.standing.get(id)
  const isPublished = stands?.because === 'published'
  const isChangedSince = isPublished && differs(session, index.published.get(id))
  return {
    ...{ id, kind, start, number, of, invited, missing, status, isPublished, isChangedSince },
    title:
      course?.title ??
      index.activities.get(session.activityId ?? '')?.title ??
      index.walkIns.get(session.walkInId ?? '')?.title ??
      null,
    end: addMinutes(start, minutes),
    devices: devicesOf(session, index),
    people: people.map(({ role, personId }) => ({
      role,
      id: personId,
      isNamed: index.people.get(personId)?.named ?? true,
    })),
    holds: stands && !(stands.because === 'series') ? stands.holds : [],
  }
}

/** Whether people who know a lesson as it is public would come at the wrong time, to the wrong place, or the wrong ones. */
function differs(session: Session, known: Session | undefined): boolean {
  const seen = ({ start, minutes, digipuntId, roomId, laptopClassIds, people }: Session) => ({
    ...{ start, minutes, digipuntId, roomId, laptopClassIds, people },
  })
  return known !== undefined && !isDeepStrictEqual(seen(session), seen(known))
}

function devicesOf(session: Session, index: QuarterIndex): Card['devices'] {
  const need = index.courses.get(session.courseId ?? '')?.device
  const count = devicesNeeded(need, session.invited)
  const [laptops] = session.laptopClassIds
  if (laptops !== undefined) {
    const all = Object.values(index.classes.get(laptops)?.devices ?? {})
    const most = all.reduce((sum, devices) => sum + devices, 0)
    return { type: 'laptop', count: count > 0 ? Math.min(count, most) : most, isBrought: true }
  }
  if (!need || count === 0) return null
  const there = index.rooms.get(session.roomId ?? '')?.devices ?? {}
  const types = [need.type, ...need.substitutes]
  const type = types.find((each) => (there[each] ?? 0) >= count) ?? need.type
  return { type, count, isBrought: false }
}
