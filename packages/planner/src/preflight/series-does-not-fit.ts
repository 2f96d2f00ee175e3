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
import { daypartWords, noPlaceWords, sentences, strandWords, wishesOf } from './finding-words.ts'
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
          misfit(context, group.strand, isForThem),
          noPlaceWords(wishesOf(context, group.lines)),
        ),
        hint: isForThem ? otherTimes(context, group) : otherDays(context, group.strand),
      }
    },
  )
}

function misfit(context: Context, s: number, isForThem: boolean): Bilingual {
  const { course, format } = context.strands[s]
  const what = strandWords(context, context.strands[s])
  const isOnline = course.mode === 'online'
  const who = isOnline
    ? { nl: 'is een lesgever', en: 'a trainer is' }
    : { nl: 'zijn een lokaal en een lesgever', en: 'a room and a trainer are' }
  const together = isOnline ? { nl: '', en: '' } : { nl: ' samen', en: ' together' }
  const times = isForThem
    ? { nl: ' wanneer deze mensen kunnen', en: ' when these people can come' }
    : { nl: '', en: '' }
  if (format.sessions === 1)
    return {
      nl: `Voor ${what.nl} ${who.nl} nooit${together.nl} vrij${times.nl}.`,
      en: `For ${what.en} ${who.en} never free${together.en}${times.en}.`,
    }
  return {
    nl: `Voor ${what.nl} ${who.nl} geen ${format.sessions} keer na elkaar${together.nl} vrij${times.nl}.`,
    en: `For ${what.en} ${who.en} not free${together.en} ${format.sessions} times in a row${times.en}.`,
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
