import { forScopes, readable, revisioned } from './rules.ts'

/** Functions the rules are written with, and the digibanken. */
export const foundation: readonly string[] = [
  'create extension if not exists btree_gist',
  `grant usage on schema public to digirooster_app`,

  `create function scope_digibank() returns text stable language sql
     as $$ select nullif(current_setting('digirooster.digibank', true), '') $$`,
  `create function scope_role() returns text stable language sql
     as $$ select coalesce(current_setting('digirooster.role', true), '') $$`,
  `create function scope_user() returns text stable language sql
     as $$ select nullif(current_setting('digirooster.user', true), '') $$`,
  // Nobody but an admin without a digibank sees all of them.
  `create function scope_is_all() returns boolean stable language sql
     as $$ select scope_role() = 'admin' and scope_digibank() is null $$`,
  `create function scope_sees(digibank_id text) returns boolean stable language sql
     as $$ select digibank_id = scope_digibank() or scope_is_all() $$`,
  // What a JSON list of texts holds; for columns that are derived from a document.
  `create function texts(list jsonb) returns text[] immutable language sql
     as $$ select coalesce(array_agg(each), '{}') from jsonb_array_elements_text(list) as each $$`,
  `create function local_date(day text) returns date immutable language sql
     as $$ select make_date(left(day, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int) $$`,
  `create function next_revision() returns trigger language plpgsql
     as $$ begin new.revision := old.revision + 1; return new; end $$`,

  // Digibanken that plan together: names of rooms, laptop classes and people are theirs in common.
  `create table network (id text primary key, name text not null)`,
  `create table digibank (
     id text primary key,
     network_id text not null references network,
     name text not null,
     revision int not null default 1)`,
  ...forScopes('digibank', readable('scope_sees(id)'), 'scope_is_all()'),
  ...revisioned('digibank'),
  // No names of others leak: a network is seen by its digibanken.
  ...forScopes(
    'network',
    readable('exists (select from digibank d where d.network_id = network.id) or scope_is_all()'),
    'scope_is_all()',
  ),

  `create table quarter (
     id text primary key default gen_random_uuid()::text,
     network_id text not null references network,
     name text not null,
     revision int not null default 1,
     document jsonb not null,
     title text not null generated always as (document ->> 'title') stored,
     starts date not null generated always as (local_date(document -> 'horizon' ->> 'start')) stored,
     ends date not null generated always as (local_date(document -> 'horizon' ->> 'end')) stored,
     created_at timestamptz not null default now(),
     unique (network_id, name))`,
  `create table quarter_digibank (
     quarter_id text not null references quarter on delete cascade,
     id text not null references digibank,
     digibank_id text not null generated always as (id) stored,
     position int not null,
     revision int not null default 1,
     name text generated always as (document ->> 'name') stored,
     document jsonb not null,
     primary key (quarter_id, id))`,
  `create function sees_quarter(quarter text) returns boolean stable language sql as $$
     select scope_is_all() or exists (select from quarter_digibank q where q.quarter_id = quarter and q.id = scope_digibank()) $$`,
  ...forScopes(
    'quarter_digibank',
    readable('scope_sees(id)'),
    `scope_sees(id) and scope_role() in ('coordinator', 'admin')`,
  ),
  ...revisioned('quarter_digibank'),
  ...forScopes(
    'quarter',
    readable('sees_quarter(id)'),
    `sees_quarter(id) and scope_role() in ('coordinator', 'assistant', 'partner', 'provider', 'referrer', 'admin')`,
  ),
  ...revisioned('quarter'),
]
