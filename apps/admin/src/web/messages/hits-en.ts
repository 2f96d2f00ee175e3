/** What the app says in English of lessons that a change hits. */
export const englishHits = {
  hits: {
    title: 'What changes then?',
    nothing: 'No lesson has to go. Everything still fits.',
    many: '{count} lessons no longer fit then',
    one: '1 lesson no longer fits then',
    draft: 'In the draft',
    published: 'In what is published (version {number})',
    noHits: 'Nothing changes here.',
    freed: '{count} lessons fit again then.',
    notYet: 'Nothing was changed yet.',
    tell: 'Who comes must know.',
    after: 'The lessons stay where they are. You move them on the planning board afterwards.',
    save: 'Save',
    saveDespite: 'Save anyway',
    more: 'and {count} more',
  },
} as const
