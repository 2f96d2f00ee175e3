/** What the app says in English about taking changes back, on every screen that changes the quarter. */
export const englishChanges = {
  changes: {
    undo: 'Undo',
    redo: 'Redo',
    undoOf: 'Undo: {title}',
    redoOf: 'Redo: {title}',
    undone: 'Undone: {title}',
    redone: 'Done again: {title}',
    stale: 'Somebody else changed this in the meantime. It can no longer be taken back.',
    nothing: 'There is nothing left to take back.',
    refused: 'This can no longer be taken back.',
  },
} as const
