import { sql } from 'kysely'
import { fromInstant } from '@digirooster/domain'
import { Refused } from '../database/refused.ts'
import { faultCode } from '../database/retry.ts'
import type { Tx } from '../database/scope.ts'
import type { ResourceKind } from '../database/tables.ts'

/** A resource that is needed for a stretch of time. */
export interface Claim {
  readonly kind: ResourceKind
  readonly id: string
  readonly digibankId: string
  /** Sessions it is for. */
  readonly sessionIds: readonly string[]
  readonly digipuntId: string | null
  /** Instants, ISO 8601 in UTC; `until` is free again. Set-up and transport are inside. */
  readonly from: string
  readonly until: string
}

/** What is wanted is held by somebody else then; by whom is not told. */
export class Taken extends Refused {
  readonly claim: Claim

  constructor(claim: Claim) {
    const { kind, id, from, until, sessionIds } = claim
    const when = `from ${wallTime(from)} until ${wallTime(until)}`
    const then = `Choose another time or place for ${sessionIds.join(', ')}.`
    super('taken', `${words[kind]} ${id} is taken ${when}. ${then}`)
    this.claim = claim
  }
}

const words = { room: 'Room', 'laptop-class': 'Laptop class', person: 'Person' } as const

/** What a booking belongs to. */
export interface BookedFor {
  readonly networkId: string
  readonly quarterId: string
  readonly versionId: string
}

/**
 * Books a resource. The database lets one hold it at a time, whoever asks; by whom it is held is not said. Who books
 * several does so by kind and id, so that nobody waits in a circle.
 * @throws {Taken}
 */
export async function book(tx: Tx, { networkId, quarterId, versionId }: BookedFor, claim: Claim) {
  // Who wants the same thing waits here: waiting inside the constraint, two would wait for each other.
  const wanted = `${networkId} ${claim.kind} ${claim.id}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${wanted}, 0))`.execute(tx)
  try {
    await tx
      .insertInto('booking')
      .values({
        network_id: networkId,
        quarter_id: quarterId,
        version_id: versionId,
        digibank_id: claim.digibankId,
        session_ids: [...claim.sessionIds],
        resource_kind: claim.kind,
        resource_id: claim.id,
        digipunt_id: claim.digipuntId,
        during: `[${claim.from},${claim.until})`,
      })
      .execute()
  } catch (error) {
    if (faultCode(error) === '23P01') throw new Taken(claim)
    throw error
  }
}

/** Such as `2027-01-05 09:30`. */
function wallTime(instant: string): string {
  return fromInstant(instant).replace('T', ' ')
}

/** Gives free all a quarter holds. */
export async function clearBookings(tx: Tx, quarterId: string): Promise<void> {
  await tx.deleteFrom('booking').where('quarter_id', '=', quarterId).execute()
}

/** How many bookings a scope sees of a quarter. */
export async function countBookings(tx: Tx, quarterId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('booking')
    .select(sql<number>`count(*)`.as('count'))
    .where('quarter_id', '=', quarterId)
    .executeTakeFirstOrThrow()
  return count
}
