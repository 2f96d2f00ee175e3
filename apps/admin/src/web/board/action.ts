import { page } from '$app/state'

/** The address of a form of the board that comes back to the same week, filters and lesson. */
export function boardAction(name: 'move' | 'hold' | 'undo' | 'redo'): string {
  const shown = [...page.url.searchParams].filter(([key]) => !key.startsWith('/'))
  const rest = new URLSearchParams(shown).toString()
  return rest === '' ? `?/${name}` : `?/${name}&${rest}`
}
