/** What the app says in Dutch of lessons that a change hits. */
export const dutchHits = {
  hits: {
    title: 'Wat verandert er dan?',
    nothing: 'Geen enkele les moet weg. Alles past nog.',
    many: '{count} lessen passen dan niet meer',
    one: '1 les past dan niet meer',
    draft: 'In de kladversie',
    published: 'In wat gepubliceerd is (versie {number})',
    noHits: 'Hier verandert niets.',
    freed: '{count} lessen passen dan wel weer.',
    notYet: 'Er is nog niets veranderd.',
    tell: 'Wie komt, moet het weten.',
    after: 'De lessen blijven staan. Je verplaatst ze daarna op het planbord.',
    save: 'Bewaren',
    saveDespite: 'Toch bewaren',
    more: 'en nog {count}',
  },
} as const
