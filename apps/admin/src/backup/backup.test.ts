import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { parseProblem, problemHash } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { check, plan } from '@digirooster/planner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coordinator, embedded, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { faultCode } from '../database/retry.ts'
import type { Tx } from '../database/scope.ts'
import { acceptRun } from '../jobs/accept-run.ts'
import { assembleProblem } from '../quarter/assemble-problem.ts'
import { edit } from '../quarter/edit.ts'
import { importProblem } from '../quarter/import-problem.ts'
import { publish } from '../quarter/publish.ts'
import { finishRun, saveRun } from '../quarter/runs.ts'
import { countBookings } from '../tables/booking.ts'
import { demand } from '../tables/demand.ts'
import { readDraft } from '../tables/draft.ts'
import { listRuns, readRun } from '../tables/run.ts'
import { listVersions, readVersion } from '../tables/version.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup } from './take-backup.ts'

const at = '2027-01-01T00:00:00.000Z'
const problem = smallQuarter()
const [{ id: digibankId } = { id: '' }] = problem.digibanken
const scope = coordinator(digibankId)

let source: Database
let target: Database
let folder: string
let file: string
let quarterId: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'digirooster-'))
  file = join(folder, 'backup.gz')
  source = await embedded.open()
  target = await embedded.open()
  quarterId = await source.withScope(installation, (tx) => importProblem(tx, problem))
  const run = await source.withScope(scope, (tx) =>
    saveRun(tx, quarterId, { name: 'first', settings: {} }),
  )
  const { plan: made } = await plan(run.problem, { iterations: 2000 })
  await source.withScope(scope, (tx) => finishRun(tx, run.runId, made))
  await acceptRun(source, scope, { runId: run.runId, seen: null, title: 'accept' })
  await source.withScope(scope, (tx) => publish(tx, quarterId))
}, 60_000)
afterAll(async () => {
  await Promise.all([source.close(), target.close()])
  await rm(folder, { recursive: true })
})

/** Changes a wish and publishes, again and again until told to stop; gives how often of each. */
function load(): () => Promise<{ readonly edits: number; readonly versions: number }> {
  let isOver = false
  const again = async (work: (tx: Tx) => Promise<unknown>) => {
    let done = 0
    while (!isOver) {
      await source.withScope(scope, work).then(
        () => done++,
        (error: unknown) => {
          // It lost too many races, on a machine that does much at once.
          if (faultCode(error) !== '40001') throw error
        },
      )
      // Who publishes needs longer than who changes a wish, and must get a turn.
      await sleep(20)
    }
    return done
  }
  const change = async (tx: Tx) => {
    const [wish] = await demand.all(tx, quarterId)
    if (!wish) throw new Error('There are wishes.')
    const put = { ...wish.document, wishes: wish.document.wishes + 1 }
    const changes = [{ kind: 'demand', put, revision: wish.revision } as const]
    await edit(tx, { quarterId, title: 'a wish', changes })
  }
  const workers = [again(change), again(change), again((tx) => publish(tx, quarterId))] as const
  return async () => {
    isOver = true
    const [one, other, versions] = await Promise.all(workers)
    return { edits: one + other, versions }
  }
}

/** Waits until so many versions were published. */
async function untilVersions(count: number): Promise<void> {
  await expect
    .poll(async () => (await source.withScope(scope, (tx) => listVersions(tx, quarterId))).length, {
      timeout: 30_000,
    })
    .toBeGreaterThanOrEqual(count)
}

