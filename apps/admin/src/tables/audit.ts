import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** One line of the audit, without what stood there. */
export interface AuditLine {
  readonly id: number
  readonly at: Date
  /** Account that did it; null or another text: the program. */
  readonly userId: string | null
  /** Account for whom the program did it; null: nobody. */
  readonly onBehalfOf: string | null
  readonly role: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly action: 'insert' | 'update' | 'delete'
  /** The row before and after; null where there was none. */
  readonly before: unknown
  readonly after: unknown
}

/** Which lines of the audit are asked for; what is absent is not looked at. */
export interface AuditSearch {
  /** Digibank whose lines; the rows a scope may not see stay hidden whatever stands here. */
  readonly digibankId?: string | undefined
  /** Account that did it; null: the program. */
  readonly userId?: string | null | undefined
  readonly subjectKinds?: readonly string[] | undefined
  readonly action?: AuditLine['action'] | undefined
  /** First and last day on the clock of Brussels, as `2027-01-31`. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Only lines older than this one. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Whose a line is; written as in the index, which helps with nothing else. */
const OWNER = sql`(case when digibank_id is null then by_digibank_id else digibank_id end)`

/** The newest lines a scope sees, newest first. */
export async function listAudit(tx: Tx, search: AuditSearch): Promise<AuditLine[]> {
  await preferIndex(tx)
  return auditQuery(tx, search).execute()
}

/** How the database would look for them, line by line; for whoever wonders whether it reads everything. */
export async function explainAudit(tx: Tx, search: AuditSearch): Promise<string> {
  await preferIndex(tx)
  const rows = await auditQuery(tx, search).explain<Record<string, string>>()
  return rows.map((row) => Object.values(row)[0] ?? '').join('\n')
}

/** PostgreSQL cannot guess that an admin sees every line, and would read all of them to sort a few. */
async function preferIndex(tx: Tx): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true)`.execute(tx)
}

function auditQuery(tx: Tx, search: AuditSearch) {
  const { digibankId, userId, subjectKinds, action, from, until, before, limit } = search
  // The first moment of a day where the digibanken are.
  const day = (date: string, later: number) =>
    sql<Date>`(${date}::date + ${later}::int)::timestamp at time zone 'Europe/Brussels'`
  // Accounts have ids with dashes; names of the program do not.
  const byProgram = sql<boolean>`(user_id is null or user_id !~ '^[0-9a-f]{8}-')`
  return tx
    .selectFrom('audit')
    .select(['id', 'at', 'user_id as userId', 'on_behalf_of as onBehalfOf', 'role'])
    .select(['subject_kind as subjectKind', 'subject_id as subjectId', 'action', 'before', 'after'])
    .$if(digibankId !== undefined, (query) => query.where(OWNER, '=', digibankId ?? ''))
    .$if(userId === null, (query) => query.where(byProgram))
    .$if(typeof userId === 'string', (query) => query.where('user_id', '=', userId ?? ''))
    .$if(subjectKinds !== undefined, (query) =>
      query.where('subject_kind', 'in', [...(subjectKinds ?? [])]),
    )
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? 'insert'))
    .$if(from !== undefined, (query) => query.where('at', '>=', day(from ?? '', 0)))
    .$if(until !== undefined, (query) => query.where('at', '<', day(until ?? '', 1)))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
}
