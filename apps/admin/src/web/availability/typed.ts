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

/** An empty form: hours that were asked for, or a block of whole days. */
export function blankLine(effect: 'open' | 'block', first: string, last: string): TypedLine {
  const none = { weekdays: [], every: '1', remindOn: '', note: '' }
  return effect === 'open'
    ? { ...none, effect, from: '09:00', until: '12:00', first, last, state: 'asked' }
    : { ...none, effect, from: '00:00', until: '00:00', first: '', last: '', state: 'confirmed' }
}
