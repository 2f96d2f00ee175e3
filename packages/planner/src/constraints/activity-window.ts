import { daysBetween, SLOTS_PER_DAY, slotOf } from '@digirooster/domain'
import type { Bilingual } from '@digirooster/domain'
import { ANY_DAYPART, maskOf } from '../compile/demand-index.ts'
import type { QuarterBase } from '../compile/quarter.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import type { StartConstraint } from './constraint.ts'
import { oncePerQuarter } from './once-per-quarter.ts'
import { dayWords, momentWords, timeWords } from './words.ts'

/** When the activity of each bundle may be: first and last day, parts of the week, the start that is given (-1: none). */
const windows = oncePerQuarter(({ time, bundles }) => {
  const day = (date: string | undefined, otherwise: number) =>
    date === undefined ? otherwise : daysBetween(time.startDate, date)
  return {
    first: Int32Array.from(bundles, (b) => day(b.activity?.earliest, 0)),
    last: Int32Array.from(bundles, (b) => day(b.activity?.latest, time.dayCount)),
    mask: Int32Array.from(bundles, (b) => (b.activity ? maskOf(b.activity.dayparts) : ANY_DAYPART)),
    given: Int32Array.from(bundles, (b) =>
      b.activity?.startsAt === undefined ? -1 : slotOf(time.startDate, b.activity.startsAt),
    ),
  }
})

/** An activity is held when it is wanted. */
export const activityWindow: StartConstraint = {
  kind: 'start',
  id: 'activity-window',
  level: 'hard',
  weight: 1,
  unit: 'days outside the period, and sessions at a wrong time',
  text: {
    nl: 'Een activiteit is in de gevraagde periode en op het gevraagde moment.',
    en: 'An activity is in the period and at the time that is asked.',
  },
  penalty(base, bundle, session, slot) {
    const days = daysOutside(base, bundle, slot)
    const { mask, given } = windows(base)
    const isWrongPart = 1 - ((mask[bundle] >> daypartOfSlot(base.time, slot)) & 1)
    const isElsewhere = session === 0 && given[bundle] >= 0 && given[bundle] !== slot ? 1 : 0
    return days + isWrongPart + isElsewhere
  },
  explain(base, bundle, session, slot) {
    const said = momentWords(base, bundle, session, slot)
    const why = reasonOf(base, bundle, session, slot)
    return { nl: `${said.nl}: ${why.nl}.`, en: `${said.en}: ${why.en}.` }
  },
}

function daysOutside(base: QuarterBase, bundle: number, slot: number): number {
  const { first, last } = windows(base)
  const day = (slot / SLOTS_PER_DAY) | 0
  return Math.max(0, first[bundle] - day, day - last[bundle])
}

function reasonOf(base: QuarterBase, bundle: number, session: number, slot: number): Bilingual {
  const given = windows(base).given[bundle]
  const { earliest = '', latest = '' } = base.bundles[bundle].activity ?? {}
  const date = base.time.dates[(slot / SLOTS_PER_DAY) | 0]
  if (session === 0 && given >= 0 && given !== slot) {
    const when = timeWords(base, given)
    return { nl: `het begin ligt vast op ${when.nl}`, en: `the start is set at ${when.en}` }
  }
  if (earliest !== '' && date < earliest) {
    const day = dayWords(earliest)
    return { nl: `het mag pas vanaf ${day.nl}`, en: `it may not be before ${day.en}` }
  }
  if (latest !== '' && date > latest) {
    const day = dayWords(latest)
    return { nl: `het mag maar tot en met ${day.nl}`, en: `it may not be after ${day.en}` }
  }
  return {
    nl: 'op dat moment van de week mag het niet',
    en: 'it may not be at that time of the week',
  }
}
