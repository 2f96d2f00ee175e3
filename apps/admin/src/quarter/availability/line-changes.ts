import { createHash } from 'node:crypto'
import { fromInstant } from '@digirooster/domain'
import type { Availability } from '@digirooster/domain'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { Refused } from '../../database/refused.ts'
import type { HoursChange } from './change-availability.ts'
import { datesOf } from './line.ts'
import { isDate } from '../is-date.ts'
import { isTime } from './read-line.ts'
import type { ReadLine } from './read-line.ts'
import { readStanding } from '../hits/standing.ts'
import type { AvailableThing } from './thing.ts'

/** A line that somebody saw. */
export interface SeenLine {
  readonly id: string
  readonly revision: number
}

/** What is different on one day of a line. */
export interface DayChange {
  /** `skip`: not on that day; `add`: also on that day; `restore`: as the rule says again. */
  readonly how: 'skip' | 'add' | 'restore'
  readonly date: string
  /** Start on a day that is added, `HH:mm`. */
  readonly time: string
}

/** A new line for a thing; `key`, of the form it was typed in, keeps its id apart from all others. */
export function newLine(
  { kind, id }: Pick<AvailableThing, 'kind' | 'id'>,
  line: ReadLine,
  key: string,
): HoursChange {
  const mark = createHash('sha256')
    .update(JSON.stringify([key, line]))
    .digest('hex')
    .slice(0, 12)
  return {
    add: { id: `${line.effect}-${id.slice(0, 80)}-${mark}`, subject: { kind, id }, ...line },
  }
}

/** A line with other hours; its exceptions and who said so stay. */
export async function otherLine(
  database: Database,
  session: SignedIn,
  seen: SeenLine,
  { when, ...line }: ReadLine,
): Promise<HoursChange> {
  const { remindOn: _, note: __, ...document } = await lineOf(database, session, seen)
  const { except, also } = document.when
  return {
    put: {
      ...document,
      ...line,
      when: { ...when, ...(except && { except }), ...(also && { also }) },
    },
    revision: seen.revision,
  }
}

/** A line in another state, said on the day it is now in Brussels; who has an answer need not ask again. */
export async function otherState(
  database: Database,
  session: SignedIn,
  seen: SeenLine,
  state: Availability['state'],
  now: Date,
): Promise<HoursChange> {
  const { remindOn, ...document } = await lineOf(database, session, seen)
  const isOpen = state === 'asked' || state === 'option'
  const remind = isOpen && remindOn !== undefined && { remindOn }
  return {
    put: { ...document, state, saidOn: fromInstant(now.toISOString()).slice(0, 10), ...remind },
    revision: seen.revision,
  }
}

/**
 * A line with something different on one day.
 * @returns the change, or what is wrong with the day or time
 */
export async function otherDay(
  database: Database,
  session: SignedIn,
  seen: SeenLine,
  { how, date, time }: DayChange,
): Promise<HoursChange | { readonly fault: 'date' | 'time' | 'not-a-day' }> {
  if (!isDate(date)) return { fault: 'date' }
  const document = await lineOf(database, session, seen)
  const { except = [], also = [], ...rule } = document.when
  const put = (days: { readonly except?: string[]; readonly also?: string[] }): HoursChange => {
    const left = { except, also, ...days }
    const when = {
      ...rule,
      ...(left.except.length > 0 && { except: left.except.toSorted() }),
      ...(left.also.length > 0 && { also: left.also.toSorted() }),
    }
    return { put: { ...document, when }, revision: seen.revision }
  }
  if (how === 'restore')
    return put({
      except: except.filter((each) => each !== date),
      also: also.filter((each) => !each.startsWith(date)),
    })
  if (how === 'skip') {
    const isDay = datesOf({ when: rule }, { start: date, end: date }).length > 0
    if (!isDay || except.includes(date)) return { fault: 'not-a-day' }
    return put({ except: [...except, date] })
  }
  if (!isTime(time)) return { fault: 'time' }
  return put({ also: [...new Set([...also, `${date}T${time}`])] })
}

/** A line as it stands; who saw another is told. */
async function lineOf(
  database: Database,
  session: SignedIn,
  { id, revision }: SeenLine,
): Promise<Availability> {
  const standing = await database.withScope(scopeOf(session), readStanding)
  const found = standing?.entries.find((entry) => entry.id === id)
  if (!found) throw new Refused('not-found', `Availability ${id} is not there.`)
  if (found.revision !== revision)
    throw new Refused('stale', `Availability ${id} was changed in between.`)
  return found.document
}
