import { modeSuits } from '@digirooster/domain'
import type { Bilingual, Demand } from '@digirooster/domain'
import { languageWords, levelWords, topicWords } from '../constraints/term-words.ts'
import { blockedBy } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import {
  digibankWords,
  noPlaceWords,
  organisationName,
  sentences,
  wijkWords,
  wishesOf,
} from './finding-words.ts'

type Lack = 'supply' | 'places' | 'reach' | 'level' | 'language' | 'mode' | 'course'

/** Finds wishes for which there is no course format and no partner’s free course. */
export function demandWithoutCourse(context: Context, blocked: readonly BlockedWish[]): Finding[] {
  const { problem } = context
  const keyOf = ({ line }: BlockedWish) => {
    const { digibankId, topicId, level, language } = problem.demand[line]
    return [digibankId, topicId, level, language, lackOf(context, problem.demand[line])].join(' ')
  }
  return blockedBy(blocked, 'course', keyOf).map(({ lines }): Finding => {
    const wish = problem.demand[lines[0]]
    const { text, hint } = say(context, wish, lines)
    const count = noPlaceWords(wishesOf(context, lines))
    return {
      code: 'demand-without-course',
      severity: 'error',
      subjectIds: [wish.topicId, ...lines.map((d) => problem.demand[d].id)],
      path: `$.demand[${lines[0]}]`,
      text: sentences(text, count),
      hint,
    }
  })
}

/** What is missing for these people, the least of it. */
function lackOf({ problem }: Context, wish: Demand): Lack {
  const offers = problem.supply.filter(
    (s) =>
      s.topicId === wish.topicId &&
      s.levels.includes(wish.level) &&
      s.language === wish.language &&
      (s.digibankIds.length === 0 || s.digibankIds.includes(wish.digibankId)) &&
      modeSuits(s.mode, wish.mode) &&
      s.sessions.every((session) => session.start >= problem.horizon.asOf),
  )
  if (offers.length > 0) return offers.some((s) => s.taken < s.places) ? 'reach' : 'places'
  const courses = problem.courses.filter(
    (c) =>
      c.topicId === wish.topicId &&
      c.noNewGroups !== true &&
      (c.digibankIds.length === 0 || c.digibankIds.includes(wish.digibankId)),
  )
  const inLanguage = courses.filter((c) => c.language === wish.language)
  if (courses.length > 0 && inLanguage.length === 0) return 'language'
  if (inLanguage.length > 0)
    return inLanguage.some((c) => modeSuits(c.mode, wish.mode)) ? 'level' : 'mode'
  const topic = problem.topics.find((t) => t.id === wish.topicId)
  return topic?.freeOwnerId === undefined ? 'course' : 'supply'
}

function say(
  context: Context,
  wish: Demand,
  lines: readonly number[],
): { text: Bilingual; hint: Bilingual } {
  const name = topicWords(context.quarter, wish.topicId)
  const whom = levelWords(wish.level)
  const of = digibankWords(context, wish.digibankId)
  const language = languageWords(wish.language)
  const partner = partnerOf(context, wish)
  switch (lackOf(context, wish)) {
    case 'supply':
      return {
        text: {
          nl: `${partner} geeft “${name.nl}” gratis, maar er is geen les voor ${whom.nl}${of.nl}.`,
          en: `${partner} gives “${name.en}” free of charge, but there is no lesson for ${whom.en}${of.en}.`,
        },
        hint: { nl: `Vraag ${partner} een datum.`, en: `Ask ${partner} for a date.` },
      }
    case 'places':
      return {
        text: {
          nl: `De gratis lessen “${name.nl}” van ${partner} zijn vol.`,
          en: `The free lessons “${name.en}” of ${partner} are full.`,
        },
        hint: { nl: `Vraag ${partner} een extra les.`, en: `Ask ${partner} for one more lesson.` },
      }
    case 'reach': {
      const wijken = wijkWords(context, lines) ?? { nl: 'de wijken', en: 'the wijken' }
      return {
        text: {
          nl: `De gratis lessen “${name.nl}” van ${partner} zijn voor ${whom.nl} te ver of op een ander moment.`,
          en: `The free lessons “${name.en}” of ${partner} are too far or at another time for ${whom.en}.`,
        },
        hint: {
          nl: `Vraag ${partner} ook een les in ${wijken.nl}.`,
          en: `Ask ${partner} for a lesson in ${wijken.en} too.`,
        },
      }
    }
    case 'level':
      return {
        text: {
          nl: `Er is geen cursus “${name.nl}” voor ${whom.nl}${of.nl}.`,
          en: `There is no course “${name.en}” for ${whom.en}${of.en}.`,
        },
        hint:
          wish.level === 'starter'
            ? {
                nl: 'Voeg een reeks voor beginners toe aan deze cursus.',
                en: 'Add a series for beginners to this course.',
              }
            : {
                nl: 'Voeg een korte les toe aan deze cursus.',
                en: 'Add a short lesson to this course.',
              },
      }
    case 'language':
      return {
        text: {
          nl: `Er is geen cursus “${name.nl}” in het ${language.nl}${of.nl}.`,
          en: `There is no course “${name.en}” in ${language.en}${of.en}.`,
        },
        hint: {
          nl: `Zoek een lesgever die ${language.nl} spreekt, en maak een cursus in die taal.`,
          en: `Look for a trainer who speaks ${language.en}, and make a course in that language.`,
        },
      }
    case 'mode': {
      const isOnline = wish.mode === 'online'
      return {
        text: {
          nl: `“${name.nl}” is er niet ${isOnline ? 'online' : 'ter plaatse'}${of.nl}.`,
          en: `“${name.en}” is not given ${isOnline ? 'online' : 'on site'}${of.en}.`,
        },
        hint: {
          nl: `Vraag deze mensen of een les ${isOnline ? 'ter plaatse' : 'online'} ook goed is.`,
          en: `Ask these people whether a lesson ${isOnline ? 'on site' : 'online'} suits them too.`,
        },
      }
    }
    case 'course':
      return {
        text: {
          nl: `Voor “${name.nl}” is er geen cursus en geen gratis les van een partner${of.nl}.`,
          en: `For “${name.en}” there is no course and no free lesson of a partner${of.en}.`,
        },
        hint: {
          nl: 'Maak een cursus voor dit onderwerp, of vraag een partner om een gratis les.',
          en: 'Make a course on this topic, or ask a partner for a free lesson.',
        },
      }
  }
}

/** Who gives a topic free of charge, as the supply or the topic says; nothing when nobody does. */
function partnerOf(context: Context, { topicId }: Demand): string {
  const { problem } = context
  const owner =
    problem.supply.find((s) => s.topicId === topicId)?.ownerId ??
    problem.topics.find((t) => t.id === topicId)?.freeOwnerId
  return owner === undefined ? '' : organisationName(context, owner)
}
