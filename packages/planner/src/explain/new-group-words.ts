import { localOfSlot } from '@digirooster/domain'
import { ROOM } from '../compile/quarter.ts'
import { groupSize } from '../constraints/group-size.ts'
import { roomWords, timeWords } from '../constraints/words.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Said } from './explanation.ts'
import type { NewGroups } from './new-groups.ts'

/** Says what became of the new groups that were tried, and which rule stands in the way most. */
export function attemptsOf({ moments, isAll, blame, found, most, least }: NewGroups): Said {
  const counted = { name: 'moments', unit: 'count', value: moments } as const
  if (found) {
    const { quarter, way, option } = found
    const when = timeWords(quarter, way.start)
    const room = way.resources[ROOM]
    const where = room < 0 ? { nl: 'online', en: 'online' } : roomWordsOf(quarter, room)
    const min = option.strand.format.group.min
    return together(
      say(
        `Een nieuwe groep van ${min} mensen kan nog wel.`,
        `A new group of ${min} people is still possible.`,
        [{ name: 'start', unit: 'date', value: localOfSlot(quarter.time.startDate, way.start) }],
      ),
      say(
        `Bijvoorbeeld vanaf ${when.nl}, ${where.nl}.`,
        `For example from ${when.en}, ${where.en}.`,
      ),
    )
  }
  if (moments === 0)
    return say(
      'Op geen enkel moment kunnen genoeg mensen, een lesgever en een lokaal samen.',
      'At no moment can enough people, a trainer and a room come together.',
      [counted],
    )
  const [worst] = blame
  return together(
    isAll
      ? say(
          `Alle ${moments} momenten in de buurt zijn geprobeerd, met de rest van de planning vast.`,
          `All ${moments} moments nearby were tried, with the rest of the plan fixed.`,
          [counted],
        )
      : say(
          `Na ${moments} momenten in de buurt is geen nieuwe groep gevonden.`,
          `After ${moments} moments nearby no new group was found.`,
          [counted],
        ),
    worst?.rule === groupSize
      ? say(
          `Op één plaats en moment ${most === 1 ? 'is' : 'zijn'} er hoogstens ${most} zonder plaats; een groep telt er minstens ${least}.`,
          `At one place and time at most ${most} ${most === 1 ? 'is' : 'are'} without a place; a group has at least ${least}.`,
          [
            { name: 'together', unit: 'count', value: most },
            { name: 'group-min', unit: 'count', value: least },
          ],
        )
      : worst
        ? together(
            say(
              `Bij ${worst.moments} daarvan staat dezelfde regel in de weg.`,
              `At ${worst.moments} of them the same rule stands in the way.`,
              [{ name: 'rule', of: worst.rule.id, unit: 'count', value: worst.moments }],
            ),
            { sentences: [worst.rule.text], facts: [] },
          )
        : NOTHING,
  )
}

function roomWordsOf(
  quarter: Parameters<typeof roomWords>[0],
  room: number,
): { nl: string; en: string } {
  const name = roomWords(quarter, room)
  return { nl: `in ${name}`, en: `in ${name}` }
}
