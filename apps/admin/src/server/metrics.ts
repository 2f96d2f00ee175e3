import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Environment } from '../environment.ts'
import { countRuns } from '../tables/run.ts'
import type { Application } from './application.ts'

/** Upper edges of the lengths of requests that are told apart, in seconds. */
const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60]
const METHODS = new Set(['GET', 'HEAD', 'POST'])
const LOCAL = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
/** The program itself: it counts runs of all digibanken, and sees nothing else. */
const program = { userId: null, digibankId: null, role: 'admin' } as const

/** A request that was answered. */
export interface Answered {
  /** Route as Kit names it; absent: no page of ours. */
  readonly route: string | undefined
  readonly path: string
  readonly method: string
  readonly status: number
  readonly seconds: number
}

/** Figures of this process and of the installation, without names, addresses or anything that was filled in. */
export interface Metrics {
  readonly count: (request: Answered) => void
  /** All of them in the text form of Prometheus. */
  readonly text: () => Promise<string>
  readonly contentType: string
}

/** Counts from now on. */
export function metricsOf({ database }: Pick<Application, 'database'>): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const labelNames = ['route', 'method', 'status'] as const
  const requests = new Counter({
    ...{ name: 'digirooster_http_requests_total', help: 'Requests that were answered', labelNames },
    registers,
  })
  const lengths = new Histogram({
    ...{ name: 'digirooster_http_request_seconds', help: 'Time until the answer was sent' },
    ...{ labelNames: ['route'] as const, buckets: SECONDS, registers },
  })
  const runs = new Gauge({
    ...{ name: 'digirooster_runs', help: 'Planning runs by state, of the whole installation' },
    ...{ labelNames: ['state'] as const, registers },
  })
  const queue = new Gauge({
    ...{ name: 'digirooster_run_queue_length', help: 'Planning runs that wait for a worker' },
    registers,
  })
  const reachable = new Gauge({
    ...{ name: 'digirooster_database_up', help: '1 when the database answered just now, else 0' },
    registers,
  })

  async function look(): Promise<void> {
    runs.reset()
    queue.reset()
    try {
      const counts = await database.withScope(program, countRuns)
      reachable.set(1)
      for (const [state, count] of Object.entries(counts)) runs.set({ state }, count)
      queue.set(counts.waiting)
    } catch {
      reachable.set(0)
      // No figure is better than one of before.
      runs.reset()
      queue.remove()
    }
  }

  return {
    count: ({ route, path, method, status, seconds }) => {
      const name = routeName(route, path)
      requests.inc({ route: name, method: METHODS.has(method) ? method : 'other', status })
      lengths.observe({ route: name }, seconds)
    },
    text: async () => {
      await look()
      return register.metrics()
    },
    contentType: register.contentType,
  }
}

/** A name out of a short list: what somebody typed as an address is none. */
function routeName(route: string | undefined, path: string): string {
  if (route !== undefined) return route.replace(/\/\([^)]+\)/g, '') || '/'
  if (['/healthz', '/readyz', '/metrics'].includes(path)) return path
  return path.startsWith('/_app/') ? 'asset' : 'none'
}

/** Answers `/metrics`. @returns whether the request was this */
export function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  metrics: Metrics,
  settings: Pick<Environment, 'metricsToken' | 'publicAddress'>,
): boolean {
  if (request.url !== '/metrics') return false
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  if (!mayRead(request, settings)) {
    response.writeHead(settings.metricsToken === undefined ? 403 : 401, plain)
    response.end('Refused')
    return true
  }
  metrics.text().then(
    (text) => {
      response.writeHead(200, { ...plain, 'content-type': metrics.contentType })
      response.end(text)
    },
    () => {
      response.writeHead(500, plain)
      response.end('No metrics')
    },
  )
  return true
}

/** Who knows the token; without one: a program on this machine that did not come past a proxy. */
function mayRead(
  { headers, socket }: IncomingMessage,
  { metricsToken, publicAddress }: Pick<Environment, 'metricsToken' | 'publicAddress'>,
): boolean {
  if (metricsToken !== undefined) {
    const given = Buffer.from(headers.authorization ?? '')
    const wanted = Buffer.from(`Bearer ${metricsToken}`)
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }
  // Behind a proxy everybody seems to be on this machine, and a page elsewhere may point its own name here.
  const isProxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((n) => n in headers)
  const isByName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '')
  const isNear = LOCAL.has(socket.remoteAddress ?? '')
  return publicAddress === undefined && !isProxied && isByName && isNear
}
