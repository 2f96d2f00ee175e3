import { Refused } from '../database/refused.ts'
import type { Tx } from '../database/scope.ts'

/** A digibank of the installation. */
export interface DigibankRow {
  readonly id: string
  readonly name: string
  readonly networkId: string
}

/** The digibanken a scope sees, by name. */
export async function listDigibanken(tx: Tx): Promise<DigibankRow[]> {
  return tx
    .selectFrom('digibank')
    .select(['id', 'name', 'network_id as networkId'])
    .orderBy('name')
    .execute()
}

/** One digibank, when the scope sees it. */
export async function find(tx: Tx, id: string): Promise<DigibankRow | undefined> {
  return tx
    .selectFrom('digibank')
    .select(['id', 'name', 'network_id as networkId'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * The network of digibanken that plan together; digibanken that are new join those that are known.
 * @throws {Refused} when they are in different networks already
 */
export async function networkOf(
  tx: Tx,
  digibanken: readonly { readonly id: string; readonly name: string }[],
): Promise<string> {
  const ids = digibanken.map(({ id }) => id)
  const known = await tx
    .selectFrom('digibank')
    .select(['id', 'network_id'])
    .where('id', 'in', ids)
    .execute()
  const networks = [...new Set(known.map(({ network_id }) => network_id))]
  if (networks.length > 1)
    throw new Refused('invalid', `Digibanken ${ids.join(', ')} do not plan together.`)
  const [network = ids[0] ?? ''] = networks
  if (networks.length === 0)
    await tx
      .insertInto('network')
      .values({ id: network, name: digibanken.map(({ name }) => name).join(', ') })
      .execute()
  const missing = digibanken.filter(({ id }) => known.every((each) => each.id !== id))
  if (missing.length > 0)
    await tx
      .insertInto('digibank')
      .values(missing.map(({ id, name }) => ({ id, name, network_id: network })))
      .execute()
  return network
}
