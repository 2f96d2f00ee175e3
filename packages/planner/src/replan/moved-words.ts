import { dateOf } from '@digirooster/domain'
import type { Bilingual, Problem, Session } from '@digirooster/domain'
import { sessionWordsOf } from '../compare/session-words.ts'
import { dayWords } from '../constraints/words.ts'
import type { ReplanSession } from './replan-result.ts'

/** `Les 2 van 6`; a single one is this lesson, or this moment when it is no course. */
export function lessonWords({ number, of, courseId }: Session): Bilingual {
  if (of === 1 && courseId === null) return { nl: 'Dit moment', en: 'This moment' }
  return of === 1
    ? { nl: 'Deze les', en: 'This lesson' }
    : { nl: `Les ${number} van ${of}`, en: `Lesson ${number} of ${of}` }
}

/** What is different about one session: each thing that changed in a sentence. */
export function movedWords(
  problem: Problem,
  now: Problem,
  { before, after, changed }: ReplanSession,
) {
  if (!before || !after) {
    const there = after ?? before
    if (!there) return []
    const name = lessonWords(there)
    const time = momentOf(there.start)
    return [
      after
        ? { nl: `${name.nl} komt erbij op ${time.nl}.`, en: `${name.en} is new, ${time.en}.` }
        : { nl: `${name.nl} van ${time.nl} valt weg.`, en: `${name.en} of ${time.en} is gone.` },
    ]
  }
  if (changed.length === 0) return []
  const name = lessonWords(before)
  const [was, is] = [momentOf(before.start), momentOf(after.start)]
  const [old, fresh] = [sessionWordsOf(problem), sessionWordsOf(now)]
  const said = changed.map((aspect): Bilingual => {
    const [from, to] = [old.say(before, aspect), fresh.say(after, aspect)]
    switch (aspect) {
      case 'time':
        return {
          nl: `${name.nl} gaat van ${was.nl} naar ${is.nl}.`,
          en: `${name.en} goes from ${was.en} to ${is.en}.`,
        }
      case 'length':
        return {
          nl: `De les duurt ${to.nl} in plaats van ${from.nl}.`,
          en: `The lesson lasts ${to.en} instead of ${from.en}.`,
        }
      case 'place':
        return {
          nl: `De plaats wordt ${to.nl} in plaats van ${from.nl}.`,
          en: `The place becomes ${to.en} instead of ${from.en}.`,
        }
      case 'room':
        return {
          nl: `Het lokaal wordt ${to.nl} in plaats van ${from.nl}.`,
          en: `The room becomes ${to.en} instead of ${from.en}.`,
        }
      case 'laptops':
        return {
          nl: `Laptops: ${to.nl}, eerst ${from.nl}.`,
          en: `Laptops: ${to.en}, before ${from.en}.`,
        }
      case 'people':
        return {
          nl: `Wie komt: ${to.nl}. Eerst: ${from.nl}.`,
          en: `Who comes: ${to.en}. Before: ${from.en}.`,
        }
    }
  })
  if (changed.includes('time')) return said
  return [{ nl: `${name.nl} blijft op ${was.nl}.`, en: `${name.en} stays on ${was.en}.` }, ...said]
}

/** When something starts, as people say it: `dinsdag 12 januari om 9.30 uur`. */
export function momentOf(start: string): Bilingual {
  const day = dayWords(dateOf(start))
  const [hour, minute] = [Number(start.slice(11, 13)), start.slice(14, 16)]
  return {
    nl: `${day.nl} om ${hour}${minute === '00' ? '' : `.${minute}`} uur`,
    en: `${day.en} at ${hour}:${minute}`,
  }
}
