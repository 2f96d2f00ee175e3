import { forScopes, readable, revisioned } from './rules.ts'

/** A table of things in a quarter: each row is one document of the domain, and columns derived from it. */
interface Kind {
  readonly table: string
  /** Columns by name: their type and the expression on `document`. */
  readonly columns?: Readonly<Record<string, readonly [type: string, expression: string]>>
  /** Column → the table of the same quarter it points into. */
  readonly references?: Readonly<Record<string, string>>
  /** Which rows of a quarter that is seen are seen. */
  readonly sees: string
  /** Which rows may be written, the role aside. */
  readonly writes?: string
  /** Roles that write besides coordinator, assistant and admin. */
  readonly writers?: readonly string[]
}

const text = (path: string) => ['text', `document ->> '${path}'`] as const
const list = (path: string) => ['text[]', `texts(document -> '${path}')`] as const
const own = { digibank_id: text('digibankId') }
const isOwn = 'scope_sees(digibank_id)'
/** Shared things without digibanken of their own go to those their owner serves. */
const served = (owner: string) =>
  `scope_is_all() or scope_digibank() = any (usable_by) or (usable_by = '{}' and (${owner} is null
     or exists (select from organisation o where o.quarter_id = TABLE.quarter_id and o.id = TABLE.${owner})))`

const kinds: readonly Kind[] = [
  {
    table: 'organisation',
    columns: { usable_by: list('digibankIds') },
    sees: `usable_by = '{}' or scope_digibank() = any (usable_by) or scope_is_all()`,
  },
  {
    table: 'contract',
    columns: { provider_id: text('providerId') },
    references: { provider_id: 'organisation' },
    sees: `exists (select from organisation o where o.quarter_id = TABLE.quarter_id and o.id = TABLE.provider_id)`,
  },
  {
    table: 'budget_line',
    columns: {
      ...own,
      contract_id: text('contractId'),
      quarter_cents: ['bigint', `(document -> 'quarter' ->> 'cents')::bigint`],
      year_cents: ['bigint', `(document -> 'projectYear' ->> 'cents')::bigint`],
    },
    references: { digibank_id: 'quarter_digibank', contract_id: 'contract' },
    sees: isOwn,
  },
  { table: 'topic', sees: 'true' },
  {
    table: 'course',
    columns: { topic_id: text('topicId'), contract_id: text('contractId') },
    references: { topic_id: 'topic', contract_id: 'contract' },
    sees: 'true',
  },
  {
    table: 'digipunt',
    columns: { ...own, owner_id: text('ownerId'), usable_by: list('usableBy') },
    references: { digibank_id: 'quarter_digibank', owner_id: 'organisation' },
    sees: `${isOwn} or scope_digibank() = any (usable_by)`,
    writes: isOwn,
  },
  {
    table: 'room',
    columns: { digipunt_id: text('digipuntId'), seats: ['int', `(document ->> 'seats')::int`] },
    references: { digipunt_id: 'digipunt' },
    sees: `exists (select from digipunt p where p.quarter_id = TABLE.quarter_id and p.id = TABLE.digipunt_id)`,
    writes: `exists (select from digipunt p where p.quarter_id = TABLE.quarter_id and p.id = TABLE.digipunt_id and scope_sees(p.digibank_id))`,
  },
  {
    table: 'laptop_class',
    columns: { owner_id: text('ownerId'), usable_by: list('usableBy') },
    references: { owner_id: 'organisation' },
    sees: served('owner_id'),
  },
  {
    table: 'person',
    columns: {
      employer_id: text('employerId'),
      contract_id: text('contractId'),
      usable_by: list('usableBy'),
    },
    references: { employer_id: 'organisation', contract_id: 'contract' },
    sees: served('employer_id'),
    writers: ['provider'],
  },
  {
    table: 'demand',
    columns: {
      ...own,
      topic_id: text('topicId'),
      asked_on: ['date', `local_date(document ->> 'date')`],
    },
    references: { digibank_id: 'quarter_digibank', topic_id: 'topic' },
    sees: isOwn,
    writers: ['referrer'],
  },
  {
    table: 'activity',
    columns: { ...own, budget_line_id: ['text', `document -> 'cost' ->> 'budgetLineId'`] },
    references: { digibank_id: 'quarter_digibank', budget_line_id: 'budget_line' },
    sees: isOwn,
  },
  {
    table: 'walk_in',
    columns: { ...own, digipunt_id: text('digipuntId'), room_id: text('roomId') },
    references: { digibank_id: 'quarter_digibank', digipunt_id: 'digipunt', room_id: 'room' },
    sees: isOwn,
  },
  {
    table: 'supply',
    columns: {
      owner_id: text('ownerId'),
      topic_id: text('topicId'),
      usable_by: list('digibankIds'),
    },
    references: { owner_id: 'organisation', topic_id: 'topic' },
    sees: `usable_by = '{}' or scope_digibank() = any (usable_by) or scope_is_all()`,
    writers: ['partner'],
  },
  {
    table: 'availability',
    columns: {
      state: text('state'),
      by_organisation_id: text('byOrganisationId'),
      said_on: ['date', `local_date(document ->> 'saidOn')`],
      remind_on: ['date', `local_date(document ->> 'remindOn')`],
      digipunt_id: subject('digipunt'),
      room_id: subject('room'),
      laptop_class_id: subject('laptop-class'),
      person_id: subject('person'),
    },
    references: {
      by_organisation_id: 'organisation',
      digipunt_id: 'digipunt',
      room_id: 'room',
      laptop_class_id: 'laptop_class',
      person_id: 'person',
    },
    sees: ['digipunt', 'room', 'laptop_class', 'person'].map(subjectIn).join(' or '),
    writes: [
      subjectIn('digipunt') + ' and scope_writes_place(quarter_id, digipunt_id)',
      subjectIn('room') + ' and scope_writes_room(quarter_id, room_id)',
      subjectIn('laptop_class'),
      subjectIn('person'),
    ].join(' or '),
    writers: ['partner', 'provider'],
  },
  {
    table: 'counters',
    columns: own,
    references: { digibank_id: 'quarter_digibank' },
    sees: isOwn,
  },
  { table: 'fixed_offering', columns: own, sees: isOwn },
  {
    table: 'fixed_session',
    columns: { digibank_id: ['text', `document -> 'session' ->> 'digibankId'`] },
    sees: isOwn,
  },
]

