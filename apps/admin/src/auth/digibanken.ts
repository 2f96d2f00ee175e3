import type { Tx } from '../database/scope.ts'
import type { Application } from '../server/application.ts'
import { listDigibanken, networkOf } from '../tables/digibank.ts'
import * as memberships from '../tables/membership.ts'
import { listQuarters } from '../tables/quarter.ts'
import { authorise } from './authorise.ts'
import type { SignedIn } from './signed-in.ts'
import { withAuth } from './with-auth.ts'

/** A digibank as whoever runs the installation looks at it. */
export interface KeptDigibank {
  readonly id: string
  readonly name: string
  /** Title of its newest quarter; null: it has none. */
  readonly quarter: string | null
  /** Accounts that work in it. */
  readonly accounts: number
  /** Names of its coordinators. */
  readonly coordinators: readonly string[]
}

/** Every digibank of the installation, by name; none for whoever does not run it. */
export function listKeptDigibanken(
  { database }: Application,
  session: SignedIn,
): Promise<readonly KeptDigibank[]> {
  if (authorise(session, 'read-digibanken') !== 'allowed') return Promise.resolve([])
  return withAuth(database, session, async (tx) => {
    const quarters = await listQuarters(tx)
    const members = await memberships.listMembers(tx, null)
    return (await listDigibanken(tx)).map(({ id, name, networkId }) => {
      const own = members.filter((member) => member.digibankId === id)
      return {
        ...{ id, name },
        quarter: quarters.find((quarter) => quarter.networkId === networkId)?.title ?? null,
        accounts: new Set(own.map(({ accountId }) => accountId)).size,
        coordinators: own.filter(({ role }) => role === 'coordinator').map((one) => one.name),
      }
    })
  })
}

/**
 * Adds a digibank that plans on its own; its code is made of its name, for files that are imported.
 * @returns its code, or what is wrong with the name
 */
export function addDigibank(
  { database }: Application,
  session: SignedIn,
  asked: string,
): Promise<{ readonly id: string } | { readonly fault: 'name' | 'taken' | 'hidden' }> {
  return withAuth(database, session, async (tx) => {
    if (authorise(session, 'change-digibanken') !== 'allowed') return { fault: 'hidden' }
    const name = asked.trim().replace(/\s+/g, ' ')
    const isName = name.length >= 3 && name.length <= 80 && !/\p{Cc}|\p{Cs}/u.test(name)
    if (!isName) return { fault: 'name' }
    const known = await listDigibanken(tx)
    if (known.some((each) => each.name.toLowerCase() === name.toLowerCase()))
      return { fault: 'taken' }
    const id = await freeCode(tx, name)
    await networkOf(tx, [{ id, name }])
    return { id }
  })
}

/** `Digibank Kortrijk` becomes `kortrijk`; with a number when that is taken. */
async function freeCode(tx: Tx, name: string): Promise<string> {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/^digibank\s+/, '')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const code = plain || 'digibank'
  const taken = new Set((await listDigibanken(tx)).map(({ id }) => id))
  for (let number = 2, tried = code; ; number++) {
    if (!taken.has(tried)) return tried
    tried = `${code}-${number}`
  }
}
