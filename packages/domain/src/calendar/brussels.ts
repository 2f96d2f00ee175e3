import { DateTime } from 'luxon'
import type { LocalDateTime } from './local-time.ts'

const zone = 'Europe/Brussels'

/**
 * Turns wall-clock time in Belgium into an instant.
 * In the spring gap the clock never shows the time: it moves forward by the hour that is skipped (02:30 becomes 03:30
 * summer time). In the autumn overlap the clock shows the time twice: the first occurrence counts (summer time).
 * @returns ISO 8601 in UTC with milliseconds, such as `2023-10-31T15:30:00.000Z`
 * @throws {RangeError} when `local` is not a time on a day that exists
 * @example
 * toInstant('2027-01-04T09:30') // '2027-01-04T08:30:00.000Z'
 */
export function toInstant(local: LocalDateTime): string {
  const wall = DateTime.fromISO(local, { zone })
  if (!wall.isValid) throw new RangeError(`local (${local}) must exist and be YYYY-MM-DDTHH:mm.`)
  // Which of two possible instants luxon takes depends on today's date: choose it ourselves.
  return wall
    .getPossibleOffsets()
    .reduce((first, other) => (other.toMillis() < first.toMillis() ? other : first), wall)
    .toUTC()
    .toISO()
}

/**
 * Turns an instant into the wall-clock time in Belgium, seconds dropped.
 * @param iso ISO 8601 with any offset; without one it is read as UTC, never in the zone of the machine
 * @throws {RangeError} when `iso` is not ISO 8601
 * @example
 * fromInstant('2027-07-05T07:30:00Z') // '2027-07-05T09:30'
 */
export function fromInstant(iso: string): LocalDateTime {
  const instant = DateTime.fromISO(iso, { zone: 'utc' }).setZone(zone)
  if (!instant.isValid) throw new RangeError(`iso (${iso}) must be an ISO 8601 instant.`)
  return instant.toFormat("yyyy-MM-dd'T'HH:mm")
}
