import type { ColumnType, Generated } from 'kysely'
import type { Derived, Document } from './column-types.ts'
import type {
  DraftTable,
  RunProgressTable,
  RunTable,
  RunWorkTable,
  VersionTable,
} from './plan-tables.ts'

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
