import type { Name } from './at-a-glance.ts'

/** What is searched for in a list; empty: all. */
export interface ListQuery {
  readonly words: string
  readonly group: string
  /** At least so many seats; 0: any. */
  readonly seats: number
  /** A device, a feature, a role or a language that it must have. */
  readonly has: string
}

/** Something in a list, as a search looks at it. */
export interface Searched {
  readonly group: string
  readonly texts: readonly (Name | undefined)[]
  readonly seats?: number
  readonly has?: readonly string[]
}

/** Reads what an address searches for; what makes no sense counts as not asked. */
export function listQuery(search: URLSearchParams): ListQuery {
  const text = (name: string) => (search.get(name) ?? '').slice(0, 200)
  const seats = Number(text('seats'))
  return {
    words: text('words').trim(),
    group: text('group'),
    seats: Number.isInteger(seats) && seats > 0 ? seats : 0,
    has: text('has'),
  }
}

/** Whether something is what is searched for: each word is somewhere in its texts, accents aside. */
export function isWanted(query: ListQuery, { group, texts, seats, has = [] }: Searched): boolean {
  if (query.group !== '' && query.group !== group) return false
  if (seats !== undefined && seats < query.seats) return false
  if (query.has !== '' && !has.includes(query.has)) return false
  const all = plain(
    texts
      .map((text) => (typeof text === 'object' ? `${text.nl} ${text.en ?? ''}` : text))
      .join(' '),
  )
  return plain(query.words)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
