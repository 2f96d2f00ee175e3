import type { Level } from '../terms.ts'

/** The ten media profiles of Mediawijs; each is an animal. */
export const mediaProfiles = [
  'beer',
  'egel',
  'konijn',
  'ree',
  'eekhoorn',
  'wolf',
  'everzwijn',
  'das',
  'vos',
  'hert',
] as const
/** Media profile of Mediawijs. */
export type MediaProfile = (typeof mediaProfiles)[number]

/** Answers to the three questions of the Digicheck, asked by a referrer; never kept per person. */
export interface DigicheckAnswers {
  /** Has a smartphone or another device at hand. */
  readonly hasDevice: boolean
  /** Has access to the internet. */
  readonly hasInternet: boolean
  /** How skilled: `none` cannot do it alone, `some` does part of it alone, `good` does it alone. */
  readonly skill: 'none' | 'some' | 'good'
  /** Has somebody around who helps with digital questions. */
  readonly hasNetwork: boolean
}

/** What the Digicheck says somebody needs. */
export interface DigicheckNeeds {
  readonly level: Level
  readonly needsDevice: boolean
  readonly needsInternet: boolean
  /** A digibuddy stands in for the network that is not there. */
  readonly needsBuddy: boolean
}

const weakerProfiles: ReadonlySet<MediaProfile> = new Set(['beer', 'egel', 'konijn'])

/**
 * Level of a Mediawijs profile: `starter` for beer, egel and konijn, `confident` for the other seven.
 * @example levelOfProfile('egel') // 'starter'
 * @source Mediawijs, 10 mediaprofielen, https://www.mediawijs.be/nl/mediaprofielen; Digistroom calls
 * “Beer - Egel - Konijn, de zwakkere mediaprofielen” the people it works for
 */
export function levelOfProfile(profile: MediaProfile): Level {
  return weakerProfiles.has(profile) ? 'starter' : 'confident'
}

/**
 * Level and needs that follow from the three Digicheck questions.
 * Only people without skills are starters: who has some skills is served by a short session.
 * @example
 * levelOfDigicheck({ hasDevice: true, hasInternet: false, skill: 'none', hasNetwork: true })
 * // { level: 'starter', needsDevice: false, needsInternet: true, needsBuddy: false }
 * @source Digistroom, “Doe de Digicheck!”: internet and hardware, skills, network; three of the four conditions
 * for digital inclusion of Mediawijs (2023)
 */
export function levelOfDigicheck(answers: DigicheckAnswers): DigicheckNeeds {
  return {
    level: answers.skill === 'none' ? 'starter' : 'confident',
    needsDevice: !answers.hasDevice,
    needsInternet: !answers.hasInternet,
    needsBuddy: !answers.hasNetwork,
  }
}
