import type { Standing } from './island.ts'

/** What an island is made of, as a worker gets it. */
export interface Making {
  readonly kind: 'make'
  /** URL of the module and the name of its factory; none: the worker has its own */
  readonly source: { readonly module: string; readonly factory: string } | undefined
  readonly input: unknown
  readonly seed: number
  readonly index: number
  readonly count: number
}

/** What a worker is asked, one at a time. */
export type Request =
  | Making
  | { readonly kind: 'run'; readonly round: number; readonly moves: number }
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'adopt'; readonly snapshot: unknown }

/** What a worker hears. */
export type ToWorker = Request | { readonly kind: 'stop' }

/** What a worker says: one `done` or `failed` for each request, and anything in between. */
export type FromWorker =
  | { readonly kind: 'done'; readonly standing: Standing; readonly value: unknown }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'told'; readonly what: unknown }

/** An error as any platform can send it. */
export interface Fault {
  readonly name: string
  readonly message: string
  readonly stack: string
}

/** Writes what was thrown, an error or not, as text. */
export function faultOf(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), stack: '' }
  return { name: thrown.name, message: thrown.message, stack: thrown.stack ?? '' }
}
