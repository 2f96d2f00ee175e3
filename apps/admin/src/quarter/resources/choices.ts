import type { LocalText, Problem } from '@digirooster/domain'
import type { OptionList } from './fields.ts'

/** Something to choose. */
export interface Option {
  readonly value: string
  /** Null: a word of the app, not of the quarter. */
  readonly label: string | LocalText | null
  /** Others with the same stand together. */
  readonly group?: string | LocalText
}

const words: Readonly<Partial<Record<OptionList, readonly string[]>>> = {
  features: [
    'wheelchair-access',
    'internet',
    'projector',
    'printer',
    'repair-tools',
    'maker-equipment',
  ],
  kinds: [
    'course',
    'it-cafe',
    'repair-cafe',
    'open-lab',
    'digibuddy-training',
    'roadshow',
    'info-session',
    'outreach',
    'walk-in',
  ],
  placeKinds: ['digipunt', 'open-learning-centre', 'ad-hoc-venue', 'moving-unit'],
  starts: ['0', '15', '30', '45'],
  stances: ['open', 'avoid', 'closed'],
  roles: ['trainer', 'digibuddy', 'repairer', 'coach'],
  travelModes: ['foot', 'bike', 'transit', 'car'],
}
const LANGUAGES = ['nl', 'fr', 'en', 'de', 'ar', 'tr', 'es', 'pt', 'uk', 'ru', 'pl', 'ro', 'fa']

/** What can be chosen from each list in a quarter. */
export function choices(problem: Problem): (list: OptionList) => readonly Option[] {
  const wijken = problem.digibanken.flatMap((digibank) => digibank.wijken)
  const wijkOf = new Map(wijken.map(({ id, name }) => [id, name]))
  const named = (things: readonly { id: string; name: string | LocalText }[]): Option[] =>
    things.map(({ id, name }) => ({ value: id, label: name }))
  return (list) => {
    switch (list) {
      case 'places':
        return problem.digipunten.map(({ id, name, wijkId }) => ({
          ...{ value: id, label: name },
          group: wijkOf.get(wijkId) ?? wijkId,
        }))
      case 'wijken':
        return named(wijken)
      case 'organisations':
        return named(problem.organisations)
      case 'digibanken':
        return named(problem.digibanken)
      case 'contracts':
        return named(problem.contracts)
      case 'languages': {
        const spoken = problem.people.flatMap(({ languages }) => languages)
        return [...new Set([...LANGUAGES, ...spoken])].map((value) => ({ value, label: null }))
      }
      case 'skills':
        return problem.topics.flatMap(({ id, name }) =>
          (['starter', 'confident'] as const).map((level) => ({
            ...{ value: `${id} ${level}`, label: null },
            group: name,
          })),
        )
      default:
        return (words[list] ?? []).map((value) => ({ value, label: null }))
    }
  }
}
