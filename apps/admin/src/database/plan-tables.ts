import type { ColumnType, Generated } from 'kysely'
import type { Derived, Document } from './column-types.ts'

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
