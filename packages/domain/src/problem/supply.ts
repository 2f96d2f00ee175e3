import { z } from 'zod'
import { localDateTime } from '../calendar/local-time.ts'
import { count, id, language, level, localText, minutes, mode, point, share } from '../terms.ts'

/** A partner’s own free course: places at a date and a place; wishes it can serve are referred there. */
export const supply = z.strictObject({
  id: id.describe('unique in the document'),
  ownerId: id.describe('organisation that gives it'),
  title: localText.describe('title in the agenda'),
  topicId: id.describe('what people learn'),
  levels: z.array(level).min(1).describe('for whom'),
  language: language.default('nl').describe('language it is given in'),
  mode: mode.default('on-site').describe('how it is given'),
  digibankIds: z.array(id).default([]).describe('for whom; empty means all'),
  wijkId: id.describe('wijk it is given in'),
  placeName: z.string().min(1).describe('name of the place, which need not be a digipunt'),
  ...point,
  sessions: z
    .array(z.strictObject({ start: localDateTime.describe('wall-clock time'), minutes }))
    .min(1)
    .describe('its sessions, in order'),
  places: count.describe('places in all'),
  taken: count.default(0).describe('places no longer free'),
  noShowRate: share.default(0.3).describe('share of the people that does not come'),
})
/** A partner’s own free course. */
export type Supply = z.output<typeof supply>
