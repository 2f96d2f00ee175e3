import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { forScopes, readable } from './0001/rules.ts'

/** Who may log in, in which roles, and how. */
export const accounts: Migration = {
  up: async (owner: Kysely<unknown>) => {
    for (const statement of [...tables, ...fences(), ...audits])
      await sql.raw(statement).execute(owner)
  },
}

const tables: readonly string[] = [
  `create table account (
     id uuid primary key default gen_random_uuid(),
     email text not null unique check (email = lower(email)),
     name text not null,
     language text not null default 'nl' check (language in ('nl', 'en')),
     password_hash text,
     totp_secret text,
     totp_last_step bigint not null default 0,
     recovery_asked_at timestamptz,
     created_at timestamptz not null default now())`,
  `create table membership (
     id uuid primary key default gen_random_uuid(),
     account_id uuid not null references account on delete cascade,
     digibank_id text references digibank,
     role text not null check (role in ('coordinator', 'assistant', 'provider', 'person', 'partner',
       'referrer', 'steering', 'admin')),
     subject_id text,
     created_at timestamptz not null default now(),
     check ((role = 'admin') = (digibank_id is null)),
     unique nulls not distinct (account_id, digibank_id, role, subject_id))`,
  `create index on membership (digibank_id)`,
  `create table login_session (
     id uuid primary key default gen_random_uuid(),
     token_hash text not null unique,
     account_id uuid not null references account on delete cascade,
     membership_id uuid references membership on delete set null,
     device text not null,
     expires_at timestamptz not null,
     created_at timestamptz not null default now())`,
  `create index on login_session (account_id)`,
  `create table single_use_link (
     id uuid primary key default gen_random_uuid(),
     token_hash text not null unique,
     purpose text not null check (purpose in ('sign-in', 'invitation', 'recovery', 'second-step')),
     account_id uuid references account on delete cascade,
     email text,
     digibank_id text references digibank,
     role text,
     subject_id text,
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     check ((purpose = 'invitation') = (email is not null and role is not null)),
     check ((purpose = 'invitation') = (account_id is null)))`,
  `create table known_device (
     token_hash text primary key,
     account_id uuid not null references account on delete cascade,
     created_at timestamptz not null default now())`,
  `create table login_limit (
     key text primary key,
     failures integer not null,
     since timestamptz not null)`,
]

/**
 * No digibank owns these rows: they are fenced off as a whole, and only the transactions that the auth module opens
 * come in. A fault in a query elsewhere shows no account.
 */
function fences(): readonly string[] {
  const isAuth = `current_setting('digirooster.auth', true) = 'on'`
  const names = [
    'account',
    'membership',
    'login_session',
    'single_use_link',
    'known_device',
    'login_limit',
  ]
  return names.flatMap((table) => forScopes(table, readable(isAuth), isAuth))
}

/** Names, addresses and secrets of people are not written down. */
const audits: readonly string[] = [
  `create trigger audited after insert or update or delete on membership
     for each row execute function write_audit()`,
  `create trigger audited after insert or delete on login_session
     for each row execute function write_audit('token_hash', 'device')`,
  `create trigger audited after insert or delete on single_use_link
     for each row execute function write_audit('token_hash', 'email')`,
  `create trigger audited after insert or delete or update of password_hash, totp_secret, email on account
     for each row execute function write_audit('email', 'name', 'password_hash', 'totp_secret', 'totp_last_step')`,
]
