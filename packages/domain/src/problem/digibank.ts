import { z } from 'zod'
import { localDate } from '../calendar/local-time.ts'
import { count, id, localText, point, programmeObjective } from '../terms.ts'
import { policy } from './policy.ts'

/** A neighbourhood of a municipality. */
export const wijk = z.strictObject({
  id: id.describe('unique in the document'),
  name: z.string().min(1).describe('name people know'),
  municipality: z.string().min(1).describe('gemeente'),
  ...point,
  people: z
    .record(id, count)
    .default({})
    .describe('inhabitants per target group, for floors and estimates'),
})
/** A neighbourhood of a municipality. */
export type Wijk = z.output<typeof wijk>

/** People a digibank exists for; one person can belong to several. */
export const targetGroup = z.strictObject({
  id: id.describe('unique within the digibank'),
  name: localText.describe('what the group is called'),
  equityWeight: z
    .number()
    .min(0.1)
    .max(10)
    .default(1)
    .describe('how much a wish of this group counts; the highest of a wish’s groups holds'),
})
/** People a digibank exists for. */
export type TargetGroup = z.output<typeof targetGroup>

/** A promised result of the subsidy (streefcijfer). */
export const target = z.strictObject({
  id: id.describe('unique within the digibank'),
  name: localText.describe('the promise in words'),
  measure: z
    .enum([
      'participants',
      'unique-people',
      'it-cafes',
      'repair-cafes',
      'open-labs',
      'digibuddies-trained',
      'roadshows',
      'info-sessions',
      'home-help',
      'devices-lent',
      'households-online',
      'digipunten-open',
      'steering-groups',
    ])
    .describe('what is counted; participants are expected attendances of courses'),
  programmeObjective: programmeObjective
    .optional()
    .describe('participants only: which topics count; absent counts all'),
  targetGroupId: id.optional().describe('participants only: which people count; absent counts all'),
  period: z
    .strictObject({
      from: localDate,
      to: localDate.describe('inclusive'),
      value: count.describe('how many over the whole period'),
    })
    .describe('the promise as the subsidy states it'),
  quarter: count.describe('what this quarter owes of it'),
  realised: count.default(0).describe('counted before this quarter, within the period'),
  steps: z.array(count).default([]).describe('values at which the subsidy rises'),
})
/** A promised result of the subsidy (streefcijfer). */
export type Target = z.output<typeof target>

/** A local partnership for digital inclusion. */
export const digibank = z.strictObject({
  id: id.describe('unique in the document'),
  name: z.string().min(1).describe('name people know'),
  wijken: z.array(wijk).min(1).describe('neighbourhoods it works for'),
  targetGroups: z.array(targetGroup).default([]).describe('people it exists for'),
  targets: z.array(target).default([]).describe('results it promised (streefcijfers)'),
  policy: policy.prefault({}).describe('its choices; all have a default'),
})
/** A local partnership for digital inclusion. */
export type Digibank = z.output<typeof digibank>
