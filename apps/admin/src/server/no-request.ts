import { STATUS_CODES } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** What the parser of Node calls a request it cannot take, with the answer for it. */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** Answers what is no request with the headers of every answer; Node would leave them out. */
export function answerNoRequests(
  server: Server,
  headers: readonly (readonly [name: string, value: string])[],
): void {
  const answering = new WeakMap<Duplex, ServerResponse>()
  server.on('request', (request, response) => answering.set(request.socket, response))
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    response.writeHead(417).end()
  })
  server.on('clientError', (fault: NodeJS.ErrnoException, socket) => {
    const isUnderWay = answering.get(socket)?.headersSent === true
    const isGone = fault.code === 'ECONNRESET' || !socket.writable
    if (isGone || isUnderWay) return void socket.destroy()
    const status = statuses[fault.code ?? ''] ?? 400
    const lines = [['connection', 'close'], ...headers].map(([name, value]) => `${name}: ${value}`)
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n'))
  })
}
