import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { StartFault } from '../database/start-fault.ts'
import type { Environment } from '../environment.ts'
import type { Application } from './application.ts'
import { health } from './health.ts'
import { loggedPath } from './log.ts'
import type { Log } from './log.ts'
import { answerNoRequests } from './no-request.ts'
import { refusal } from './refusal.ts'
import { securityHeaders } from './security-headers.ts'

/** A request of Node with the application on it, as pages get it through `platform.req`. */
export interface AppRequest extends IncomingMessage {
  application?: Application
  /** Number of this request in the log. */
  id?: string
  log?: Log
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
const FIRST_PORT = 3000

/**
 * Starts the server.
 * @param folder  the pages, as they were built
 */
export async function startServer(
  application: Application,
  environment: Pick<Environment, 'port' | 'host' | 'publicAddress' | 'clientAddressHeader'>,
  log: Log,
  folder: string,
): Promise<Running> {
  const { publicAddress, clientAddressHeader } = environment
  const pages = await builtPages(folder, clientAddressHeader)
  const headers = Object.entries(securityHeaders(application.isSecure))

  // A request that does not say where it goes gets an answer of ours, not of Node.
  const server = createServer({ requireHostHeader: false }, (request: AppRequest, response) => {
    const started = performance.now()
    const id = randomUUID()
    response.on('finish', () => {
      log({
        what: 'request',
        id,
        method: request.method ?? '',
        path: loggedPath(request.url ?? ''),
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - started),
      })
    })
    for (const [name, value] of headers) response.setHeader(name, value)
    if (health(request, response, application)) return

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

/** Listens on the port asked for, or else on the first free one from 3000. */
async function listen(server: Server, asked: number | undefined, host: string): Promise<number> {
  for (let port = asked ?? FIRST_PORT; ; port++) {
    const fault = await tryListen(server, port, host)
    if (fault === undefined) return (server.address() as AddressInfo).port
    if (fault.code !== 'EADDRINUSE') throw new StartFault(portWords(fault, port, host))
    if (asked !== undefined || port > FIRST_PORT + 100)
      throw new StartFault(`port ${port} is taken by another program.\nChoose one with PORT.`)
  }
}

function portWords({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EACCES')
    return `you may not listen on port ${port}.\nChoose one from 1024 with PORT.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `this machine has no address ${host}.\nChoose another with HOST.`
  return `it cannot listen on ${host}, port ${port}: ${message}`
}

function tryListen(server: Server, port: number, host: string) {
  return new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve)
    server.listen(port, host, () => {
      server.removeListener('error', resolve)
      resolve(undefined)
    })
  })
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
