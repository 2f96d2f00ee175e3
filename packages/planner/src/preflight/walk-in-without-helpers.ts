import { slotOf } from '@digirooster/domain'
import type { WalkIn } from '@digirooster/domain'
import { PEOPLE } from '../compile/quarter.ts'
import { slotsOf } from '../compile/time-index.ts'
import { both, timeWords } from '../constraints/words.ts'
import { roleWords } from '../constraints/term-words.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { isFree } from './moments.ts'

/** Finds walk-ins for which nobody in the role they ask is free: never, or on some days. */
export function walkInWithoutHelpers(context: Context): Finding[] {
  const { problem } = context
  return problem.walkIns.flatMap((walkIn, w): Finding[] => {
    const asking = momentsWithHelpers(context, walkIn)
    const bare = asking.filter(({ free }) => free === 0)
    if (bare.length === 0) return []
    const isNever = bare.length === asking.length
    const place = problem.digipunten.find((p) => p.id === walkIn.digipuntId)?.name
    const title = both(walkIn.title)
    const role = roleWords(walkIn.helpers.role)
    const first = timeWords(context.quarter, bare[0].slot)
    return [
      {
        code: 'walk-in-without-helpers',
        severity: isNever ? 'error' : 'warning',
        subjectIds: [walkIn.id],
        path: `$.walkIns[${w}]`,
        text: isNever
          ? {
              nl: `Voor “${title.nl}” in ${place} is nooit een ${role.nl} vrij: ${bare.length} van de ${bare.length} keer niet.`,
              en: `For “${title.en}” at ${place} no ${role.en} is ever free: not once in ${bare.length} times.`,
            }
          : {
              nl: `Voor “${title.nl}” in ${place} is ${bare.length} van de ${asking.length} keer geen ${role.nl} vrij.`,
              en: `For “${title.en}” at ${place} no ${role.en} is free ${bare.length} of ${asking.length} times.`,
            },
        hint: {
          nl: `Zoek een ${role.nl} die in deze plaats kan helpen, ${isNever ? 'vanaf' : 'zoals op'} ${first.nl}.`,
          en: `Look for a ${role.en} who can help at this place, ${isNever ? 'from' : 'such as on'} ${first.en}.`,
        },
      },
    ]
  })
}

/** Moments of a walk-in that are still to come and ask for helpers, with how many people are free. */
function momentsWithHelpers(context: Context, walkIn: WalkIn): { slot: number; free: number }[] {
  const { quarter } = context
  const { personBase, people } = quarter.resources
  return quarter.bundles.flatMap((bundle, b) => {
    const start = bundle.givenStart[0]
    if (bundle.walkIn?.id !== walkIn.id || start === undefined) return []
    const slot = slotOf(quarter.time.startDate, start)
    if (slot < quarter.time.nowSlot || bundle.staff[0].length === 0) return []
    const first = quarter.model.roleStart[quarter.model.bundleStart[b]] + PEOPLE
    const able = quarter.model.candidates[quarter.model.candidatesOf[first]].filter((p) => {
      const { digipuntIds } = people[p - personBase]
      return digipuntIds.length === 0 || digipuntIds.includes(walkIn.digipuntId)
    })
    const free = able.filter((p) => isFree(quarter, b, p, slot, slotsOf(bundle.minutes))).length
    return [{ slot, free }]
  })
}
