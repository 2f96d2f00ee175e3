import type { ColumnType, Generated } from 'kysely'

/** A whole document in a column; written as it is read. */
type Document = ColumnType<unknown, object, object>
/** What the database derives or fills in. */
type Derived<T> = ColumnType<T, never, never>

/** A thing of a quarter: a document of the domain, and columns derived from it. */
export interface ThingTable {
  quarter_id: string
  id: string
  /** Place in its list. */
  position: number
  revision: Generated<number>
  name: Derived<string | null>
  document: Document
}

/** Digibanken that plan together. */
export interface NetworkTable {
  id: string
  name: string
}

/** A digibank of the installation. */
export interface DigibankTable {
  id: string
  network_id: string
  name: string
  revision: Generated<number>
}

/** A planned stretch of time of a network. */
export interface QuarterTable {
  id: Generated<string>
  network_id: string
  name: string
  revision: Generated<number>
  document: Document
  title: Derived<string>
  starts: Derived<string>
  ends: Derived<string>
  created_at: Derived<Date>
}

/** State of a planning run. */
export type RunState = 'waiting' | 'running' | 'finished' | 'cancelled' | 'failed'

/** One planning run, with exactly what it saw and made. */
export interface RunTable {
  id: Generated<string>
  quarter_id: string
  digibank_id: string | null
  name: string
  state: ColumnType<RunState, RunState | undefined, RunState>
  revision: Generated<number>
  quarter_revision: number
  problem_hash: string
  settings: Document
  problem: Document
  plan: ColumnType<unknown, object | null, object | null>
  asked_by: Derived<string | null>
  asked_at: Derived<Date>
  ended_at: Date | null
}

/** What a run keeps while it is under way. */
export interface RunWorkTable {
  run_id: string
  worker: number | null
  attempt: Generated<number>
  spent_seconds: Generated<number>
  best: ColumnType<unknown, object | null | undefined, object | null>
  stop: 'keep' | null
  steps: Generated<number>
}

/** What was told about a run on the way. */
export interface RunProgressTable {
  run_id: string
  number: number
  at: Derived<Date>
  told: Document
}

/** A plan people work on. */
export interface DraftTable {
  quarter_id: string
  id: Generated<string>
  digibank_id: string | null
  name: string
  revision: Generated<number>
  quarter_revision: number
  run_id: string | null
  plan: Document
}

/** A published plan; never changed. */
export interface VersionTable {
  id: Generated<string>
  quarter_id: string
  digibank_id: string | null
  number: number
  covers_until: string
  quarter_revision: number
  problem: Document
  plan: Document
  published_by: Derived<string | null>
  published_at: Derived<Date>
}

/** Kinds of what can be held by one at a time. */
export type ResourceKind = 'room' | 'laptop-class' | 'person'

/** A resource held for a stretch of time by the current published version. */
export interface BookingTable {
  id: Derived<number>
  network_id: string
  quarter_id: string
  version_id: string
  digibank_id: string
  session_ids: string[]
  resource_kind: ResourceKind
  resource_id: string
  digipunt_id: string | null
  /** Half-open, such as `[2027-01-05T09:00:00Z,2027-01-05T10:30:00Z)`. */
  during: string
}

/** A command and its inverse. */
export interface EditTable {
  id: Derived<number>
  quarter_id: string
  digibank_id: string | null
  user_id: Derived<string | null>
  at: Derived<Date>
  title: string
  steps: Document
  state: ColumnType<'done' | 'undone' | 'dropped', undefined, 'done' | 'undone' | 'dropped'>
}

/** Answer of a write, for when it is sent again. */
export interface AnsweredWriteTable {
  user_id: Derived<string>
  key: string
  answer: ColumnType<unknown, object | undefined, object>
  at: Derived<Date>
}

/** Who did what; only ever added to. */
export interface AuditTable {
  id: Derived<number>
  at: Derived<Date>
  user_id: string | null
  on_behalf_of: string | null
  role: string
  by_digibank_id: string | null
  digibank_id: string | null
  quarter_id: string | null
  subject_kind: string
  subject_id: string
  action: 'insert' | 'update' | 'delete'
  before: ColumnType<unknown, object | null, never>
  after: ColumnType<unknown, object | null, never>
}

/** Tables of the things of a quarter. */
export interface ThingTables {
  quarter_digibank: ThingTable
  organisation: ThingTable
  contract: ThingTable
  budget_line: ThingTable
  topic: ThingTable
  course: ThingTable
  digipunt: ThingTable
  room: ThingTable
  laptop_class: ThingTable
  person: ThingTable
  demand: ThingTable
  activity: ThingTable
  walk_in: ThingTable
  supply: ThingTable
  availability: ThingTable
  counters: ThingTable
  fixed_offering: ThingTable
  fixed_session: ThingTable
}

/** Every table and its columns, as Kysely sees them. */
export interface Tables extends ThingTables {
  network: NetworkTable
  digibank: DigibankTable
  quarter: QuarterTable
  run: RunTable
  run_work: RunWorkTable
  run_progress: RunProgressTable
  draft: DraftTable
  version: VersionTable
  booking: BookingTable
  edit: EditTable
  answered_write: AnsweredWriteTable
  audit: AuditTable
}
