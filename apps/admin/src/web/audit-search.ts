import { z } from 'zod'
import { auditTopics } from './audit-topics.ts'

const topics = Object.keys(auditTopics) as (keyof typeof auditTopics)[]
const date = z.iso.date().optional().catch(undefined)

/** What may be asked of the logbook in an address; what makes no sense is left out. */
const query = z.object({
  /** An account, or `app` for the program. */
  who: z
    .union([z.uuid(), z.literal('app')])
    .optional()
    .catch(undefined),
  what: z.enum(topics).optional().catch(undefined),
  action: z.enum(['insert', 'update', 'delete']).optional().catch(undefined),
  from: date,
  until: date,
  before: z.coerce
    .number()
    .int()
    .positive()
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .catch(undefined),
})

/** A question to the logbook. */
export type AuditQuestion = z.infer<typeof query>

/** Reads the question in an address. */
export function auditQuestion(params: URLSearchParams): AuditQuestion {
  return query.parse(Object.fromEntries([...params].filter(([, value]) => value !== '')))
}

/** The address of the same question from another line on. */
export function auditAddress({ before: _, ...question }: AuditQuestion, before?: number): string {
  const given = Object.entries({ ...question, before }).filter(([, value]) => value !== undefined)
  const params = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return params.size > 0 ? `/audit?${params}` : '/audit'
}
