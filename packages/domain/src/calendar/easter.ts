import { dateOfDay, dayNumber } from './local-time.ts'
import type { LocalDate } from './local-time.ts'

/**
 * Tells the date of Easter Sunday in a Gregorian year.
 * @source Anonymous Gregorian computus, Nature (20 April 1876); Meeus (1991), Astronomical Algorithms, chapter 8
 */
export function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const golden = year % 19
  const leapCenturies = Math.floor(century / 4)
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const daysAfter22March = epact + toSunday - 7 * late
  return dateOfDay(dayNumber(`${year}-03-22`) + daysAfter22March)
}
