import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { faultCode } from './retry.ts'
import type { Login } from './client-options.ts'
import { APP_ROLE } from './scope.ts'
import { StartFault } from './start-fault.ts'
import type { Tables } from './tables.ts'

/**
 * Makes the role that scopes work as, and a login that can do nothing but become that role: leaving the role gives
 * nothing, and the owner of the tables is out of reach. Its password stands in a table only the owner can read.
 */
export async function appLogin(owner: Kysely<Tables>): Promise<Login> {
  return owner.transaction().execute(async (tx) => {
    // Two processes that start at once make it once.
    await sql`select pg_advisory_xact_lock(hashtext('digirooster login'))`.execute(tx)
    const { rows: names } = await sql<{ name: string }>`select current_database() as name`.execute(
      tx,
    )
    const user = loginName(names[0]?.name ?? '')
    await sql`create table if not exists app_login (password text not null)`.execute(tx)
    const { rows } = await sql<{ password: string; hasRole: boolean }>`
      select password, exists (select from pg_roles where rolname = ${user}) as "hasRole"
      from app_login`.execute(tx)
    if (rows[0]?.hasRole) return { user, password: rows[0].password }
    const password = randomBytes(24).toString('base64url')
    await sql`delete from app_login`.execute(tx)
    await sql`insert into app_login values (${password})`.execute(tx)
    await makeRoles(tx, user, password).catch((error: unknown) => {
      if (faultCode(error) !== '42501') throw error
      // Without the fault itself: it repeats the password.
      throw new StartFault(
        'The user in DATABASE_URL may not make roles. Let a superuser of the server do this once for it:\n' +
          `alter role … createrole; grant ${APP_ROLE} to … with admin option;`,
      )
    })
    return { user, password }
  })
}

/** Name of the login of a database; logins belong to the whole server. */
export function loginName(database: string): string {
  return `digirooster_login_${createHash('sha256').update(database).digest('hex').slice(0, 10)}`
}

/**
 * Roles belong to the whole server: another database on it may have made the first, or be making its own at this moment.
 * A lock holds within one database only, so what came of it is looked at, and done again where it got lost.
 */
async function makeRoles(tx: Kysely<Tables>, user: string, password: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    await sql`savepoint roles`.execute(tx)
    try {
      await tryMakeRoles(tx, user, password)
      if (await isMember(tx, user)) return
    } catch (error) {
      if (!isLostRace(error)) throw error
      await sql`rollback to savepoint roles`.execute(tx)
    }
    await sleep(20 * 2 ** attempt)
  }
  throw new Error(`The server does not let ${user} become ${APP_ROLE}.`)
}

/** Another transaction changed the same roles. */
function isLostRace(error: unknown): boolean {
  return error instanceof Error && /concurrently|could not serialize|deadlock/.test(error.message)
}

async function isMember(tx: Kysely<Tables>, user: string): Promise<boolean> {
  const { rows } = await sql<{ isMember: boolean }>`
    select pg_has_role(${user}, ${APP_ROLE}, 'member') as "isMember"`.execute(tx)
  return rows[0]?.isMember ?? false
}

async function tryMakeRoles(tx: Kysely<Tables>, user: string, password: string): Promise<void> {
  const statements = [
    `create role ${APP_ROLE} nologin`,
    `create role ${user} noinherit`,
    `alter role ${user} login noinherit password '${password}'`,
    `grant ${APP_ROLE} to ${user}`,
  ]
  for (const statement of statements) {
    await sql
      .raw(
        `do $$ begin ${statement}; exception when duplicate_object or unique_violation then null; end $$`,
      )
      .execute(tx)
  }
}
