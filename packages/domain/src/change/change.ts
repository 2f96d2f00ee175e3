import { z } from 'zod'
import { localDate, localDateTime } from '../calendar/local-time.ts'
import { activity } from '../problem/activity.ts'
import { availability } from '../problem/availability.ts'
import { demand } from '../problem/demand.ts'
import { digipunt } from '../problem/digipunt.ts'
import { laptopClass } from '../problem/laptop-class.ts'
import { person } from '../problem/person.ts'
import { policy } from '../problem/policy.ts'
import { cents, id, madeId } from '../terms.ts'

const policyPart = z
  .strictObject({
    weights: policy.shape.weights.removeDefault(),
    reserve: policy.shape.reserve,
    floors: policy.shape.floors.removeDefault(),
    reach: policy.shape.reach,
    limitedMobilityFactor: policy.shape.limitedMobilityFactor.removeDefault(),
    demandHalfLifeDays: policy.shape.demandHalfLifeDays.removeDefault(),
    priorWeight: policy.shape.priorWeight.removeDefault(),
    movePublishedCostsPeople: policy.shape.movePublishedCostsPeople.removeDefault(),
    planOnUnconfirmed: policy.shape.planOnUnconfirmed.removeDefault(),
  })
  .partial()

/** What can be or go away: a place, a room, a laptop class, a person. */
const subject = availability.shape.subject

/** Something that became different since a plan was made. What has an id replaces what has the same id. */
export const change = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('away'),
      subject: subject.describe('what cannot be used'),
      from: localDate.describe('first day'),
      until: localDate.optional().describe('last day, inclusive; absent: the end of the quarter'),
    }),
    z.strictObject({
      kind: z.literal('availability'),
      availability: availability.describe('a window or block, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('availability-gone'),
      availabilityId: id.describe('a window or block that no longer holds'),
    }),
    z.strictObject({
      kind: z.literal('budget'),
      budgetLineId: id.describe('which line'),
      quarterCents: cents.optional().describe('what this quarter may spend; absent: as it was'),
      yearCents: cents.optional().describe('cap of the project year; absent: as it was'),
    }),
    z.strictObject({
      kind: z.literal('demand'),
      demand: demand.describe('wishes, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('demand-gone'),
      demandId: id.describe('wishes that nobody has any more'),
    }),
    z.strictObject({
      kind: z.literal('digipunt'),
      digipunt: digipunt.describe('a place, new or replaced; its windows are changes of their own'),
    }),
    z.strictObject({
      kind: z.literal('laptop-class'),
      laptopClass: laptopClass.describe('devices, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('person'),
      person: person.describe('somebody, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('activity'),
      activity: activity.describe('what is owed, new or replaced'),
    }),
    z.strictObject({
      kind: z.literal('cancel'),
      offeringId: madeId.describe('a group that does not go on'),
      wishes: z
        .enum(['open', 'withdrawn'])
        .default('open')
        .describe('open: these people still want a place; withdrawn: they no longer do'),
    }),
    z.strictObject({
      kind: z.literal('course-gone'),
      courseId: id.describe('a course of which no new groups start and future ones do not go on'),
    }),
    z.strictObject({
      kind: z.literal('pin'),
      sessionId: madeId.describe('a session that stays as it is'),
      holds: z
        .array(z.enum(['time', 'place', 'people']))
        .min(1)
        .default(['time', 'place', 'people'])
        .describe('what may not change; laptops go with the place'),
    }),
    z.strictObject({
      kind: z.literal('unpin'),
      sessionId: madeId.describe('a session that may change again'),
    }),
    z.strictObject({
      kind: z.literal('policy'),
      digibankId: id.optional().describe('whose choices; absent: of every digibank'),
      policy: policyPart.describe('the choices that change; weights are merged by rule'),
    }),
    z.strictObject({
      kind: z.literal('as-of'),
      asOf: localDateTime.describe('the new now: what lies before it is frozen'),
    }),
  ])
  .meta({ id: 'Change', description: 'something that became different since a plan was made' })
/** Something that became different since a plan was made. */
export type Change = z.output<typeof change>
