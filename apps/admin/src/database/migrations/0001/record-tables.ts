import { forScopes, readable, revisioned } from './rules.ts'

const planners = `scope_role() in ('coordinator', 'assistant', 'admin')`
const publishers = `scope_role() in ('coordinator', 'admin')`

/** One holder at a time of each resource of a kind, all digibanken of a network together. */
function once(name: string, kind: string): string {
  return `constraint ${name} exclude using gist (network_id with =, resource_id with =, during with &&)
    where (resource_kind = '${kind}') deferrable initially immediate`
}

const AUDITED = [
  ...['digibank', 'quarter', 'quarter_digibank', 'organisation', 'contract', 'budget_line'],
  ...['topic', 'course', 'digipunt', 'room', 'laptop_class', 'person', 'demand', 'activity'],
  ...['walk_in', 'supply', 'availability', 'counters', 'fixed_offering', 'fixed_session'],
  ...['draft', 'version', 'run'],
]

/** Runs, drafts, versions and bookings; what was done, by whom; writes that were answered before. */
export const recordTables: readonly string[] = [
  `create table run (
     id text primary key default gen_random_uuid()::text,
     quarter_id text not null references quarter on delete cascade,
     digibank_id text references digibank,
     name text not null,
     state text not null default 'waiting' check (state in ('waiting', 'running', 'finished', 'cancelled', 'failed')),
     revision int not null default 1,
     quarter_revision int not null,
     problem_hash text not null,
     settings jsonb not null,
     problem json not null,
     plan json,
     asked_by text default scope_user(),
     asked_at timestamptz not null default now(),
     ended_at timestamptz,
     check ((state = 'finished') <= (plan is not null)))`,
  `create index on run (quarter_id)`,
  ...forScopes(
    'run',
    readable('sees_quarter(quarter_id) and scope_sees(digibank_id)'),
    `sees_quarter(quarter_id) and scope_sees(digibank_id) and ${planners}`,
  ),
  ...revisioned('run'),

  `create table draft (
     quarter_id text not null references quarter on delete cascade,
     id text not null default gen_random_uuid()::text,
     digibank_id text references digibank,
     name text not null,
     revision int not null default 1,
     quarter_revision int not null,
     run_id text references run,
     plan json not null,
     primary key (quarter_id, id),
     unique (quarter_id, name))`,
  ...forScopes(
    'draft',
    readable('sees_quarter(quarter_id) and scope_sees(digibank_id)'),
    `sees_quarter(quarter_id) and scope_sees(digibank_id) and ${planners}`,
  ),
  ...revisioned('draft'),

  // Written once: no update and no delete is granted.
  `create table version (
     id text primary key default gen_random_uuid()::text,
     quarter_id text not null references quarter on delete cascade,
     digibank_id text references digibank,
     number int not null,
     covers_until date not null,
     quarter_revision int not null,
     problem json not null,
     plan json not null,
     published_by text default scope_user(),
     published_at timestamptz not null default now(),
     unique (quarter_id, number))`,
  ...forScopes('version', readable('sees_quarter(quarter_id) and scope_sees(digibank_id)')),
  `grant insert on version to digirooster_app`,
  `create policy add on version for insert
     with check (sees_quarter(quarter_id) and scope_sees(digibank_id) and ${publishers})`,

  `create table booking (
     id bigint generated always as identity primary key,
     network_id text not null references network,
     quarter_id text not null references quarter on delete cascade,
     version_id text not null references version,
     digibank_id text not null references digibank,
     session_ids text[] not null,
     resource_kind text not null check (resource_kind in ('room', 'laptop-class', 'person')),
     resource_id text not null,
     digipunt_id text,
     during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
     ${once('booking_room_once', 'room')},
     ${once('booking_laptops_once', 'laptop-class')},
     ${once('booking_person_once', 'person')})`,
  `create index on booking (quarter_id)`,
  ...forScopes(
    'booking',
    readable('scope_sees(digibank_id)'),
    `sees_quarter(quarter_id) and scope_sees(digibank_id) and ${publishers}`,
  ),

  // Commands with their inverse: what each row was before and after.
  `create table edit (
     id bigint generated always as identity primary key,
     quarter_id text not null references quarter on delete cascade,
     digibank_id text references digibank,
     user_id text default scope_user(),
     at timestamptz not null default now(),
     title text not null,
     steps jsonb not null,
     state text not null default 'done' check (state in ('done', 'undone', 'dropped')))`,
  `create index on edit (quarter_id, user_id, id)`,
  ...forScopes(
    'edit',
    readable('sees_quarter(quarter_id) and scope_sees(digibank_id)'),
    'sees_quarter(quarter_id) and scope_sees(digibank_id) and user_id is not distinct from scope_user()',
  ),

  `create table answered_write (
     user_id text not null default coalesce(scope_user(), ''),
     key text not null check (length(key) between 1 and 200),
     answer jsonb,
     at timestamptz not null default now(),
     primary key (user_id, key))`,
  ...forScopes(
    'answered_write',
    readable(`user_id = coalesce(scope_user(), '')`),
    `user_id = coalesce(scope_user(), '')`,
  ),

  `create table audit (
     id bigint generated always as identity primary key,
     at timestamptz not null default clock_timestamp(),
     user_id text,
     on_behalf_of text,
     role text not null,
     by_digibank_id text default scope_digibank(),
     digibank_id text,
     quarter_id text,
     subject_kind text not null,
     subject_id text not null,
     action text not null check (action in ('insert', 'update', 'delete')),
     before jsonb,
     after jsonb)`,
  `create index on audit (quarter_id, subject_kind, subject_id)`,
  `create index on audit (digibank_id, at)`,
  ...forScopes(
    'audit',
    // What is shared has no digibank of its own: those who changed it see that they did.
    readable('scope_sees(coalesce(digibank_id, by_digibank_id))'),
  ),
  `grant insert on audit to digirooster_app`,
  // Nobody writes a line in another's name, or into another digibank.
  `create policy add on audit for insert
     with check (user_id is not distinct from scope_user() and role = scope_role()
       and by_digibank_id is not distinct from scope_digibank()
       and (digibank_id is null or scope_sees(digibank_id) or quarter_id is null or sees_quarter(quarter_id)))`,
  `create function keep_audit() returns trigger language plpgsql
     as $$ begin raise exception 'The audit is never changed.' using errcode = '42501'; end $$`,
  `create trigger keep before update or delete or truncate on audit for each statement execute function keep_audit()`,
  // Arguments: columns that are too large or too secret to be written down.
  `create function write_audit() returns trigger language plpgsql as $$
     declare
       old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - coalesce(tg_argv, '{}') end;
       new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - coalesce(tg_argv, '{}') end;
       one jsonb := coalesce(new_row, old_row);
     begin
       insert into audit (user_id, on_behalf_of, role, digibank_id, quarter_id, subject_kind, subject_id, action, before, after)
       values (scope_user(), nullif(current_setting('digirooster.behalf', true), ''), scope_role(),
         case when tg_table_name = 'digibank' then one ->> 'id' else one ->> 'digibank_id' end,
         case when tg_table_name = 'quarter' then one ->> 'id' else one ->> 'quarter_id' end,
         tg_table_name, one ->> 'id', lower(tg_op), old_row, new_row);
       return null;
     end $$`,
  ...AUDITED.map((table) => {
    const left = ['draft', 'version', 'run'].includes(table) ? `'problem', 'plan'` : ''
    return `create trigger audited after insert or update or delete on ${table} for each row execute function write_audit(${left})`
  }),
]
