import { formAction } from '#web/form-action.ts'

/** The address of a form of the board that comes back to the same week, filters and lesson. */
export function boardAction(name: 'move' | 'hold' | 'undo' | 'redo'): string {
  return formAction(name)
}
