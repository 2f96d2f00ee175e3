/** What the app says in Dutch about taking changes back, on every screen that changes the quarter. */
export const dutchChanges = {
  changes: {
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    undoOf: 'Ongedaan maken: {title}',
    redoOf: 'Opnieuw: {title}',
    undone: 'Ongedaan gemaakt: {title}',
    redone: 'Opnieuw gedaan: {title}',
    stale: 'Iemand anders veranderde dit intussen. Het kan niet meer terug.',
    nothing: 'Er is niets meer om terug te draaien.',
    refused: 'Dit kan niet meer teruggedraaid worden.',
  },
} as const
