import type { Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import type { NewGroup } from '@digirooster/planner'
import { messages } from './messages.ts'
import { nearestIds } from './nearest-ids.ts'
import { UserError } from './user-error.ts'

/** How many ids are named when none is near what was typed. */
const mostChoices = 10

/**
 * Reads what new group is asked for; what is not said is what the course begins with.
 * @throws {UserError} on an id that the quarter does not have, or where there is more than one digibank to choose from
 */
export function newGroupOf(
  { courses, digibanken }: Problem,
  values: ReadonlyMap<string, string>,
  lang: Lang,
): NewGroup {
  const say = messages[lang].suggest
  const pick = <T extends { readonly id: string }>(option: string, list: readonly T[]): T => {
    const id = values.get(option)
    const found = id === undefined ? list[0] : list.find((item) => item.id === id)
    const ids = list.map((item) => item.id)
    if (found) return found
    const near = nearestIds(id ?? '', ids)
    const unknown = say.unknown(`--${option}`, id ?? '', near)
    if (near.length > 0) throw new UserError(unknown)
    const more = ids.length - mostChoices
    throw new UserError(`${unknown} ${say.choices(ids.slice(0, mostChoices), more)}`)
  }
  const course = pick('new', courses)
  const level = levelOf(values.get('level'), lang)
  const formats = course.formats.filter(
    ({ levels }) => level === undefined || levels.includes(level),
  )
  if (formats.length === 0) throw new UserError(say.noFormat(course.id, level ?? ''))
  const format = pick('format', formats)
  if (digibanken.length > 1 && !values.has('digibank'))
    throw new UserError(say.whichDigibank(digibanken.map(({ id }) => id)))
  const digibank = pick('digibank', digibanken)
  // A place in the wijk of a neighbour may be used too.
  const wijken = digibanken.flatMap((each) => each.wijken)
  return {
    courseId: course.id,
    formatId: format.id,
    level: level ?? format.levels[0] ?? 'starter',
    digibankId: digibank.id,
    ...(values.has('wijk') && { wijkId: pick('wijk', wijken).id }),
    ...dayOf('from', values, lang),
    ...dayOf('until', values, lang),
  }
}

function levelOf(text: string | undefined, lang: Lang): NewGroup['level'] | undefined {
  if (text === undefined || text === 'starter' || text === 'confident') return text
  throw new UserError(messages[lang].suggest.level(text))
}

function dayOf(
  option: 'from' | 'until',
  values: ReadonlyMap<string, string>,
  lang: Lang,
): { from?: string; until?: string } {
  const day = values.get(option)
  if (day === undefined) return {}
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new UserError(messages[lang].suggest.day(`--${option}`, day))
  return { [option]: day }
}
