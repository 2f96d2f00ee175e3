import { holidayStance, SLOT_MINUTES } from '@digirooster/domain'
import type { Digibank } from '@digirooster/domain'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import { byId } from './lists.ts'
import { slotsOutside } from './open-slots.ts'
import type { Quarter } from './quarter.ts'
import { momentText, placeText } from './words.ts'

/**
 * Whether a digibank uses only what somebody said yes to. For places and rooms that of the place decides,
 * for laptop classes and people that of the session.
 */
function needsConfirmed(digibank: Digibank | undefined): boolean {
  return digibank?.policy.planOnUnconfirmed === false
}

/**
 * `opening-hours`: the place and the room are open during the whole session; penalty in quarter-hours.
 * A walk-in says itself when it is, so it needs no opening hours.
 */
export function closedPlaces({ problem, moments, open }: Quarter): Fault[] {
  const digibanken = byId(problem.digibanken)
  return moments.flatMap((moment) => {
    const { place, room, isInQuarter, session } = moment
    if (!place || !isInQuarter || session.kind === 'walk-in') return []
    const confirmedOnly = needsConfirmed(digibanken.get(place.digibankId))
    const atPlace = slotsOutside(open.place(place, confirmedOnly), moment)
    const inRoom = room ? slotsOutside(open.room(place, room.id, confirmedOnly), moment) : 0
    if (atPlace === 0 && inRoom === 0) return []
    const name = atPlace > 0 || !room ? place.name : `${room.name} in ${place.name}`
    const slots = Math.max(atPlace, inRoom)
    const what = momentText(moment)
    const minutes = slots * SLOT_MINUTES
    return [
      fault('opening-hours', slots, [moment], ['time', 'place'], {
        nl: `${name} is ${minutes} minuten niet open tijdens ${what.nl}.`,
        en: `${name} is closed for ${minutes} minutes during ${what.en}.`,
      }),
    ]
  })
}

/** `person-available`: people are free during the whole session; penalty in quarter-hours. */
export function absentPeople({ moments, open }: Quarter): Fault[] {
  return moments.flatMap((moment) =>
    moment.people.flatMap(({ person }) => {
      const slots = slotsOutside(open.person(person, needsConfirmed(moment.digibank)), moment)
      if (slots === 0 || !moment.isInQuarter) return []
      const what = momentText(moment)
      return [
        fault('person-available', slots, [moment], ['time', 'people'], {
          nl: `Persoon ${person.id} is ${slots * SLOT_MINUTES} minuten niet vrij tijdens ${what.nl}.`,
          en: `Person ${person.id} is not free for ${slots * SLOT_MINUTES} minutes during ${what.en}.`,
        }),
      ]
    }),
  )
}

/** `laptop-class-available`: the owner does not need the laptops then; penalty in quarter-hours. */
export function absentLaptops({ moments, open }: Quarter): Fault[] {
  return moments.flatMap((moment) =>
    moment.laptopClasses.flatMap((laptops) => {
      const slots = slotsOutside(open.laptopClass(laptops, needsConfirmed(moment.digibank)), moment)
      if (slots === 0 || !moment.isInQuarter) return []
      const what = momentText(moment)
      return [
        fault('laptop-class-available', slots, [moment], ['time', 'place'], {
          nl: `Laptopklas ${laptops.name} is ${slots * SLOT_MINUTES} minuten niet vrij tijdens ${what.nl}.`,
          en: `Laptop class ${laptops.name} is not free for ${slots * SLOT_MINUTES} minutes during ${what.en}.`,
        }),
      ]
    }),
  )
}

/** `holiday-closed`: nothing on a holiday that the activity, the walk-in or else the place keeps closed; penalty 1. */
export function closedHolidays({ moments }: Quarter): Fault[] {
  return moments.flatMap((moment) => {
    const { activity, walkIn, place, date } = moment
    const policy = activity?.holidays ?? walkIn?.holidays ?? place?.holidays
    if (!policy || holidayStance(policy, date) !== 'closed') return []
    const what = momentText(moment)
    return [
      fault('holiday-closed', 1, [moment], ['time', 'place'], {
        nl: `${what.nl} valt op een feestdag of vakantiedag waarop ${placeText(moment)} gesloten is.`,
        en: `${what.en} falls on a holiday when ${placeText(moment)} is closed.`,
      }),
    ]
  })
}
