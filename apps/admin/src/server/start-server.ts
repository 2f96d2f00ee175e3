import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Environment } from '../environment.ts'
import type { Application } from './application.ts'
import { health } from './health.ts'
import { listen } from './listen.ts'
import { loggedPath } from './log.ts'
import type { Log } from './log.ts'
import { answerMetrics, metricsOf } from './metrics.ts'
import { answerNoRequests } from './no-request.ts'
import { refusal } from './refusal.ts'
import { securityHeaders } from './security-headers.ts'

/** A request of Node with the application on it, as pages get it through `platform.req`. */
export interface AppRequest extends IncomingMessage {
  application?: Application
  /** Number of this request in the log. */
  id?: string
  log?: Log
  /** Route as Kit names it, once that is known. */
  route?: string | undefined
}

/** A running server. */
export interface Running {
  /** Address to open in a browser. */
  readonly address: string
  /** Address for programs on this machine. */
  readonly local: string
  /** Takes no new requests, lets those under way finish, and ends. */
  readonly stop: () => Promise<void>
}

type Pages = (request: IncomingMessage, response: ServerResponse) => void

/** Time that requests under way get to finish when the server stops, in milliseconds. */
const GRACE = 10_000
const WATCHES = new Set(['/healthz', '/readyz', '/metrics'])

/**
 * Starts the server.
 * @param folder  the pages, as they were built
 */
export async function startServer(
  application: Application,
  environment: Pick<
    Environment,
    'port' | 'host' | 'publicAddress' | 'clientAddressHeader' | 'metricsToken'
  >,
  log: Log,
  folder: string,
): Promise<Running> {
  const { publicAddress, clientAddressHeader } = environment
  const pages = await builtPages(folder, clientAddressHeader)
  const headers = Object.entries(securityHeaders(application.isSecure))
  const metrics = metricsOf(application)

  // A request that does not say where it goes gets an answer of ours, not of Node.
  const server = createServer({ requireHostHeader: false }, (request: AppRequest, response) => {
    const started = performance.now()
    const id = randomUUID()
    // Also when the reader left before the end.
    response.on('close', () => {
      const milliseconds = Math.round(performance.now() - started)
      const { method = '', route } = request
      const status = response.statusCode
      const path = loggedPath(request.url ?? '')
      metrics.count({ route, path, method, status, seconds: milliseconds / 1000 })
      // Programs that ask every few seconds how it goes are no news.
      const isWatch = WATCHES.has(path) && status < 400
      if (!isWatch) log({ what: 'request', id, method, path, status, milliseconds })
    })
    for (const [name, value] of headers) response.setHeader(name, value)
    if (health(request, response, application)) return
    if (answerMetrics(request, response, metrics, environment)) return

    const origin = publicAddress ?? `http://${request.headers.host ?? ''}`
    // A path that cannot be read would leave Kit with a fault that nobody catches, and end the program.
    if (!URL.canParse(origin) || !isReadable(request.url ?? ''))
      return answer(response, 400, 'Bad request')
    const refused = refusal({ method: request.method ?? '', headers: request.headers }, origin)
    if (refused !== undefined) {
      log({ what: 'refused', id, because: refused })
      return answer(response, 403, 'Refused')
    }
    // Whatever a client claims, the app is where it is.
    request.headers['x-forwarded-proto'] = new URL(origin).protocol.slice(0, -1)
    if (publicAddress !== undefined) request.headers.host = new URL(publicAddress).host
    // Somebody who comes past the proxy is known by the connection.
    if (clientAddressHeader) request.headers[clientAddressHeader] ??= request.socket.remoteAddress
    Object.assign(request, { application, id, log })
    pages(request, response)
  })
  answerNoRequests(server, headers)
  server.requestTimeout = 30_000
  server.headersTimeout = 15_000

  const port = await listen(server, environment.port, environment.host)
  const local = `http://${shown(environment.host)}:${port}`
  return {
    address: publicAddress ?? local,
    local,
    stop: () => stop(server),
  }
}

/** The pages as they were built; Kit reads its settings of the proxy when it is loaded. */
async function builtPages(folder: string, clientAddressHeader: string | undefined): Promise<Pages> {
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto'
  process.env.BODY_SIZE_LIMIT = '512K'
  process.env.ADDRESS_HEADER = clientAddressHeader ?? ''
  const handler = pathToFileURL(join(folder, 'handler.js')).href
  const built = (await import(handler)) as { handler: Pages }
  return built.handler
}

function shown(host: string): string {
  const isLocal = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)
  return isLocal ? 'localhost' : host
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** Whether the path of an address can be decoded, and no sign is in it that no database takes in a text. */
function isReadable(address: string): boolean {
  if (address.includes('%00')) return false
  try {
    decodeURIComponent(address.split('?')[0] ?? '')
    return true
  } catch {
    return false
  }
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(text)
}
