/**
 * Moves the focus between cards with the arrow keys: left and right within a row, then on to the next; up and down
 * within a day. Enter opens as any link does.
 */
export function moveWithArrows(event: KeyboardEvent, board: HTMLElement): HTMLElement | undefined {
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')
  if (!from || event.altKey || event.ctrlKey || event.metaKey) return undefined
  const cards = [...board.querySelectorAll<HTMLElement>('[data-card]')]
  const to = cardTo(event.key, cards, from)
  if (to === undefined) return undefined
  event.preventDefault()
  to.focus()
  return to
}

function cardTo(
  key: string,
  cards: readonly HTMLElement[],
  from: HTMLElement,
): HTMLElement | undefined {
  const at = cards.indexOf(from)
  const sameDay = cards.filter((card) => card.dataset.day === from.dataset.day)
  const inDay = sameDay.indexOf(from)
  switch (key) {
    case 'ArrowRight':
      return cards[at + 1]
    case 'ArrowLeft':
      return cards[at - 1]
    case 'ArrowDown':
      return sameDay[inDay + 1]
    case 'ArrowUp':
      return sameDay[inDay - 1]
    case 'Home':
      return cards[0]
    case 'End':
      return cards.at(-1)
    default:
      return undefined
  }
}
