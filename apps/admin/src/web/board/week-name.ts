import type { WeekView } from '#server/quarter/board/week-view.ts'
import { dayText } from '#web/dates.ts'
import { fill } from '#web/messages/messages.ts'
import { texts } from '#web/text.ts'
import type { BoardAddress } from './query.ts'

/** What the board shows, in words: `Week 2, 4 jan – 10 jan`, or the day. */
export function weekName({ week, days }: WeekView, { view, date }: BoardAddress): string {
  if (view === 'day') return dayText(date, 'long')
  return fill(texts().board.weekLabel, {
    week,
    from: dayText(days[0] ?? '', 'date'),
    until: dayText(days.at(-1) ?? '', 'date'),
  })
}
