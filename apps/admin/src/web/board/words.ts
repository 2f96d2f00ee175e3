import type { ToTell } from '#server/quarter/board/call-list.ts'
import type { Card } from '#server/quarter/board/card.ts'
import { fill } from '#web/messages/messages.ts'
import { said } from '#web/said.ts'
import { texts } from '#web/text.ts'

/** A sign for each kind, beside its colour and border. */
const signs: Readonly<Record<Card['kind'], string>> = {
  course: '◆',
  'it-cafe': '●',
  'repair-cafe': '✚',
  'open-lab': '■',
  'digibuddy-training': '★',
  roadshow: '➤',
  'info-session': '◇',
  outreach: '◐',
  'walk-in': '○',
}

/** The sign of a card; a series has one of its own. */
export function signOf({ kind, of }: Card): string {
  return kind === 'course' && of > 1 ? '▲' : signs[kind]
}

/** Name of the look of a card. */
export function lookOf({ kind, of }: Card): string {
  return kind === 'course' && of > 1 ? 'series' : kind
}

/** What it is: `Phishing`, `IT-café`. */
export function titleOf({ kind, title }: Card): string {
  return title ? said(title) : texts().boardKinds[kind]
}

/** Which part of its series: `Les 2 van 4`, `Eén les`; empty for what is no lesson and stands alone. */
export function partOf({ kind, number, of }: Card): string {
  const text = texts().board
  if (kind === 'course') return of > 1 ? fill(text.lesson, { number, of }) : text.one
  return of > 1 && kind !== 'walk-in' ? fill(text.part, { number, of }) : ''
}

/** How many places and devices: `12 plaatsen`, `12 laptops`. */
export function sizesOf({ invited, devices }: Card): string[] {
  const text = texts()
  const places = invited === 1 ? text.board.seat : text.board.seats
  return [
    ...(invited > 0 ? [fill(places, { count: invited })] : []),
    ...(devices ? [`${devices.count} ${text.boardDevices[devices.type]}`] : []),
  ]
}

/** Who is there, and who is still looked for: `lesgever L1`. */
export function peopleOf({ people, missing }: Card): string[] {
  const text = texts()
  return [
    ...people.map(({ role, id }) => `${text.boardRoles[role]} ${id}`),
    ...missing.map(({ role, count }) =>
      fill(text.board.wanted, { count, role: text.boardRoles[role] }),
    ),
  ]
}

/** What is settled about it: `vast`, `gepubliceerd`, `voorgesteld`. */
export function stateOf({ isPublished, isChangedSince, holds, status }: Card): string {
  const text = texts().board
  if (isChangedSince) return text.changedSince
  if (isPublished) return text.published
  return holds.length > 0 ? text.pinned : status === 'proposed' ? text.proposed : ''
}

/** Who has to be told: `8 deelnemers, L3, Stad Kortrijk`. */
export function tellText(tell: readonly ToTell[]): string {
  const text = texts().publish
  return tell
    .map(({ kind, name, count }) => {
      if (kind !== 'participants') return name
      return fill(count === 1 ? text.participant : text.participants, { count })
    })
    .join(', ')
}