describe('a backup', () => {
  it('taken while people work is one moment, and restored it passes every check', async () => {
    const stop = load()
    await untilVersions(3)
    const counts = await takeBackup(source, file, at)
    await untilVersions((counts['version'] ?? 0) + 1)
    const { edits, versions } = await stop()
    expect(edits).toBeGreaterThan(0)
    // Some were in time for the backup, and some came after its moment.
    expect(counts['version']).toBeGreaterThan(2)
    expect(counts['version']).toBeLessThan(1 + versions)
    expect(await restoreBackup(target, file)).toEqual(counts)

    const { problem: back, revision } = await target.withScope(scope, (tx) =>
      assembleProblem(tx, quarterId),
    )
    const read = parseProblem(back)
    expect(read.ok && problemHash(read.value)).toBe(problemHash(back))
    await target.withScope(scope, async (tx) => {
      const [version] = await listVersions(tx, quarterId)
      const published = version && (await readVersion(tx, version.id))
      if (!published) throw new Error('A version was published.')
      expect(check(published.problem, published.plan).violations).toEqual([])
      // The quarter as it is now, with all that was published in it, breaks no rule either.
      const { plan: draft } = await readDraft(tx, quarterId, 'draft')
      expect(check(read.ok ? read.value : back, draft).violations).toEqual([])
      expect(await countBookings(tx, quarterId)).toBeGreaterThan(0)
      const { rows: booked } = await sql<{ id: string }>`
        select distinct version_id as id from booking`.execute(tx)
      expect(booked).toEqual([{ id: version?.id }])
      const [run] = await listRuns(tx, quarterId)
      const { problem: seen, plan: made } = await readRun(tx, run?.id ?? '')
      expect(made?.provenance.problemHash).toBe(problemHash(seen))
    })
    // The audit and the tables are of the same moment: what the audit saw last is what stands there.
    const { rows } = await target.withScope(installation, (tx) =>
      sql<{ isSame: boolean; edits: number; revision: number }>`
        select (select after -> 'document' from audit a where a.quarter_id = d.quarter_id
            and subject_kind = 'demand' and subject_id = d.id order by a.id desc limit 1) = document as "isSame",
          (select count(*) from edit) as edits,
          (select max((after ->> 'revision')::int) from audit where subject_kind = 'quarter') as revision
        from demand d`.execute(tx),
    )
    expect(rows.length).toBe(problem.demand.length)
    for (const row of rows) expect(row).toMatchObject({ isSame: true, revision })
    expect(rows[0]?.edits).toBe(counts['edit'])
    // Each version is in the audit, and no line is missing between the first and the last.
    const { rows: lines } = await target.withScope(installation, (tx) =>
      sql<{ versions: number; lines: number }>`
        select count(*) filter (where subject_kind = 'version') as versions, count(*) as lines from audit`.execute(
        tx,
      ),
    )
    expect(lines).toEqual([{ versions: counts['version'], lines: counts['audit'] }])
  })

  it('keeps documents as they were written, and the database goes on counting', async () => {
    const texts = (database: Database) =>
      database.withScope(installation, async (tx) => {
        const { rows } = await sql<{
          text: string
        }>`select plan::text as text from version order by number`.execute(tx)
        return rows.map(({ text }) => text)
      })
    const back = await texts(target)
    // Later versions came after the moment of the backup.
    expect((await texts(source)).slice(0, back.length)).toEqual(back)
    const [wish] = await target.withScope(scope, (tx) => demand.all(tx, quarterId))
    if (!wish) throw new Error('There are wishes.')
    const put = { ...wish.document, wishes: 1, people: 1 }
    const changes = [{ kind: 'demand', put, revision: wish.revision } as const]
    const command = { quarterId, title: 'after', changes }
    await target.withScope(scope, (tx) => edit(tx, command))
    const lines = await target.withScope(scope, (tx) =>
      sql`select 1 from audit where subject_kind = 'demand' and subject_id = ${wish.id}
        and (after -> 'document' ->> 'wishes')::int = 1`.execute(tx),
    )
    expect(lines.rows).toHaveLength(1)
  })

  it('is not brought back over what is there', async () => {
    await expect(restoreBackup(target, file)).rejects.toThrow('not empty')
  })

  it('that was cut off or changed is refused, and nothing is left of it', async () => {
    const empty = await embedded.open()
    try {
      const text = gunzipSync(await readFile(file)).toString()
      const lines = text.split('\n')
      const broken = [
        lines.slice(0, -3).join('\n'),
        text.replace('Klein kwartaal', 'Groot kwartaal'),
        text.replace('0001-quarters', '0000-older'),
      ]
      for (const [k, content] of broken.entries()) {
        const bad = join(folder, `bad-${k}.gz`)
        await writeFile(bad, gzipSync(content))
        await expect(restoreBackup(empty, bad)).rejects.toThrow(/damaged|another version/)
      }
      const whole = await readFile(file)
      for (const content of [whole.subarray(0, whole.length / 2), Buffer.from('no backup')]) {
        await writeFile(join(folder, 'bad.gz'), content)
        await expect(restoreBackup(empty, join(folder, 'bad.gz'))).rejects.toThrow('whole backup')
      }
      await expect(restoreBackup(empty, join(folder, 'none.gz'))).rejects.toThrow('ENOENT')
      const quarters = await empty.withScope(installation, (tx) =>
        tx.selectFrom('quarter').select('id').execute(),
      )
      expect(quarters).toEqual([])
    } finally {
      await empty.close()
    }
  })
})
