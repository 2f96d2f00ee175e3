import { daypartOf, daypartsSuit, modeSuits } from '@digirooster/domain'
import { referralPairs } from '../assign/referral-pairs.ts'
import { listWords } from '../constraints/term-words.ts'
import type { Placed } from '../decode/decode.ts'
import { NOTHING, say } from './explanation.ts'
import type { Fact, Said } from './explanation.ts'

/** Why partners’ free lessons do not take these people. */
export function partnersOf({ problem, indexes, referrals }: Placed, line: number): Said {
  const wish = indexes.demand.lines[line]
  const pairs = new Set(
    referralPairs(problem, indexes.demand)
      .filter((p) => p.line === line)
      .map((p) => p.supply),
  )
  let [full, time, far, other] = [0, 0, 0, 0]
  for (const [s, supply] of problem.supply.entries()) {
    if (supply.topicId !== wish.topicId || !supply.levels.includes(wish.level)) continue
    const sent = referrals.reduce((sum, r) => sum + (r.supply === s ? r.wishes : 0), 0)
    if (pairs.has(s)) full += supply.places - supply.taken - sent <= 0 ? 1 : 0
    else if (supply.language !== wish.language || !modeSuits(supply.mode, wish.mode)) other++
    else if (supply.sessions.some((one) => one.start < problem.horizon.asOf)) time++
    else if (
      !daypartsSuit(
        wish.dayparts,
        supply.sessions.map((one) => daypartOf(one.start)),
      )
    )
      time++
    else far++
  }
  const parts = [
    { count: full, name: 'full', nl: 'vol', en: 'full' },
    { count: time, name: 'other-time', nl: 'op een ander moment', en: 'at another time' },
    { count: far, name: 'far', nl: 'te ver', en: 'too far' },
    { count: other, name: 'other-kind', nl: 'anders van taal of vorm', en: 'of another kind' },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) return NOTHING
  const said = listWords(parts.map((p) => ({ nl: `${p.count} ${p.nl}`, en: `${p.count} ${p.en}` })))
  return say(
    `Van die gratis lessen: ${said.nl}.`,
    `Of those free lessons: ${said.en}.`,
    parts.map(({ name, count }): Fact => ({ name, unit: 'count', value: count })),
  )
}
