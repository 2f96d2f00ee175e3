import type { Bilingual, Level, Role, SessionKind } from '@digirooster/domain'
import type { QuarterBase } from '../compile/quarter.ts'
import { both } from './words.ts'

const ROLES: Readonly<Record<Role, Bilingual>> = {
  trainer: { nl: 'lesgever', en: 'trainer' },
  digibuddy: { nl: 'digibuddy', en: 'digibuddy' },
  repairer: { nl: 'hersteller', en: 'repairer' },
  coach: { nl: 'coach', en: 'coach' },
}

const LEVELS: Readonly<Record<Level, Bilingual>> = {
  starter: { nl: 'beginners', en: 'beginners' },
  confident: { nl: 'mensen met ervaring', en: 'people with experience' },
}

const KINDS: Readonly<Record<SessionKind, Bilingual>> = {
  course: { nl: 'cursussen', en: 'courses' },
  'it-cafe': { nl: 'IT-cafés', en: 'IT cafés' },
  'repair-cafe': { nl: 'repair cafés', en: 'repair cafés' },
  'open-lab': { nl: 'Open Labs', en: 'Open Labs' },
  'digibuddy-training': { nl: 'opleidingen voor digibuddy’s', en: 'trainings of digibuddies' },
  roadshow: { nl: 'roadshows', en: 'roadshows' },
  'info-session': { nl: 'infosessies', en: 'info sessions' },
  outreach: { nl: 'bezoeken', en: 'visits' },
  'walk-in': { nl: 'inloop', en: 'walk-ins' },
}

const FEATURES: Readonly<Record<string, Bilingual>> = {
  projector: { nl: 'een projector', en: 'a projector' },
  printer: { nl: 'een printer', en: 'a printer' },
  internet: { nl: 'internet', en: 'internet' },
  'repair-tools': { nl: 'gereedschap om te herstellen', en: 'repair tools' },
  'maker-equipment': { nl: 'toestellen om te maken', en: 'maker equipment' },
  'wheelchair-access': { nl: 'toegang voor rolstoelen', en: 'wheelchair access' },
}

/** A role as people say it. */
export function roleWords(role: Role): Bilingual {
  return ROLES[role]
}

/** For whom a level is. */
export function levelWords(level: Level): Bilingual {
  return LEVELS[level]
}

/** Sessions of one kind, as people call them. */
export function kindWords(kind: SessionKind): Bilingual {
  return KINDS[kind]
}

/** What a room can offer, as people say it. */
export function featureWords(feature: string): Bilingual {
  return FEATURES[feature] ?? { nl: feature, en: feature }
}

/** Name of a topic. */
export function topicWords(base: QuarterBase, topicId: string): Bilingual {
  const topic = base.problem.topics.find((t) => t.id === topicId)
  return topic ? both(topic.name) : { nl: topicId, en: topicId }
}

/** Name of a language: `Frans`. */
export function languageWords(code: string): Bilingual {
  const say = (lang: 'nl' | 'en') => new Intl.DisplayNames([lang], { type: 'language' }).of(code)
  return { nl: say('nl') ?? code, en: say('en') ?? code }
}

/** A list as people say it: `internet en een printer`. */
export function listWords(things: readonly Bilingual[]): Bilingual {
  return {
    nl: joined(
      things.map((t) => t.nl),
      'en',
    ),
    en: joined(
      things.map((t) => t.en),
      'and',
    ),
  }
}

function joined(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`
}
