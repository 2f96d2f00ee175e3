import { devicesNeeded } from '@digirooster/domain'
import type { Course, DeviceType } from '@digirooster/domain'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import { sum } from './lists.ts'
import type { Moment, Quarter } from './quarter.ts'
import { momentText, placeText } from './words.ts'

/** `seats`: everybody invited has a seat; penalty in seats short. */
export function seatsShort({ moments }: Quarter): Fault[] {
  return moments.filter(isPlanned).flatMap((moment) => {
    const { room, invited } = moment
    if (!room || invited <= room.seats) return []
    const what = momentText(moment)
    return [
      fault('seats', invited - room.seats, [moment], ['place', 'group'], {
        nl: `${what.nl}: ${room.name} heeft ${room.seats} plaatsen voor ${invited} mensen.`,
        en: `${what.en}: ${room.name} has ${room.seats} seats for ${invited} people.`,
      }),
    ]
  })
}

/**
 * `devices`: enough devices in the room and from at most one laptop class, which comes only when the
 * room does not have enough itself; penalty in devices short, and 1 for every class too many.
 */
export function devicesShort({ moments }: Quarter): Fault[] {
  return moments.flatMap((moment) => {
    const { room, laptopClasses, session } = moment
    const isThere = session.kind !== 'walk-in' && modeOf(moment.group) !== 'online'
    const needed = isThere ? deviceNeedOf(moment) : undefined
    const count = devicesNeeded(needed, moment.invited)
    const suits: DeviceType[] = needed ? [needed.type, ...needed.substitutes] : []
    const inRoom = countDevices(room?.devices, suits)
    const brought = sum(laptopClasses.map((c) => countDevices(c.devices, suits)))
    const extra = laptopClasses.slice(count > inRoom ? 1 : 0)
    const what = momentText(moment)
    const faults: Fault[] = []
    if (count > inRoom + brought) {
      faults.push(
        fault('devices', count - inRoom - brought, [moment], ['place', 'group'], {
          nl: `${what.nl}: ${count} toestellen nodig, er zijn er ${inRoom + brought}.`,
          en: `${what.en}: ${count} devices needed, there are ${inRoom + brought}.`,
        }),
      )
    }
    if (extra.length > 0) {
      const names = extra.map((laptops) => laptops.name).join(', ')
      faults.push(
        fault('devices', extra.length, [moment], ['place', 'group'], {
          nl: `${what.nl}: laptopklas ${names} is niet nodig.`,
          en: `${what.en}: laptop class ${names} is not needed.`,
        }),
      )
    }
    return faults
  })
}

/** `room-features`: the room has what the course or activity asks for; penalty in features that lack. */
export function lackingFeatures({ moments }: Quarter): Fault[] {
  return moments.filter(isPlanned).flatMap((moment) => {
    const { room, group, activity } = moment
    const asked = group?.course?.features ?? activity?.features ?? []
    const lacking = asked.filter((f) => room && !room.features.includes(f))
    if (!room || lacking.length === 0) return []
    const what = momentText(moment)
    return [
      fault('room-features', lacking.length, [moment], ['place'], {
        nl: `${what.nl}: ${room.name} heeft niet wat nodig is (${lacking.join(', ')}).`,
        en: `${what.en}: ${room.name} does not have what it needs (${lacking.join(', ')}).`,
      }),
    ]
  })
}

/**
 * `room-kind`: a room that allows this kind of session; none for what is online. Penalty 1. No room at all is a room that
 * is never open: `opening-hours`, in quarter-hours. Walk-ins are where they are: their place is given.
 */
export function wrongRooms({ moments }: Quarter): Fault[] {
  return moments.filter(isPlanned).flatMap((moment) => {
    const { room, session, group, from, until } = moment
    const what = momentText(moment)
    const report = (nl: string, en: string, ruleId = 'room-kind', penalty = 1) => [
      fault(ruleId, penalty, [moment], ['place'], {
        nl: `${what.nl} ${nl}.`,
        en: `${what.en} ${en}.`,
      }),
    ]
    if (modeOf(group) === 'online') {
      if (session.digipuntId === null && session.roomId === null) return []
      return report('is online maar heeft een lokaal', 'is online but has a room')
    }
    if (session.digipuntId === null || session.roomId === null)
      return report('heeft geen lokaal', 'has no room', 'opening-hours', until - from)
    if (!room || room.kinds.length === 0 || room.kinds.includes(session.kind)) return []
    return report(
      `mag niet in ${room.name} van ${placeText(moment)}`,
      `is not allowed in ${room.name} of ${placeText(moment)}`,
    )
  })
}

function isPlanned({ session }: Moment): boolean {
  return session.kind !== 'walk-in'
}

function deviceNeedOf({ group, activity }: Moment): Course['device'] {
  return group ? group.course?.device : activity?.device
}

function modeOf(group: Moment['group']): Course['mode'] | undefined {
  return group?.course?.mode ?? group?.offering.mode
}

function countDevices(
  devices: Partial<Record<DeviceType, number>> | undefined,
  types: readonly DeviceType[],
): number {
  return sum([...new Set(types)].map((type) => devices?.[type] ?? 0))
}
