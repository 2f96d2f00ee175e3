import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { forScopes, readable } from './0001/rules.ts'

/** A run is seen by who sees it in its own table; row security holds there too. */
const seen = 'exists (select from run r where r.id = run_id)'
const planners = `scope_role() in ('coordinator', 'assistant', 'admin')`

const statements: readonly string[] = [
  // Who searches now, how far it came, what it was asked. Not audited: it changes all the time and says nothing new.
  `create table run_work (
     run_id text primary key references run on delete cascade,
     worker int,
     attempt int not null default 0,
     spent_seconds real not null default 0,
     best json,
     stop text check (stop in ('keep')),
     steps int not null default 0)`,
  ...forScopes('run_work', readable(seen), `${seen} and ${planners}`),
  // What was told on the way, numbered without gaps; only ever added to.
  `create table run_progress (
     run_id text not null references run on delete cascade,
     number int not null,
     at timestamptz not null default clock_timestamp(),
     told jsonb not null,
     primary key (run_id, number))`,
  ...forScopes('run_progress', readable(seen)),
  `grant insert on run_progress to digirooster_app`,
  `create policy add on run_progress for insert with check (${seen} and ${planners})`,
  `create index run_open on run (state) where state in ('waiting', 'running')`,
]

/** What a planning run keeps while it is under way. */
export const runWork: Migration = {
  up: async (owner: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(owner)
  },
}
