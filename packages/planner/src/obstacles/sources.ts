import type { Bilingual, Problem } from '@digirooster/domain'

/** Where wishes were heard, as people say it after “via”. */
export const SOURCES: Readonly<Record<Problem['demand'][number]['source'], Bilingual>> = {
  'it-cafe': { nl: 'het IT-café', en: 'the IT café' },
  'walk-in': { nl: 'de inloop', en: 'the walk-in' },
  helpdesk: { nl: 'de helpdesk', en: 'the helpdesk' },
  referrer: { nl: 'de toeleider', en: 'the referrer' },
  'waiting-list': { nl: 'de wachtlijst', en: 'the waiting list' },
  'carried-over': { nl: 'de wachtlijst', en: 'the waiting list' },
  prior: { nl: 'een toeleider', en: 'a referrer' },
}
