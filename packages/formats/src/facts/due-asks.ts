import type { Plan } from '@digirooster/domain'
import type { Lang } from '../lang.ts'
import type { QuarterIndex } from '../quarter-index.ts'

/** One thing that still needs a yes. */
export type Ask = Plan['asks'][number]

const text = { nl: { laptopClass: 'laptopklas' }, en: { laptopClass: 'laptop class' } } as const

/** What still needs a yes, the most urgent first. */
export function asksByDate({ asks }: Plan): Ask[] {
  return asks.toSorted((a, b) => (a.askBy === b.askBy ? 0 : a.askBy < b.askBy ? -1 : 1))
}

/** Name of the organisation that must say yes; its id when it is not known, nothing when nobody is named. */
export function askedOf({ organisationId }: Ask, index: QuarterIndex): string | null {
  return index.organisations.get(organisationId ?? '')?.name ?? organisationId
}

/** Name of a place, a room, a laptop class or a person. */
export function subjectName({ kind, id }: Ask['subject'], index: QuarterIndex, lang: Lang): string {
  if (kind === 'digipunt') return index.digipunten.get(id)?.name ?? id
  if (kind === 'room') return index.rooms.get(id)?.name ?? id
  if (kind === 'laptop-class') {
    return `${text[lang].laptopClass} ${index.laptopClasses.get(id)?.name ?? id}`
  }
  return id
}
