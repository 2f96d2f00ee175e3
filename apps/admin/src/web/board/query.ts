/** What the planbord shows, as it stands in the address. */
export interface BoardAddress {
  /** A day of the week to show; empty: the first with lessons. */
  readonly date: string
  readonly view: 'week' | 'day'
  readonly wijk: string
  readonly topic: string
  readonly level: string
  /** The lesson that is open; empty: none. */
  readonly session: string
  /** What a narrow screen shows. */
  readonly panel: 'board' | 'unplaced'
}

/** Reads what an address asks for; what makes no sense counts as not asked. */
export function boardQuery(search: URLSearchParams): BoardAddress {
  const text = (name: string) => (search.get(name) ?? '').slice(0, 200)
  const level = text('level')
  return {
    date: /^\d{4}-\d\d-\d\d$/.test(text('date')) ? realDate(text('date')) : '',
    view: text('view') === 'day' ? 'day' : 'week',
    wijk: text('wijk'),
    topic: text('topic'),
    level: level === 'starter' || level === 'confident' ? level : '',
    session: text('session'),
    panel: text('panel') === 'unplaced' ? 'unplaced' : 'board',
  }
}

/** The address of the board with something else in it. */
export function boardAddress(query: BoardAddress, changes: Partial<BoardAddress>): string {
  const wanted = Object.entries({ ...query, ...changes }).filter(
    ([name, value]) => value !== '' && !(name === 'view' && value === 'week') && value !== 'board',
  )
  const search = new URLSearchParams(wanted).toString()
  return search === '' ? '/board' : `/board?${search}`
}

/** The date, or nothing when no calendar has it. */
function realDate(date: string): string {
  const moment = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : ''
}
