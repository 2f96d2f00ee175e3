import type { LineView } from '#server/quarter/availability/line-view.ts'
import type { TypedLine } from '#server/quarter/availability/read-line.ts'

/** A line as it stands in its form. */
export function typedOf({ effect, state, pattern, note, remindOn }: LineView): TypedLine {
  const { weekdays, every, from, until, first, last } = pattern
  return {
    ...{ effect, state, note, first, from },
    weekdays: weekdays.map(String),
    every: String(every),
    until: until === '24:00' ? '00:00' : until,
    last: last ?? '',
    remindOn: remindOn ?? '',
  }
}

/** A new line with the day and the times that were painted; as it was when they make no sense. */
export function withPainted(blank: TypedLine, painted: string): TypedLine {
  const [, date, from, until] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d) (\d\d:\d\d)$/.exec(painted) ?? []
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  if (date === undefined || from === undefined || until === undefined || Number.isNaN(day))
    return blank
  return { ...blank, first: date, from, until, weekdays: [String(day === 0 ? 7 : day)] }
}

/** An empty form: hours that were asked for, or a block of whole days. */
export function blankLine(effect: 'open' | 'block', first: string, last: string): TypedLine {
  const none = { weekdays: [], every: '1', remindOn: '', note: '' }
  return effect === 'open'
    ? { ...none, effect, from: '09:00', until: '12:00', first, last, state: 'asked' }
    : { ...none, effect, from: '00:00', until: '00:00', first: '', last: '', state: 'confirmed' }
}
