import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements: readonly string[] = [
  `alter table account add column disabled_at timestamptz`,
  `drop trigger audited on account`,
  `create trigger audited
     after insert or delete or update of password_hash, totp_secret, email, disabled_at on account
     for each row execute function write_audit('email', 'name', 'password_hash', 'totp_secret', 'totp_last_step')`,
  // When whoever works in a session last showed who they are: what protects the account asks that this is recent.
  `alter table login_session add column proven_at timestamptz not null default now()`,
  // The logbook of one digibank, newest first, whole or by who, what or when. Row-level security lets an index help
  // only with what PostgreSQL knows to leak nothing; that is `case`, and not `coalesce`.
  `create index audit_of_digibank on audit
     ((case when digibank_id is null then by_digibank_id else digibank_id end), id desc)`,
  `create index audit_by_user on audit (user_id, id desc)`,
  `create index audit_of_kind on audit (subject_kind, id desc)`,
  `create index audit_by_moment on audit (at)`,
]

/** Accounts that are disabled, sessions that proved themselves, a logbook that is quick to search. */
export const accountCare: Migration = {
  up: async (owner: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(owner)
  },
}
