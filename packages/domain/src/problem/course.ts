import { z } from 'zod'
import {
  deviceType,
  id,
  language,
  level,
  localText,
  minutes,
  mode,
  role,
  roomFeature,
  share,
} from '../terms.ts'

/** A way to give a course: one short session, or an extended series with practice and repetition. */
export const courseFormat = z.strictObject({
  id: id.describe('unique within the course'),
  kind: z
    .enum(['short', 'extended'])
    .describe('short: one session; extended: a series with practice'),
  levels: z.array(level).min(1).describe('for whom this format is meant'),
  sessions: z.int().min(1).max(30).describe('1 for short'),
  minutes: minutes.describe('length of each session in minutes'),
  minDaysBetween: z.int().min(0).max(120).default(5).describe('between two sessions of a series'),
  maxDaysBetween: z.int().min(0).max(120).default(16).describe('between two sessions of a series'),
  practice: z.boolean().default(false).describe('with practice and repetition'),
  group: z
    .strictObject({
      min: z.int().min(1).max(500).describe('fewest people to start with'),
      max: z.int().min(1).max(500).describe('most people'),
    })
    .describe('size of the group, in people invited'),
  helpers: z
    .strictObject({
      role: role.describe('what the helpers are'),
      perParticipants: z.int().min(1).describe('one helper per so many people'),
    })
    .optional()
    .describe('helpers beside the trainer; absent: none'),
  noShowRate: share.default(0).describe('share of the invited people that does not come'),
})
/** A way to give a course. */
export type CourseFormat = z.output<typeof courseFormat>

/** What participants work on. */
export const deviceNeed = z
  .strictObject({
    type: deviceType.describe('what the course is made for'),
    substitutes: z.array(deviceType).default([]).describe('types that do as well, best first'),
    bringOwnShare: share.default(0).describe('share of people who bring their own'),
  })
  .meta({ id: 'DeviceNeed', description: 'what participants work on' })
/** What participants work on. */
export type DeviceNeed = z.output<typeof deviceNeed>

/** A course the digibank can offer. */
export const course = z.strictObject({
  id: id.describe('unique in the document'),
  topicId: id.describe('what people learn'),
  title: localText.describe('title in the agenda'),
  levels: z.array(level).min(1).describe('for whom'),
  language: language.default('nl').describe('language it is given in'),
  mode: mode.default('on-site').describe('how it is given; both: on site and online at once'),
  digibankIds: z.array(id).default([]).describe('who may offer it; empty means all'),
  contractId: id.optional().describe('contract that pays the trainer; absent is free of charge'),
  device: deviceNeed.optional().describe('absent: no devices needed'),
  features: z.array(roomFeature).default([]).describe('what the room must have'),
  bring: localText.optional().describe('what to bring'),
  publicText: z
    .strictObject({
      forWhom: localText.optional().describe('for whom it is'),
      description: localText.optional().describe('what people learn'),
      register: localText.optional().describe('how to register'),
      status: z
        .enum(['draft', 'language-checked', 'published'])
        .default('draft')
        .describe('how far the text is'),
    })
    .prefault({})
    .describe('text for the public'),
  noNewGroups: z
    .boolean()
    .optional()
    .describe('true: it stops; groups that stand are the last ones'),
  followUpCourseIds: z.array(id).default([]).describe('where people can go on'),
  formats: z.array(courseFormat).min(1).describe('ways to give it'),
})
/** A course the digibank can offer. */
export type Course = z.output<typeof course>

/**
 * Devices the digibank must find for a group, own ones brought by participants left out.
 * @example
 * devicesNeeded({ type: 'laptop', substitutes: [], bringOwnShare: 0.25 }, 10) // 8
 */
export function devicesNeeded(need: DeviceNeed | undefined, participants: number): number {
  return need ? Math.ceil(participants * (1 - need.bringOwnShare) - 1e-9) : 0
}

/** Helpers a group must have beside the trainer: one for every so many people, the last few included; 0 when none are asked. */
export function helpersNeeded(format: CourseFormat, participants: number): number {
  return format.helpers ? Math.ceil(participants / format.helpers.perParticipants) : 0
}

/**
 * Whole people expected to come out of those invited.
 * @example
 * expectedPeople(10, 0.25) // 8
 */
export function expectedPeople(invited: number, noShowRate: number): number {
  return Math.round(invited * (1 - noShowRate))
}
