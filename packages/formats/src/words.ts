import type { DeviceType, Level, Role, SessionKind } from '@digirooster/domain'
import type { Lang } from './lang.ts'

/** One thing and several things. */
type Countable = readonly [one: string, many: string]

/** Words of the field that more than one format writes. */
export interface Words {
  kinds: Record<SessionKind, string>
  levels: Record<Level, string>
  roles: Record<Role, Countable>
  devices: Record<DeviceType, Countable>
  status: Record<'proposed' | 'confirmed', string>
  online: string
  closedGroup: string
  singleLesson: string
  lesson: (number: number, of: number) => string
  part: (number: number, of: number) => string
}

/** Words of the field, in the language of the digibank and in English. */
export const words: Record<Lang, Words> = {
  nl: {
    kinds: {
      course: 'Les',
      'it-cafe': 'IT-café',
      'repair-cafe': 'Repair café',
      'open-lab': 'Open Lab',
      'digibuddy-training': 'Opleiding digibuddy’s',
      roadshow: 'Roadshow',
      'info-session': 'Infomoment',
      outreach: 'Besloten groep',
      'walk-in': 'Inloop',
    },
    levels: { starter: 'beginners', confident: 'gevorderden' },
    roles: {
      trainer: ['lesgever', 'lesgevers'],
      digibuddy: ['digibuddy', 'digibuddy’s'],
      repairer: ['hersteller', 'herstellers'],
      coach: ['coach', 'coaches'],
    },
    devices: {
      pc: ['pc', 'pc’s'],
      laptop: ['laptop', 'laptops'],
      tablet: ['tablet', 'tablets'],
      smartphone: ['smartphone', 'smartphones'],
    },
    status: { proposed: 'voorgesteld', confirmed: 'bevestigd' },
    online: 'online',
    closedGroup: 'Besloten groep',
    singleLesson: 'één les',
    lesson: (number, of) => `les ${number} van ${of}`,
    part: (number, of) => `deel ${number} van ${of}`,
  },
  en: {
    kinds: {
      course: 'Lesson',
      'it-cafe': 'IT café',
      'repair-cafe': 'Repair café',
      'open-lab': 'Open Lab',
      'digibuddy-training': 'Digibuddy training',
      roadshow: 'Roadshow',
      'info-session': 'Info session',
      outreach: 'Closed group',
      'walk-in': 'Walk-in',
    },
    levels: { starter: 'beginners', confident: 'some experience' },
    roles: {
      trainer: ['trainer', 'trainers'],
      digibuddy: ['digibuddy', 'digibuddies'],
      repairer: ['repairer', 'repairers'],
      coach: ['coach', 'coaches'],
    },
    devices: {
      pc: ['PC', 'PCs'],
      laptop: ['laptop', 'laptops'],
      tablet: ['tablet', 'tablets'],
      smartphone: ['smartphone', 'smartphones'],
    },
    status: { proposed: 'proposed', confirmed: 'confirmed' },
    online: 'online',
    closedGroup: 'Closed group',
    singleLesson: 'single lesson',
    lesson: (number, of) => `lesson ${number} of ${of}`,
    part: (number, of) => `part ${number} of ${of}`,
  },
}

/** A number with the word for one or for several: `2 digibuddy’s`. */
export function counted(count: number, [one, many]: Countable): string {
  return `${count} ${count === 1 ? one : many}`
}
