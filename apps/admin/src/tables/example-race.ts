import { randomQuarter } from '@digirooster/fixtures'
import { coordinator, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { Refused } from '../database/refused.ts'
import { importProblem } from '../quarter/import-problem.ts'
import { assembleProblem } from '../quarter/assemble-problem.ts'
import { book } from './booking.ts'
import { readQuarter } from './quarter.ts'
import { addVersion } from './version.ts'

/** Two digibanken that plan together, with a version each. */
export async function twoDigibanken(database: Database) {
  let seed = 1
  while (randomQuarter(seed, 'easy').digibanken.length < 2) seed++
  const problem = { ...randomQuarter(seed, 'easy'), id: `race-${Math.random()}` }
  return database.withScope(installation, async (tx) => {
    const quarterId = await importProblem(tx, problem)
    const { networkId } = await readQuarter(tx, quarterId)
    const parts = []
    for (const { id } of problem.digibanken) {
      const { id: versionId } = await addVersion(tx, {
        ...{ quarterId, digibankId: id, coversUntil: problem.horizon.end, quarterRevision: 1 },
        problem,
        plan: {} as never,
      })
      parts.push({ digibankId: id, scope: coordinator(id), versionId })
    }
    return { quarterId, networkId, parts, ...(await assembleProblem(tx, quarterId)) }
  })
}

/** What became of attempts at one room at one time. */
export interface RaceOutcome {
  readonly won: number
  /** What the others were told. */
  readonly told: readonly string[]
}

/** Lets 50 people of both digibanken book one room at overlapping times, all at once. */
export async function race(
  database: Database,
  { quarterId, networkId, parts }: Awaited<ReturnType<typeof twoDigibanken>>,
  round: number,
): Promise<RaceOutcome> {
  const day = new Date(Date.UTC(2027, 0, 4 + round)).toISOString().slice(0, 10)
  const attempts = Array.from({ length: 50 }, async (_, k) => {
    const part = parts[k % parts.length]
    if (!part) throw new Error('There are two digibanken.')
    const claim = {
      ...{ kind: 'room' as const, id: 'zaal', digibankId: part.digibankId, digipuntId: null },
      sessionIds: [`sessie-${k}`],
      from: `${day}T09:${String(k % 30).padStart(2, '0')}:00Z`,
      until: `${day}T10:30:00Z`,
    }
    try {
      const bookedFor = { networkId, quarterId, versionId: part.versionId }
      await database.withScope(part.scope, (tx) => book(tx, bookedFor, claim))
      return 'won'
    } catch (error) {
      if (error instanceof Refused && error.code === 'taken') return error.message
      throw error
    }
  })
  const outcomes = await Promise.all(attempts)
  const told = outcomes.filter((outcome) => outcome !== 'won')
  return { won: outcomes.length - told.length, told }
}
