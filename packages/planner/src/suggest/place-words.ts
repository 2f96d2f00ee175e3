import type { Bilingual } from '@digirooster/domain'
import { sessionWords, timeWords } from '../constraints/words.ts'
import { whereWords } from '../explain/session-place.ts'
import type { Opened } from '../handle/opened.ts'
import type { Put } from './move.ts'
import { peopleWords } from './sentences.ts'
import { small } from './small.ts'

/** When, where and with whom a session would be, as the beginning of a sentence. */
export function titleOf({ placed: { quarter, state } }: Opened, { activity, way }: Put): Bilingual {
  const there = { start: state.start.slice(), resource: state.resource.slice() }
  there.start[activity] = way.start
  there.resource.set(way.resources, quarter.model.roleStart[activity])
  const when = timeWords(quarter, way.start)
  const where = whereWords(quarter, there, activity)
  const who = peopleWords(quarter, activity, way.resources)
  const laptops = way.resources[1] - quarter.resources.classBase
  const name = laptops < 0 ? '' : quarter.resources.classes[laptops].name
  return {
    nl: `${upper(when.nl)}, ${small(where.nl)}${name && `, met laptops van ${name}`}${who.nl}`,
    en: `${when.en}, ${small(where.en)}${name && `, with laptops of ${name}`}${who.en}`,
  }
}

/** What a session is, when, where and with whom, where it stands in the plan. */
export function nowWords(opened: Opened, put: Put): Bilingual {
  const { quarter, state } = opened.placed
  const what = sessionWords(quarter, state, put.activity)
  const where = whereWords(quarter, state, put.activity)
  const who = peopleWords(quarter, put.activity, put.way.resources)
  return {
    nl: `${what.nl}, ${small(where.nl)}${who.nl}`,
    en: `${what.en}, ${small(where.en)}${who.en}`,
  }
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
