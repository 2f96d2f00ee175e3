import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { QuarterBase } from '../compile/quarter.ts'
import type { StartConstraint } from './constraint.ts'
import { both, dayWords, momentWords } from './words.ts'

/** A new session lies in the future, and far enough to order it from the provider. */
export const notice: StartConstraint = {
  kind: 'start',
  id: 'notice',
  level: 'hard',
  weight: 1,
  unit: 'days too early',
  text: {
    nl: 'Een nieuwe les wordt op tijd besteld bij de aanbieder.',
    en: 'A new lesson is ordered from the provider in time.',
  },
  penalty(base, bundle, session, slot) {
    const first = firstSlot(base, bundle, session)
    return slot >= first ? 0 : Math.max(1, dayOf(first) - dayOf(slot))
  },
  explain(base, bundle, session, slot) {
    const said = momentWords(base, bundle, session, slot)
    const first = dayOf(firstSlot(base, bundle, session))
    if (first === dayOf(base.time.nowSlot))
      return { nl: `${said.nl}: dat is al voorbij.`, en: `${said.en}: that has passed.` }
    const { course } = base.bundles[bundle]
    const contract = base.problem.contracts.find((c) => c.id === course?.contractId)
    const name = both(contract?.name ?? { nl: '' })
    const date = base.time.dates[first]
    const day = date === undefined ? AFTER : dayWords(date)
    return {
      nl: `${said.nl}: te laat om te bestellen. ${name.nl} kan vanaf ${day.nl}.`,
      en: `${said.en}: too late to order. ${name.en} is possible from ${day.en}.`,
    }
  },
}

const AFTER = { nl: 'het volgende kwartaal', en: 'the next quarter' }

/** Walk-ins and what holds its time are as they are; what stands already was ordered before. */
function firstSlot(base: QuarterBase, bundle: number, session: number): number {
  const { kind, fixed } = base.bundles[bundle]
  const standing = fixed[session]
  if (kind === 'walk-in' || standing?.holdsTime) return 0
  return standing ? base.time.nowSlot : base.firstSlot[bundle]
}

function dayOf(slot: number): number {
  return (slot / SLOTS_PER_DAY) | 0
}