function subject(kind: string): readonly [string, string] {
  const is = `document -> 'subject' ->> 'kind' = '${kind}'`
  return ['text', `case when ${is} then document -> 'subject' ->> 'id' end`]
}

function subjectIn(table: string): string {
  return `exists (select from ${table} s where s.quarter_id = TABLE.quarter_id and s.id = TABLE.${table}_id)`
}

const helpers = [
  `create function scope_writes_place(quarter text, place text) returns boolean stable language sql as $$
     select exists (select from digipunt p where p.quarter_id = quarter and p.id = place and scope_sees(p.digibank_id)) $$`,
  `create function scope_writes_room(quarter text, room_id text) returns boolean stable language sql as $$
     select exists (select from room r where r.quarter_id = quarter and r.id = room_id and scope_writes_place(quarter, r.digipunt_id)) $$`,
]

/** Statements that make the tables of a quarter. */
export function kindTables(): string[] {
  return kinds.flatMap((kind) => [...(kind.table === 'availability' ? helpers : []), ...make(kind)])
}

function make({
  table,
  columns = {},
  references = {},
  sees,
  writes,
  writers = [],
}: Kind): string[] {
  const derived = Object.entries(columns).map(
    ([name, [type, expression]]) => `${name} ${type} generated always as (${expression}) stored`,
  )
  const pointers = Object.entries(references).flatMap(([column, target]) => [
    // An import brings everything in one go, in any order.
    `alter table ${table} add foreign key (quarter_id, ${column}) references ${target} (quarter_id, id) deferrable`,
    `create index on ${table} (quarter_id, ${column})`,
  ])
  const among = ['coordinator', 'assistant', 'admin', ...writers].map((r) => `'${r}'`).join(', ')
  const rows = `sees_quarter(quarter_id) and (${sees})`.replaceAll('TABLE', table)
  const written = `sees_quarter(quarter_id) and scope_role() in (${among}) and (${writes ?? sees})`
  return [
    `create table ${table} (
       quarter_id text not null references quarter on delete cascade,
       id text not null,
       position int not null,
       revision int not null default 1,
       name text generated always as (case jsonb_typeof(document -> 'name') when 'string' then document ->> 'name' else document -> 'name' ->> 'nl' end) stored,
       document jsonb not null,
       ${derived.map((column) => `${column},`).join('\n')}
       primary key (quarter_id, id))`,
    ...pointers,
    ...forScopes(table, readable(rows), written.replaceAll('TABLE', table)),
    ...revisioned(table),
  ]
}
