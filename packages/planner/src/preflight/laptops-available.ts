import { dateOf, isoWeekday, localOfSlot, SLOTS_PER_DAY, weekdays } from '@digirooster/domain'
import type { Bilingual } from '@digirooster/domain'
import { minuteWords } from '../constraints/words.ts'
import { linesByThing } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { noPlaceWords, organisationName, sentences, wishesOf } from './finding-words.ts'
import { isEverUsable } from './laptop-use.ts'
import type { LaptopUse, LaptopWindow } from './laptop-use.ts'

/** Finds laptop classes that can never be used, and those with windows too short to bring them for a lesson. */
export function laptopsAvailable(
  context: Context,
  uses: readonly LaptopUse[],
  blocked: readonly BlockedWish[],
): Finding[] {
  const { problem, quarter } = context
  const waiting = linesByThing(blocked, 'laptops')
  return problem.laptopClasses.flatMap((set, c): Finding[] => {
    const use = uses[c]
    const short = use.windows.filter((window) => window.shortMinutes > 0)
    // A class that nothing needs, and a class whose windows are over, are no news.
    if (use.lessonMinutes === 0) return []
    const isOver = quarter.time.nowSlot > 0 && use.windows.length === 0
    if (isOver && !waiting.has(c)) return []
    if (isEverUsable(use) && short.length === 0) return []
    const isLost = !isEverUsable(use)
    const lines = waiting.get(c) ?? []
    const owner = organisationName(context, set.ownerId)
    return [
      {
        code: isLost ? 'laptops-never-available' : 'laptops-short-window',
        severity: isLost && lines.length > 0 ? 'error' : 'warning',
        subjectIds: [set.id],
        path: `$.laptopClasses[${c}]`,
        text: sentences(
          short.length > 0
            ? tooShort(context, set.name, use, short, isLost)
            : {
                nl: `${set.name} is dit kwartaal nooit vrij.`,
                en: `${set.name} is never free this quarter.`,
              },
          short.length > 0 ? needs(use) : null,
          lines.length > 0 ? noPlaceWords(wishesOf(context, lines)) : null,
        ),
        hint: short.length > 0 ? longer(context, owner, short) : whenFree(owner),
      },
    ]
  })
}

function tooShort(
  context: Context,
  name: string,
  use: LaptopUse,
  short: readonly LaptopWindow[],
  isLost: boolean,
): Bilingual {
  const when = windowWords(context, mostCommon(context, short))
  if (isLost)
    return {
      nl: `${name} is nooit lang genoeg vrij, ook niet op ${when.nl}.`,
      en: `${name} is never free long enough, not on ${when.en} either.`,
    }
  return {
    nl: `${name} is ${short.length} van de ${use.windows.length} keer te kort vrij, zoals op ${when.nl}.`,
    en: `${name} is free too briefly ${short.length} of ${use.windows.length} times, such as on ${when.en}.`,
  }
}

function needs({ lessonMinutes, neededMinutes }: LaptopUse): Bilingual {
  const [lesson, all] = [minuteWords(lessonMinutes), minuteWords(neededMinutes)]
  return {
    nl: `Brengen, opstellen, een les van ${lesson.nl} en inpakken duren samen ${all.nl}.`,
    en: `Bringing, setting up, a lesson of ${lesson.en} and packing take ${all.en}.`,
  }
}

function longer(context: Context, owner: string, short: readonly LaptopWindow[]): Bilingual {
  const window = mostCommon(context, short)
  const missing = minuteWords(window.shortMinutes)
  const day = dayOf(context, window)
  return {
    nl: `Vraag ${owner} op ${day.nl} ${missing.nl} langer.`,
    en: `Ask ${owner} for ${missing.en} more on ${day.en}.`,
  }
}

function whenFree(owner: string): Bilingual {
  return {
    nl: `Vraag ${owner} wanneer de laptops wel vrij zijn, of zoek een andere laptopklas.`,
    en: `Ask ${owner} when the laptops are free, or look for another laptop class.`,
  }
}

/** The first of the windows that come back most often on the same weekday and hours. */
function mostCommon(context: Context, windows: readonly LaptopWindow[]): LaptopWindow {
  const alike = new Map<string, LaptopWindow[]>()
  for (const window of windows) {
    const key = windowWords(context, window).en
    alike.set(key, [...(alike.get(key) ?? []), window])
  }
  const [[first]] = [...alike.values()].sort((a, b) => b.length - a.length)
  return first
}

function windowWords(context: Context, window: LaptopWindow): Bilingual {
  const { startDate } = context.quarter.time
  const day = dayOf(context, window)
  const clock = (slot: number) => localOfSlot(startDate, slot).slice(11, 16)
  const spoken = (slot: number) =>
    clock(slot).replace(/^0/, '').replace(':00', '').replace(':', '.')
  // A stretch to midnight is said as 24 hours.
  const isMidnight = window.end % SLOTS_PER_DAY === 0
  return {
    nl: `${day.nl} van ${spoken(window.start)} tot ${isMidnight ? '24' : spoken(window.end)} uur`,
    en: `${day.en} from ${clock(window.start)} to ${isMidnight ? '24:00' : clock(window.end)}`,
  }
}

function dayOf({ quarter }: Context, { start }: LaptopWindow): Bilingual {
  const weekday = isoWeekday(dateOf(localOfSlot(quarter.time.startDate, start))) - 1
  return { nl: weekdays.nl[weekday] ?? '', en: weekdays.en[weekday] ?? '' }
}
