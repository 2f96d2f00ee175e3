import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { problemHash } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { plan } from '@digirooster/planner'
import { withAuth } from '../../auth/with-auth.ts'
import { acceptRun } from '../../jobs/accept-run.ts'
import { assembleProblem } from '../../quarter/assemble-problem.ts'
import { edit, undo } from '../../quarter/edit.ts'
import { importProblem } from '../../quarter/import-problem.ts'
import { publish } from '../../quarter/publish.ts'
import { finishRun, saveRun } from '../../quarter/runs.ts'
import * as accounts from '../../tables/account.ts'
import { once } from '../../tables/answered-write.ts'
import { demand } from '../../tables/demand.ts'
import * as memberships from '../../tables/membership.ts'
import { addRunWork, takeRunWork, tellRun } from '../../tables/run-work.ts'
import { coordinator, installation } from '../example-database.ts'
import type { Database } from '../open-database.ts'

/** What must still be true of a database, however many steps it was brought forward. */
export interface Sums {
  /** Hash of the quarter as the planner sees it. */
  readonly problemHash: string
  /** Lines in the audit, and SHA-256 over them in hexadecimal digits. */
  readonly audit: { readonly lines: number; readonly sha256: string }
  /** Rows that matter most, by table. */
  readonly rows: Readonly<Record<string, number>>
}

/** Fills an empty database with something of everything: a quarter, a run, a draft, a version, edits, an account. */
export async function fillWithExample(database: Database): Promise<{ readonly quarterId: string }> {
  const problem = smallQuarter()
  const scope = coordinator(problem.digibanken[0]?.id ?? '')
  const quarterId = await database.withScope(installation, (tx) => importProblem(tx, problem))
  await withAuth(database, null, async (tx) => {
    const account = { email: 'an@digibank.example', name: 'An', language: 'nl' } as const
    const accountId = await accounts.add(tx, { ...account, passwordHash: 'not a hash' })
    const membership = { accountId, role: 'coordinator', subjectId: null } as const
    await memberships.add(tx, { ...membership, digibankId: scope.digibankId })
  })
  const write = (wishes: number) =>
    database.withScope(scope, (tx) =>
      once(tx, `write ${wishes}`, async () => {
        const [wish] = await demand.all(tx, quarterId)
        if (!wish) throw new Error('There are wishes.')
        const put = { ...wish.document, wishes, people: Math.min(wish.document.people, wishes) }
        const changes = [{ kind: 'demand', put, revision: wish.revision } as const]
        await edit(tx, { quarterId, title: 'a wish', changes })
        return { wishes }
      }),
    )
  await write(7)
  await write(5)
  await database.withScope(scope, (tx) => undo(tx, quarterId))
  const run = await database.withScope(scope, async (tx) => {
    const saved = await saveRun(tx, quarterId, {
      name: 'zoals-nu',
      settings: { wish: 'zoals-nu', seconds: 1 },
    })
    await addRunWork(tx, saved.runId)
    return saved
  })
  const made = (await plan(run.problem, { iterations: 2000 })).plan
  await database.withScope(scope, async (tx) => {
    const claim = { runId: run.runId, worker: 1, attempt: 0 }
    await takeRunWork(tx, claim)
    const { asked, served } = made.demandServed
    const told = { phase: 'done', done: 1, seconds: 1, asked, served } as const
    await tellRun(tx, claim, { ...told, most: null, gap: made.gap, score: null })
    await finishRun(tx, run.runId, made)
  })
  await acceptRun(database, scope, { runId: run.runId, seen: null, title: 'accept' })
  await database.withScope(scope, (tx) => publish(tx, quarterId))
  return { quarterId }
}

/** Looks at a database; see {@link Sums}. Newer columns do not count. */
export async function sumsOf(database: Database, quarterId: string): Promise<Sums> {
  const { problem } = await database.withScope(installation, (tx) => assembleProblem(tx, quarterId))
  return database.asOwner(async (tx) => {
    const { rows: lines } = await sql<{ line: string }>`
      select row(id, at at time zone 'UTC', user_id, on_behalf_of, role, by_digibank_id, digibank_id, quarter_id,
        subject_kind, subject_id, action, before, after)::text as line
      from audit order by id`.execute(tx)
    const rows: Record<string, number> = {}
    for (const table of tables) {
      const found = await sql<{ count: number }>`
        select count(*)::int as count from ${sql.table(table)}`.execute(tx)
      rows[table] = found.rows[0]?.count ?? 0
    }
    const sha256 = createHash('sha256').update(lines.map(({ line }) => line).join('\n'))
    return {
      problemHash: problemHash(problem),
      audit: { lines: lines.length, sha256: sha256.digest('hex') },
      rows,
    }
  })
}

const tables = [
  ...['account', 'membership', 'run', 'run_work', 'run_progress', 'draft', 'version'],
  ...['booking', 'edit', 'answered_write', 'demand'],
]
