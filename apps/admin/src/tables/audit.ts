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

/**
 * The newest lines a scope sees, newest first.
 * @param before  only lines older than this one
 */
export async function listAudit(
  tx: Tx,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<AuditLine[]> {
  return tx
    .selectFrom('audit')
    .select([
      'id',
      'at',
      'user_id as userId',
      'on_behalf_of as onBehalfOf',
      'role',
      'subject_kind as subjectKind',
    ])
    .select(['subject_id as subjectId', 'action', 'before', 'after'])
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
