import { z } from 'zod'
import { localDate, localDateTime } from '../calendar/local-time.ts'
import { activity } from '../problem/activity.ts'
import { availability } from '../problem/availability.ts'
import { course } from '../problem/course.ts'
import { demand } from '../problem/demand.ts'
import { digipunt } from '../problem/digipunt.ts'
import { laptopClass } from '../problem/laptop-class.ts'
import { person } from '../problem/person.ts'
import { policy } from '../problem/policy.ts'
import { supply } from '../problem/supply.ts'
import { cents, id, madeId } from '../terms.ts'

const { shape } = policy
const reserve = shape.reserve.unwrap().shape
const reach = shape.reach.unwrap().shape

/** A field without its default: what a change does not name stays as it is. */
function bare<T extends z.ZodType>(field: z.ZodDefault<T>): T {
  return field.removeDefault().describe(field.description ?? '')
}

const policyPart = z
  .strictObject({
    weights: bare(shape.weights),
    reserve: z
      .strictObject({ moneyShare: bare(reserve.moneyShare), timeShare: bare(reserve.timeShare) })
      .partial()
      .describe(shape.reserve.description ?? ''),
    floors: bare(shape.floors),
    reach: z
      .strictObject({
        mode: bare(reach.mode),
        maxMinutes: bare(reach.maxMinutes),
        limitedMobilityMaxMinutes: bare(reach.limitedMobilityMaxMinutes),
      })
      .partial()
      .describe(shape.reach.description ?? ''),
    limitedMobilityFactor: bare(shape.limitedMobilityFactor),
    demandHalfLifeDays: bare(shape.demandHalfLifeDays),
    priorWeight: bare(shape.priorWeight),
    movePublishedCostsPeople: bare(shape.movePublishedCostsPeople),
    planOnUnconfirmed: bare(shape.planOnUnconfirmed),
  })
  .partial()

/** What can be or go away: a place, a room, a laptop class, a person. */
const subject = availability.shape.subject

/** Something that became different since a plan was made. What has an id replaces what has the same id. */
export const change = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('away').describe('somebody or something cannot be used for whole days'),
      subject: subject.describe('what cannot be used'),
      from: localDate.describe('first day'),
      until: localDate.optional().describe('last day, inclusive; absent: the end of the quarter'),
    }),
    z.strictObject({
      kind: z.literal('availability').describe('other windows or blocks'),
      availability: availability.describe('a window or block, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('availability-gone').describe('a window or block is gone'),
      availabilityId: id.describe('a window or block that no longer holds'),
    }),
    z.strictObject({
      kind: z.literal('budget').describe('other money'),
      budgetLineId: id.describe('which line'),
      quarterCents: cents.optional().describe('what this quarter may spend; absent: as it was'),
      yearCents: cents.optional().describe('cap of the project year; absent: as it was'),
    }),
    z.strictObject({
      kind: z.literal('demand').describe('other wishes'),
      demand: demand.describe('wishes, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('demand-gone').describe('wishes are gone'),
      demandId: id.describe('wishes that nobody has any more'),
    }),
    z.strictObject({
      kind: z.literal('digipunt').describe('a place'),
      digipunt: digipunt.describe('a place, new or replaced; its windows are changes of their own'),
    }),
    z.strictObject({
      kind: z.literal('laptop-class').describe('devices'),
      laptopClass: laptopClass.describe('devices, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('person').describe('somebody'),
      person: person.describe('somebody, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('supply').describe('a partner’s free course'),
      supply: supply.describe('a partner’s free course, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('course').describe('a course'),
      course: course.describe('a course, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('activity').describe('something owed'),
      activity: activity.describe('what is owed, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('cancel').describe('a group stops'),
      offeringId: madeId.describe('a group that does not go on'),
      wishes: z
        .enum(['open', 'withdrawn'])
        .default('open')
        .describe('open: these people still want a place; withdrawn: they no longer do'),
    }),
    z.strictObject({
      kind: z.literal('course-gone').describe('a course stops'),
      courseId: id.describe('a course of which no new groups start and future ones do not go on'),
    }),
    z.strictObject({
      kind: z.literal('pin').describe('a session is kept'),
      sessionId: madeId.describe('a session that stays as it is'),
      holds: z
        .array(z.enum(['time', 'place', 'people']))
        .min(1)
        .default(['time', 'place', 'people'])
        .describe('what may not change; laptops go with the place'),
    }),
    z.strictObject({
      kind: z.literal('unpin').describe('a session is let go'),
      sessionId: madeId.describe('a session that may change again'),
    }),
    z.strictObject({
      kind: z.literal('policy').describe('other choices'),
      digibankId: id.optional().describe('whose choices; absent: of every digibank'),
      policy: policyPart.describe('the choices that change; weights are merged by rule'),
    }),
    z.strictObject({
      kind: z.literal('as-of').describe('time went on'),
      asOf: localDateTime.describe('the new now: what lies before it is frozen'),
    }),
  ])
  .meta({ id: 'Change', description: 'something that became different since a plan was made' })
/** Something that became different since a plan was made. */
export type Change = z.output<typeof change>
