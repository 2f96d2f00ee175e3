import { acrossDigibanken } from '../../database/scope.ts'
import type { Tx } from '../../database/scope.ts'
import { storeOf } from '../kinds.ts'
import type { ResourceKind } from './resource-kinds.ts'

/** An id for a new thing, made from its name: `Zaal 2` becomes `zaal-2`, or `zaal-2-2` when that is taken. */
export async function idFor(
  tx: Tx,
  quarterId: string,
  kind: ResourceKind,
  name: string,
): Promise<string> {
  // Also of a digibank that shares the quarter; of it no more is told than that another id was taken.
  const all = await acrossDigibanken(tx, () => storeOf(kind).all(tx, quarterId))
  const taken = new Set(all.map(({ id }) => id))
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const base = plain.slice(0, 80) || kind
  let id = base
  for (let next = 2; taken.has(id); next++) id = `${base}-${next}`
  return id
}
