import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartFault } from '../database/start-fault.ts'

const FIRST_PORT = 3000
/** Ports that are tried when none was asked for. */
const TRIED = 100

/**
 * Listens on the port asked for, or else on the first free one from 3000.
 * @returns the port
 * @throws {StartFault} when it cannot
 */
export async function listen(
  server: Server,
  asked: number | undefined,
  host: string,
): Promise<number> {
  for (let port = asked ?? FIRST_PORT; ; port++) {
    const fault = await tryListen(server, port, host)
    if (fault === undefined) return (server.address() as AddressInfo).port
    const isTaken = fault.code === 'EADDRINUSE'
    if (!isTaken || asked !== undefined || port >= FIRST_PORT + TRIED)
      throw new StartFault(wordsOf(fault, port, host))
  }
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

function wordsOf({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `port ${port} is taken by another program.\nChoose one with PORT.`
  if (code === 'EACCES')
    return `you may not listen on port ${port}.\nChoose one from 1024 with PORT.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `this machine has no address ${host}.\nChoose another with HOST.`
  return `it cannot listen on ${host}, port ${port}: ${message}`
}
