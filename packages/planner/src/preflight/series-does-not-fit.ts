import { dayparts } from '@digirooster/domain'
import type { Bilingual } from '@digirooster/domain'
import { ANY_DAYPART } from '../compile/demand-index.ts'
import { dayWords } from '../constraints/words.ts'
import { listWords } from '../constraints/term-words.ts'
import { blockedBy } from './blocked-by.ts'
import type { BlockedGroup } from './blocked-by.ts'
import { possibleDays } from './blocked-wishes.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { daypartWords, sentences, unservedWords } from './finding-words.ts'
import { momentsOf } from './moments.ts'

/** Finds formats for which a room, its devices and a trainer are never free together often enough. */
export function seriesDoesNotFit(context: Context, blocked: readonly BlockedWish[]): Finding[] {
  const { problem, strands } = context
  return blockedBy(blocked, ['time', 'daypart'], (w) => `${w.by} ${w.strand}`).map(
    (group): Finding => {
      const { course, format } = strands[group.strand]
      const c = problem.courses.indexOf(course)
      const isForThem = group.key.startsWith('daypart')
      return {
        code: 'series-does-not-fit',
        severity: 'error',
        subjectIds: [course.id],
        path: `$.courses[${c}].formats[${course.formats.indexOf(format)}]`,
        text: sentences(
          unservedWords(context, group.strand, group.lines),
          misfit(context, group.strand, isForThem),
        ),
        hint: isForThem ? otherTimes(context, group) : otherDays(context, group.strand),
      }
    },
  )
}

function misfit(context: Context, s: number, isForThem: boolean): Bilingual {
  const { course, format } = context.strands[s]
  const isOnline = course.mode === 'online'
  const who = isOnline
    ? { nl: 'Een lesgever is', en: 'A trainer is' }
    : { nl: 'Een lokaal en een lesgever zijn', en: 'A room and a trainer are' }
  const together = isOnline ? { nl: '', en: '' } : { nl: ' samen', en: ' together' }
  const row = format.sessions === 1 ? '' : ` ${format.sessions} times in a row`
  const near = isOnline ? { nl: '', en: '' } : { nl: ' in de buurt', en: ' nearby' }
  const often =
    format.sessions === 1
      ? { nl: 'nooit', en: 'never' }
      : {
          nl: `geen ${format.sessions} keer na elkaar`,
          en: 'not',
        }
  const times = isForThem
    ? { nl: ' wanneer deze mensen kunnen', en: ' when these people can come' }
    : { nl: '', en: '' }
  return {
    nl: `${who.nl}${near.nl} ${often.nl}${together.nl} vrij${times.nl}.`,
    en: `${who.en} ${often.en} free${together.en}${near.en}${row}${times.en}.`,
  }
}

/** The days on which a lesson could be, when they are few; and how far apart lessons may be. */
function otherDays(context: Context, s: number): Bilingual {
  const { strands, quarter, smallest } = context
  const { sessions, minDaysBetween: min, maxDaysBetween: max } = strands[s].format
  const rooms = momentsOf(context, smallest[s])
  const possible = possibleDays(context, rooms, ANY_DAYPART)
  const days = quarter.time.dates.filter((_, day) => possible[day] === 1)
  const gap =
    sessions === 1
      ? null
      : {
          nl: `Tussen twee lessen liggen ${min} tot ${max} dagen.`,
          en: `Two lessons are ${min} to ${max} days apart.`,
        }
  if (days.length === 0 || days.length > 4)
    return sentences(gap, {
      nl: 'Vraag een lokaal of een lesgever op meer dagen.',
      en: 'Ask for a room or a trainer on more days.',
    })
  const named = listWords(days.map(dayWords))
  return sentences(
    gap,
    { nl: `Alleen ${named.nl} kan.`, en: `Only ${named.en} will do.` },
    {
      nl: 'Vraag een lokaal of lesgever op een extra dag.',
      en: 'Ask for a room or a trainer on one more day.',
    },
  )
}

/** The times that most of these people could come. */
function otherTimes(context: Context, { lines }: BlockedGroup<string>): Bilingual {
  const wishes = dayparts.map((part) => ({
    part,
    count: lines
      .filter((d) => context.problem.demand[d].dayparts.includes(part))
      .reduce((sum, d) => sum + context.asked[d], 0),
  }))
  const best = wishes
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 2)
  const times = best.map(({ part }) => daypartWords(part))
  const named = {
    nl: times.map((t) => t.nl).join(' of '),
    en: times.map((t) => t.en).join(' or '),
  }
  return {
    nl: `Vraag een lokaal en een lesgever op ${named.nl}.`,
    en: `Ask for a room and a trainer on ${named.en}.`,
  }
}
