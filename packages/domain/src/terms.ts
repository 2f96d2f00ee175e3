import { z } from 'zod'

/** Identifier chosen by the user; letters, digits and `. _ : / -`, at most 120 characters. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,119}$/, 'an id: letters, digits and . _ : / -')
  .meta({
    id: 'Id',
    description: 'an id chosen by the user: letters, digits and . _ : / -, at most 120 characters',
  })

/**
 * Identifier of a session or an offering. The planner makes it out of other ids, so it may be longer and hold an `@`:
 * `inloop@2027-01-05T09:00`.
 */
export const madeId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,499}$/, 'a made id: letters, digits and . _ : / @ -')
  .meta({
    id: 'MadeId',
    description:
      'an id made by the planner: letters, digits and . _ : / @ -, at most 500 characters',
  })

/** Language of a course or a person: ISO 639 code such as `nl` or `fr`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'an ISO 639 language code such as nl')
  .meta({ id: 'Language', description: 'an ISO 639 language code such as nl or fr' })

/** Text people read, Dutch first; English when it is known. */
export const localText = z
  .strictObject({
    nl: z.string().min(1).max(4000).describe('Dutch, plain language'),
    en: z.string().max(4000).optional().describe('English'),
  })
  .meta({ id: 'LocalText', description: 'text people read, Dutch first' })
/** Text people read, Dutch first. */
export type LocalText = z.output<typeof localText>

/** Text the planner writes itself: always in both languages. */
export const bilingual = z
  .strictObject({
    nl: z.string().describe('Dutch, plain language'),
    en: z.string().describe('English'),
  })
  .meta({ id: 'Bilingual', description: 'text the planner writes, in both languages' })
/** A sentence in both languages. */
export type Bilingual = z.output<typeof bilingual>

/** Whole number of euro cents, zero or more. */
export const cents = z
  .int()
  .min(0)
  .max(1_000_000_000_00)
  .meta({ id: 'Cents', description: 'whole euro cents: 12050 is 120.50 euro' })

/** Whole number of things, zero or more. */
export const count = z.int().min(0).max(10_000_000)

/** Length of a session in minutes; a whole number of quarter-hours. */
export const minutes = z
  .int()
  .min(15)
  .max(720)
  .multipleOf(15)
  .meta({ id: 'Minutes', description: 'length of a session in minutes, whole quarter-hours' })

/** Share between 0 and 1. */
export const share = z.number().min(0).max(1)

/** Latitude and longitude in WGS 84 degrees. */
export const point = {
  latitude: z.number().min(-90).max(90).describe('degrees north, WGS 84'),
  longitude: z.number().min(-180).max(180).describe('degrees east, WGS 84'),
}

/** `starter`: not (yet) skilled, gets an extended series; `confident`: has some skills, gets a short session. */
export const level = z.enum(['starter', 'confident']).meta({
  id: 'Level',
  description:
    'starter: not (yet) skilled, gets an extended series; confident: has some skills, gets a short session',
})
/** Digital skill of the people asking. */
export type Level = z.output<typeof level>

/** How a course is given, or how a person wants it; `both` means either suits. */
export const mode = z
  .enum(['on-site', 'online', 'both'])
  .meta({ id: 'Mode', description: 'how it is given or wanted; both: either suits' })
/** How a course is given. */
export type Mode = z.output<typeof mode>

/** Kinds of devices people learn on. */
export const deviceType = z
  .enum(['pc', 'laptop', 'tablet', 'smartphone'])
  .meta({ id: 'DeviceType', description: 'kind of device people learn on' })
/** Kind of device. */
export type DeviceType = z.output<typeof deviceType>

/** Number of devices by type; an absent type is zero. */
export const devices = z
  .partialRecord(deviceType, count)
  .meta({ id: 'Devices', description: 'number of devices by type; an absent type is zero' })

/** What a room can offer beside seats and devices. */
export const roomFeature = z
  .enum([
    'projector',
    'printer',
    'internet',
    'repair-tools',
    'maker-equipment',
    'wheelchair-access',
  ])
  .meta({ id: 'RoomFeature', description: 'what a room can offer beside seats and devices' })
/** What a room can offer beside seats and devices. */
export type RoomFeature = z.output<typeof roomFeature>

/** What a session can be. */
export const sessionKind = z
  .enum([
    'course',
    'it-cafe',
    'repair-cafe',
    'open-lab',
    'digibuddy-training',
    'roadshow',
    'info-session',
    'outreach',
    'walk-in',
  ])
  .meta({ id: 'SessionKind', description: 'what a session is' })
/** What a session can be. */
export type SessionKind = z.output<typeof sessionKind>

/** What a person does in a session. */
export const role = z
  .enum(['trainer', 'digibuddy', 'repairer', 'coach'])
  .meta({ id: 'Role', description: 'what a person does in a session' })
/** What a person does in a session. */
export type Role = z.output<typeof role>

/** How people travel. */
export const travelMode = z
  .enum(['foot', 'bike', 'transit', 'car'])
  .meta({ id: 'TravelMode', description: 'how people travel' })
/** How people travel. */
export type TravelMode = z.output<typeof travelMode>

/** Parts of the week, Monday first; a session belongs to the part in which it starts. */
export const dayparts = [
  'mon-morning',
  'mon-afternoon',
  'mon-evening',
  'tue-morning',
  'tue-afternoon',
  'tue-evening',
  'wed-morning',
  'wed-afternoon',
  'wed-evening',
  'thu-morning',
  'thu-afternoon',
  'thu-evening',
  'fri-morning',
  'fri-afternoon',
  'fri-evening',
  'sat-morning',
  'sat-afternoon',
  'sat-evening',
  'sun-morning',
  'sun-afternoon',
  'sun-evening',
] as const

/** One part of the week. */
export const daypart = z.enum(dayparts).meta({
  id: 'Daypart',
  description: 'part of the week: morning before 12:00, afternoon until 17:00, evening after',
})
/** One part of the week: morning before 12:00, afternoon until 17:00, evening after. */
export type Daypart = z.output<typeof daypart>

/** Whether places open on special days: `avoid` plans there only when nothing else fits. */
export const holidayStance = z.enum(['open', 'avoid', 'closed'])

/** What a place, a person or an activity does on public and school holidays. */
export const holidayPolicy = z
  .strictObject({
    publicHolidays: holidayStance.default('closed').describe('the ten legal holidays of Belgium'),
    schoolHolidays: holidayStance
      .default('avoid')
      .describe('Flemish school holidays and free days'),
    flemishDay: holidayStance.default('closed').describe('11 July, feast of the Flemish Community'),
  })
  .meta({
    id: 'HolidayPolicy',
    description: 'what happens on holidays: open, avoid (only when nothing else fits) or closed',
  })
/** What a place, a person or an activity does on holidays. */
export type HolidayPolicy = z.output<typeof holidayPolicy>

/** Programme objectives of the call: 2 digital skills (opdracht basisopleidingen), 3 essential services. */
export const programmeObjective = z.union([z.literal(2), z.literal(3)]).meta({
  id: 'ProgrammeObjective',
  description: 'objective of the call for projects: 2 digital skills, 3 essential services',
})
