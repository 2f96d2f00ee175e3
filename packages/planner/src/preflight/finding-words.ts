import type { Bilingual, Daypart, DeviceType } from '@digirooster/domain'
import { monthDayWords } from '../constraints/words.ts'
import { both } from '../constraints/words.ts'
import { levelWords, listWords } from '../constraints/term-words.ts'
import type { Strand } from '../offering/strand.ts'
import type { Context } from './context.ts'

const DEVICES: Readonly<Record<DeviceType, Bilingual>> = {
  pc: { nl: 'pc’s', en: 'pcs' },
  laptop: { nl: 'laptops', en: 'laptops' },
  tablet: { nl: 'tablets', en: 'tablets' },
  smartphone: { nl: 'smartphones', en: 'smartphones' },
}

const DAYS = {
  mon: { nl: 'maandag', en: 'Monday' },
  tue: { nl: 'dinsdag', en: 'Tuesday' },
  wed: { nl: 'woensdag', en: 'Wednesday' },
  thu: { nl: 'donderdag', en: 'Thursday' },
  fri: { nl: 'vrijdag', en: 'Friday' },
  sat: { nl: 'zaterdag', en: 'Saturday' },
  sun: { nl: 'zondag', en: 'Sunday' },
}

const PARTS = {
  morning: { nl: 'voormiddag', en: ' morning' },
  afternoon: { nl: 'namiddag', en: ' afternoon' },
  evening: { nl: 'avond', en: ' evening' },
}

/** A date as people say it, with its year: `1 april 2027`. */
export function dateWords(date: string): Bilingual {
  const day = monthDayWords(date.slice(5, 10))
  const year = date.slice(0, 4)
  return { nl: `${day.nl} ${year}`, en: `${day.en} ${year}` }
}

/** A part of the week as people say it: `dinsdagavond`. */
export function daypartWords(daypart: Daypart): Bilingual {
  const [day, part] = daypart.split('-')
  const weekday = Object.entries(DAYS).find(([key]) => key === day)?.[1] ?? DAYS.mon
  const ofDay = Object.entries(PARTS).find(([key]) => key === part)?.[1] ?? PARTS.morning
  return { nl: `${weekday.nl}${ofDay.nl}`, en: `${weekday.en}${ofDay.en}` }
}

/** Devices of one of these types: `pc’s of laptops`. */
export function deviceWords(types: readonly DeviceType[]): Bilingual {
  const words = types.map((type) => DEVICES[type])
  return { nl: words.map((w) => w.nl).join(' of '), en: words.map((w) => w.en).join(' or ') }
}

/** A number of things: `1 wens`, `6 wensen`. */
export function countWords(
  count: number,
  one: Readonly<Bilingual>,
  more: Readonly<Bilingual>,
): Bilingual {
  const words = count === 1 ? one : more
  return { nl: `${count} ${words.nl}`, en: `${count} ${words.en}` }
}

/** A number of wishes: `6 wensen`. */
export function wishWords(count: number): Bilingual {
  return countWords(count, { nl: 'wens', en: 'wish' }, { nl: 'wensen', en: 'wishes' })
}

/** What wishes miss: `6 wensen krijgen zo geen plaats.` */
export function noPlaceWords(count: number): Bilingual {
  const wishes = wishWords(count)
  const isOne = count === 1
  return {
    nl: `${wishes.nl} ${isOne ? 'krijgt' : 'krijgen'} zo geen plaats.`,
    en: `${wishes.en} ${isOne ? 'gets' : 'get'} no place.`,
  }
}

/** Sentences one after the other. */
export function sentences(...parts: readonly (Bilingual | null)[]): Bilingual {
  const said = parts.filter((part) => part !== null)
  return { nl: said.map((s) => s.nl).join(' '), en: said.map((s) => s.en).join(' ') }
}

/** A course for a level: `“E-mail” voor beginners`; names the digibank when there are several. */
export function strandWords(context: Context, { course, level, digibank }: Strand): Bilingual {
  const title = both(course.title)
  const whom = levelWords(level)
  const of = digibankWords(context, digibank.id)
  return { nl: `“${title.nl}” voor ${whom.nl}${of.nl}`, en: `“${title.en}” for ${whom.en}${of.en}` }
}

/** ` (Digibank Leie)` when a document holds several digibanken, else nothing. */
export function digibankWords({ problem }: Context, digibankId: string): Bilingual {
  if (problem.digibanken.length < 2) return { nl: '', en: '' }
  const name = problem.digibanken.find((d) => d.id === digibankId)?.name ?? digibankId
  return { nl: ` (${name})`, en: ` (${name})` }
}

/** Wijken of demand lines, most wishes first; null when they are more than four. */
export function wijkWords(context: Context, lines: readonly number[]): Bilingual | null {
  const wishes = new Map<string, number>()
  for (const d of lines) {
    const { wijkId } = context.problem.demand[d]
    wishes.set(wijkId, (wishes.get(wijkId) ?? 0) + context.asked[d])
  }
  if (wishes.size > 4) return null
  const wijken = context.problem.digibanken.flatMap((d) => d.wijken)
  const names = [...wishes]
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => wijken.find((w) => w.id === id)?.name ?? id)
  return listWords(names.map((name) => ({ nl: name, en: name })))
}

/** Wishes with the wijken they come from: `6 wensen uit Marke en Heule`. */
export function wishesFrom(context: Context, lines: readonly number[]): Bilingual {
  const count = wishWords(wishesOf(context, lines))
  const wijken = wijkWords(context, lines)
  return wijken
    ? { nl: `${count.nl} uit ${wijken.nl}`, en: `${count.en} from ${wijken.en}` }
    : count
}

/** Wishes of demand lines that no fixed group serves yet. */
export function wishesOf(context: Context, lines: readonly number[]): number {
  return lines.reduce((sum, d) => sum + context.asked[d], 0)
}

/** Name of an organisation. */
export function organisationName({ problem }: Pick<Context, 'problem'>, id: string): string {
  return problem.organisations.find((o) => o.id === id)?.name ?? id
}

/** A word with a capital, for the beginning of a sentence. */
export function capital({ nl, en }: Bilingual): Bilingual {
  const up = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return { nl: up(nl), en: up(en) }
}

/** Who gets no place in a course: `“E-mail” voor beginners: 6 wensen uit Heule krijgen geen plaats.` */
export function unservedWords(context: Context, s: number, lines: readonly number[]): Bilingual {
  const what = strandWords(context, context.strands[s])
  const who = wishesFrom(context, lines)
  const isOne = wishesOf(context, lines) === 1
  return {
    nl: `${what.nl}: ${who.nl} ${isOne ? 'krijgt' : 'krijgen'} geen plaats.`,
    en: `${what.en}: ${who.en} ${isOne ? 'gets' : 'get'} no place.`,
  }
}
