import { request as send } from 'node:http'
import type { Agent, IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import type { Shot } from './example-shot.ts'

/** What came back. */
export interface Answer {
  /** 0: the connection ended without an answer. */
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly milliseconds: number
}

/** Longest that an answer may take, in milliseconds: much more than any needs. */
export const PATIENCE = 15_000
/** Where a stream of events is broken off, in milliseconds. */
const GLANCE = 60
const nothing = { status: 0, headers: {}, text: '' }

/** Sends a request as it should be sent, and reads the answer. */
export function shoot(
  shot: Shot,
  cookie: string,
  origin: string,
  agent: Agent,
  isAgain = false,
): Promise<Answer> {
  const began = performance.now()
  const { hostname, port } = new URL(origin)
  const headers = { cookie, origin, ...shot.headers }
  return new Promise((resolve) => {
    let isOver = false
    const end = (answer: Omit<Answer, 'milliseconds'>) => {
      if (isOver) return
      isOver = true
      clearTimeout(late)
      resolve({ ...answer, milliseconds: performance.now() - began })
    }
    const late = setTimeout(() => {
      end({ ...nothing, status: -1 })
      asked.destroy()
    }, PATIENCE)
    const asked = send(
      { agent, host: hostname, port, method: shot.method, path: safe(shot.path), headers },
      (answer) => {
        let text = ''
        const { statusCode: status = 0, headers: got } = answer
        const done = () => end({ status, headers: got, text })
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => {
          if (text.length < 2_000_000) text += chunk
        })
        answer.on('end', done)
        answer.on('error', done)
        if (got['content-type'] === 'text/event-stream')
          setTimeout(() => {
            done()
            asked.destroy()
          }, GLANCE)
      },
    )
    asked.on('error', () => {
      // The server had hung up before this was sent, after the request before it; browsers send it again, too.
      if (asked.reusedSocket && !isAgain && !isOver)
        void shoot(shot, cookie, origin, agent, true).then(end)
      else end(nothing)
    })
    asked.end(shot.body ?? undefined)
  })
}

function safe(path: string): string {
  return path.replace(/[^\x21-\x7e]/g, (odd) => encodeURIComponent(odd.toWellFormed()))
}

/** Sends bytes that are no proper request, and reads what comes of it. */
export function shootBroken(shot: Shot, cookie: string, origin: string): Promise<Answer> {
  const began = performance.now()
  const { hostname, port, host } = new URL(origin)
  const { way } = shot
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let text = ''
    const end = () => {
      clearTimeout(late)
      socket.destroy()
      resolve({ ...parsed(text), milliseconds: performance.now() - began })
    }
    // Nobody answers half a request: it is given up here, long before the server does.
    const late = setTimeout(end, way === 'half' ? 100 : 1000)
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => (text += chunk))
    socket.on('error', end)
    socket.on('close', end)
    socket.on('connect', () => {
      const bytes = bytesOf(shot, cookie, origin, host)
      if (way === 'slow') {
        const step = Math.ceil(bytes.length / 5)
        for (let k = 0; k < 4; k++)
          setTimeout(() => void socket.write(bytes.subarray(k * step, (k + 1) * step)), 30 * k)
      } else socket.write(bytes)
      if (way === 'dropped') setTimeout(() => socket.resetAndDestroy(), 5)
    })
  })
}

function bytesOf({ way, method, path, body }: Shot, cookie: string, origin: string, host: string) {
  const sent = (body ?? Buffer.alloc(0)).subarray(0, 100_000)
  const line =
    way === 'odd-method'
      ? `B@D${method} ${safe(path)} HTTP/1.1`
      : `${method} ${safe(path)} HTTP/1.1`
  const common = [`host: ${host}`, `origin: ${origin}`, `cookie: ${cookie}`, 'connection: close']
  const head = (first: string, lines: string[]) =>
    Buffer.from([first, ...lines, '', ''].join('\r\n'), 'latin1')
  const form = 'content-type: application/x-www-form-urlencoded'
  const length = `content-length: ${sent.length}`
  switch (way) {
    case 'half':
      return head(line, common).subarray(0, 40)
    case 'two-lengths':
      return Buffer.concat([head(line, [...common, length, 'content-length: 3', form]), sent])
    case 'short-length':
      return Buffer.concat([head(line, [...common, 'content-length: 4', form]), sent])
    case 'bad-chunks':
      return Buffer.concat([
        head(line, [...common, 'transfer-encoding: chunked', form]),
        Buffer.from('zz\r\nx\r\n-1\r\n\r\n0\r\n\r\n'),
      ])
    case 'bad-header':
      return head(line, [...common, 'x\u0000y: 1', ': 2', 'a b: 3', 'x-y: \u0001\u00ff'])
    case 'no-host':
      return head(line, [`origin: ${origin}`, length])
    case 'no-http':
      return Buffer.from('\u0016\u0003\u0001\u0000\u0000GET\r\n\r\n', 'latin1')
    case 'huge-header':
      return head(line, [...common, `x-huge: ${'h'.repeat(40_000)}`])
    case 'twice':
      return Buffer.concat([
        head(line, [...common.slice(0, 3), length, form]),
        sent,
        head(line, common),
      ])
    default:
      return Buffer.concat([head(line, [...common, length, form]), sent])
  }
}

function parsed(text: string): Omit<Answer, 'milliseconds'> {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0)
  const headers: Record<string, string | string[]> = {}
  const cookies: string[] = []
  for (const line of lines) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase()
    const value = line.slice(line.indexOf(':') + 1).trim()
    if (name === 'set-cookie') cookies.push(value)
    else headers[name] = value
  }
  return { status, headers: { ...headers, 'set-cookie': cookies }, text: rest.join('\n') }
}
