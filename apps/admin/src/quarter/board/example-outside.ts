import { addDays } from '@digirooster/domain'
import type { Session } from '@digirooster/domain'
import type { Database } from '../../database/open-database.ts'
import type { Scope, Tx } from '../../database/scope.ts'
import { book, clearBookings } from '../../tables/booking.ts'
import { readDraft } from '../../tables/draft.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { addVersion } from '../../tables/version.ts'
import { assembleProblem } from '../assemble-problem.ts'
import { claimsOf } from '../claims-of.ts'
import { edit } from '../edit.ts'
import { importProblem } from '../import-problem.ts'

const installation: Scope = { userId: 'app', digibankId: null, role: 'admin' }

/** Closes the place of a lesson of the draft on its day, as somebody would who edits opening hours. */
export function closePlaceOf(database: Database, digibankId: string, lesson: Session) {
  const scope: Scope = { userId: 'somebody', digibankId, role: 'coordinator' }
  return database.withScope(scope, async (tx) => {
    const quarterId = await newest(tx)
    const block = {
      ...{ id: `closed ${lesson.id}`.slice(0, 60).replaceAll(/[^\w-]/g, '-'), effect: 'block' },
      subject: { kind: 'digipunt', id: lesson.digipuntId },
      when: { start: `${lesson.start.slice(0, 10)}T00:00`, minutes: 24 * 60 },
    }
    const changes = [{ kind: 'availability', add: block }] as const
    await edit(tx, { quarterId, title: 'A day closed', changes })
  })
}

/** Lets another quarter of the network hold what a lesson of the draft needs. */
export function holdElsewhere(database: Database, lesson: Session) {
  return database.withScope(installation, async (tx) => {
    const { problem } = await assembleProblem(tx, await newest(tx))
    const { horizon } = problem
    // It begins earlier, so that it is not the quarter that people work on.
    const other = {
      ...problem,
      id: 'other',
      horizon: { ...horizon, start: addDays(horizon.start, -1) },
    }
    const quarterId = await importProblem(tx, other)
    const [{ networkId } = { networkId: '' }] = await listQuarters(tx)
    const { plan } = await readDraft(tx, await newest(tx), 'draft')
    const { id: versionId } = await addVersion(tx, {
      ...{ quarterId, digibankId: lesson.digibankId, coversUntil: horizon.end },
      ...{ quarterRevision: 1, problem: other, plan },
    })
    for (const claim of claimsOf(problem, [lesson]).filter(({ kind }) => kind === 'room'))
      await book(tx, { networkId, quarterId, versionId }, claim)
  })
}

/** Lets that other quarter give all free again. */
export function freeElsewhere(database: Database) {
  return database.withScope(installation, async (tx) => {
    const other = (await listQuarters(tx)).find(({ name }) => name === 'other')
    if (other) await clearBookings(tx, other.id)
  })
}

async function newest(tx: Tx): Promise<string> {
  const [quarter] = await listQuarters(tx)
  if (!quarter) throw new Error('There is a quarter.')
  return quarter.id
}
