import type { Bilingual } from '../terms.ts'

/** Something in a document that has an id. */
export interface DocumentKind {
  /** What it is called, singular. */
  readonly name: Bilingual
  /** Where they are, as a pattern for `visit`. */
  readonly at: string
}

/** Everything in a `Problem` whose ids are unique in the whole document. */
export const problemKinds = {
  digibank: { at: 'digibanken[]', name: { nl: 'digibank', en: 'digibank' } },
  wijk: { at: 'digibanken[].wijken[]', name: { nl: 'wijk', en: 'wijk' } },
  organisation: { at: 'organisations[]', name: { nl: 'organisatie', en: 'organisation' } },
  digipunt: { at: 'digipunten[]', name: { nl: 'digipunt', en: 'digipunt' } },
  room: { at: 'digipunten[].rooms[]', name: { nl: 'lokaal', en: 'room' } },
  laptopClass: { at: 'laptopClasses[]', name: { nl: 'laptopklas', en: 'laptop class' } },
  person: { at: 'people[]', name: { nl: 'medewerker', en: 'person' } },
  contract: { at: 'contracts[]', name: { nl: 'contract', en: 'contract' } },
  budgetLine: { at: 'budgetLines[]', name: { nl: 'budgetlijn', en: 'budget line' } },
  topic: { at: 'topics[]', name: { nl: 'thema', en: 'topic' } },
  course: { at: 'courses[]', name: { nl: 'cursus', en: 'course' } },
  demand: { at: 'demand[]', name: { nl: 'vraag', en: 'demand' } },
  activity: { at: 'activities[]', name: { nl: 'activiteit', en: 'activity' } },
  walkIn: { at: 'walkIns[]', name: { nl: 'inloop', en: 'walk-in' } },
  supply: { at: 'supply[]', name: { nl: 'aanbod van een partner', en: 'supply' } },
  availability: { at: 'availability[]', name: { nl: 'beschikbaarheid', en: 'availability' } },
  offering: { at: 'fixed.offerings[]', name: { nl: 'vast aanbod', en: 'fixed offering' } },
  session: { at: 'fixed.sessions[].session', name: { nl: 'vast lesmoment', en: 'fixed session' } },
} as const satisfies Record<string, DocumentKind>

/** Everything in a `Problem` whose ids are unique within the thing it is in: a digibank or a course. */
export const problemScopedKinds = {
  targetGroup: {
    in: 'digibank',
    at: 'targetGroups[]',
    name: { nl: 'doelgroep', en: 'target group' },
  },
  target: { in: 'digibank', at: 'targets[]', name: { nl: 'streefcijfer', en: 'target' } },
  format: {
    in: 'course',
    at: 'formats[]',
    name: { nl: 'vorm van de cursus', en: 'course format' },
  },
} as const satisfies Record<string, DocumentKind & { in: keyof typeof problemKinds }>

/** Everything in a `Plan` that has an id of its own. */
export const planKinds = {
  offering: { at: 'offerings[]', name: { nl: 'aanbod', en: 'offering' } },
  session: { at: 'sessions[]', name: { nl: 'lesmoment', en: 'session' } },
} as const satisfies Record<string, DocumentKind>
