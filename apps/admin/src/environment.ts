import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** What may be set from outside; docs/environment.md says what each is for. */
const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_ADDRESS: z
    .url({ protocol: /^https?$/ })
    .transform((address) => new URL(address).origin)
    .optional(),
  CLIENT_ADDRESS_HEADER: z.string().toLowerCase().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_FOLDER: z.string().min(1).default(fromRoot('.data')),
  DEMO: z.enum(['yes', 'no']).optional(),
  LOG: z.enum(['lines', 'faults', 'none']).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  PLANNING_RUNS: z.coerce.number().int().min(0).max(16).default(2),
  PLANNING_THREADS: z.coerce.number().int().min(1).max(64).optional(),
})

/** The settings of one start. */
export interface Environment {
  /** Port to listen on; absent: 3000, or the next that is free. 0: any free one. */
  readonly port: number | undefined
  /** Address of the network card to listen on. */
  readonly host: string
  /** Scheme, name and port under which browsers reach the app, when something stands in between. */
  readonly publicAddress: string | undefined
  /** Header in which a trusted proxy gives the address of the client. */
  readonly clientAddressHeader: string | undefined
  /** PostgreSQL server; absent: the built-in one. */
  readonly databaseUrl: string | undefined
  /** Folder of the built-in database. */
  readonly dataFolder: string
  /** Whether an empty database gets the example digibank. */
  readonly hasDemo: boolean
  /** What is logged: requests and faults, faults only, or nothing. */
  readonly log: 'lines' | 'faults' | 'none'
  /** Who knows this may read the metrics; absent: who asks on this machine itself. */
  readonly metricsToken: string | undefined
  /** Planning runs that the app solves itself at the same time; 0: workers do. */
  readonly planningRuns: number
  /** Threads for one run; absent: a core less than there are, at most 4. */
  readonly planningThreads: number | undefined
}

/** What is wrong with the settings, one line each. */
export class EnvironmentFault extends Error {}

/**
 * Reads the settings; an empty variable counts as absent.
 * @param isTerminal whether somebody reads along
 * @throws {EnvironmentFault} naming each variable that is wrong
 */
export function readEnvironment(
  from: Record<string, string | undefined>,
  isTerminal = process.stderr.isTTY,
): Environment {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''))
  const result = variables.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new EnvironmentFault(lines.join('\n'))
  }
  const read = result.data
  return {
    port: read.PORT,
    host: read.HOST,
    publicAddress: read.PUBLIC_ADDRESS,
    clientAddressHeader: read.CLIENT_ADDRESS_HEADER,
    databaseUrl: read.DATABASE_URL,
    dataFolder: read.DATA_FOLDER,
    hasDemo: read.DEMO === undefined ? read.DATABASE_URL === undefined : read.DEMO === 'yes',
    // Between the words for who sits at a terminal, each request would be in the way.
    log: read.LOG ?? (isTerminal ? 'faults' : 'lines'),
    metricsToken: read.METRICS_TOKEN,
    planningRuns: read.PLANNING_RUNS,
    planningThreads: read.PLANNING_THREADS,
  }
}

/** Path of a file or folder of the project, wherever the command was given. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url))
}
