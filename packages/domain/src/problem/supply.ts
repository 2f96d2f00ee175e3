import { z } from 'zod'
import { localDateTime } from '../calendar/local-time.ts'
import { count, id, language, level, localText, minutes, mode, point, share } from '../terms.ts'

/** A partner’s own free course: places at a date and a place; wishes it can serve are referred there. */
export const supply = z.strictObject({
  id,
  ownerId: id,
  title: localText,
  topicId: id,
  levels: z.array(level).min(1),
  language: language.default('nl'),
  mode: mode.default('on-site'),
  digibankIds: z.array(id).default([]).describe('for whom; empty means all'),
  wijkId: id,
  placeName: z.string().min(1),
  ...point,
  sessions: z.array(z.strictObject({ start: localDateTime, minutes })).min(1),
  places: count,
  taken: count.default(0).describe('places no longer free'),
  noShowRate: share.default(0.3),
})
/** A partner’s own free course. */
export type Supply = z.output<typeof supply>
