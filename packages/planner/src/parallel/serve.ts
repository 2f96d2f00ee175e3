import { buffersOf } from './buffers-of.ts'
import type { Island, IslandFactory } from './island.ts'
import { faultOf } from './messages.ts'
import type { FromWorker, Making, Request, ToWorker } from './messages.ts'
import type { CallerPort } from './port.ts'

/** Any island: what passes through a worker is not looked at. */
type AnyFactory = IslandFactory<unknown, unknown, unknown>

/** Answers for one island, in a worker, until the caller ends the worker. */
export function serve(port: CallerPort, factoryOf: (making: Making) => Promise<AnyFactory>): void {
  const stopping = new AbortController()
  const say = (message: FromWorker) =>
    port.post(message, message.kind === 'done' ? buffersOf(message.value) : [])
  let island: Promise<Island<unknown, unknown>> | undefined
  let answered = Promise.resolve()

  port.listen((message) => {
    const heard = message as ToWorker
    if (heard.kind === 'stop') stopping.abort()
    else answered = answered.then(() => answer(heard))
  })

  async function answer(request: Request): Promise<void> {
    try {
      if (request.kind === 'make') island = make(request)
      const own = await island
      if (!own) throw new TypeError(`${request.kind} must come after make`)
      const value = await act(own, request)
      say({ kind: 'done', standing: own.standing, value })
    } catch (thrown) {
      say({ kind: 'failed', fault: faultOf(thrown) })
    }
  }

  async function make(making: Making): Promise<Island<unknown, unknown>> {
    const { input, seed, index, count } = making
    const factory = await factoryOf(making)
    const tell = (what: unknown) => say({ kind: 'told', what })
    const { signal } = stopping
    return factory(input, { seed, index, count, signal, now: () => port.now(), tell })
  }
}

async function act(island: Island<unknown, unknown>, request: Request): Promise<unknown> {
  if (request.kind === 'run') await island.run(request.round, request.moves)
  if (request.kind === 'adopt') await island.adopt(request.snapshot)
  if (request.kind === 'finish' && island.finish) return island.finish()
  return request.kind === 'snapshot' || request.kind === 'finish' ? island.snapshot() : undefined
}

/**
 * Imports the module that a request names.
 * @throws {TypeError} when it does not export the factory
 */
export async function importedFactory({ source }: Making): Promise<AnyFactory> {
  if (!source) throw new TypeError('this worker has no island of its own')
  const exported = (await import(/* @vite-ignore */ source.module)) as Record<string, unknown>
  const factory = exported[source.factory]
  if (typeof factory !== 'function')
    throw new TypeError(`${source.module} must export a function ${source.factory}`)
  return factory as AnyFactory
}
