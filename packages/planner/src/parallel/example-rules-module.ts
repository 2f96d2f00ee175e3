import type { OwnRule } from '../rules/own-rule.ts'

/** Nothing of a quarter’s own choice begins before noon. */
export const noMornings: OwnRule[] = [
  {
    kind: 'start',
    id: 'no-mornings',
    level: 'hard',
    weight: 1,
    unit: 'quarter-hours before noon',
    text: { nl: 'Er begint niets voor 12 uur.', en: 'Nothing begins before noon.' },
    penalty: (_base, _bundle, _session, slot) => Math.max(0, 12 * 4 - (slot % (24 * 4))),
    explain: () => ({ nl: 'Dit begint te vroeg.', en: 'This begins too early.' }),
  },
]
