import { PlannerError } from '../planner-error.ts'
import type { Island, Standing } from './island.ts'
import type { Fault, FromWorker, Request } from './messages.ts'
import type { WorkerPort } from './port.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** An island in a worker. After a failure of the worker each request ends with the same error. */
export class RemoteIsland<Snapshot, Result = Snapshot> implements Island<Snapshot, Result> {
  standing: Standing = { levels: [], moves: 0 }
  private readonly port: WorkerPort
  private readonly title: string
  private waiting: Waiting[] = []
  private failure: Error | undefined

  /** @param title what errors call it, such as `island 2 of 2` */
  constructor(port: WorkerPort, title: string, onTold: (what: unknown) => void) {
    this.port = port
    this.title = title
    port.listen(
      (message) => this.hear(message as FromWorker, onTold),
      ({ name, message, stack = '' }) => this.fail(this.failureOf({ name, message, stack })),
    )
  }

  /** Sends a request; its answer updates the standing. */
  ask(request: Request): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.failure) {
        reject(this.failure)
        return
      }
      this.waiting.push({ resolve, reject })
      this.port.post(request)
    })
  }

  async run(round: number, moves: number): Promise<void> {
    await this.ask({ kind: 'run', round, moves })
  }

  async snapshot(): Promise<Snapshot> {
    return (await this.ask({ kind: 'snapshot' })) as Snapshot
  }

  async adopt(snapshot: Snapshot): Promise<void> {
    await this.ask({ kind: 'adopt', snapshot })
  }

  async finish(): Promise<Result> {
    return (await this.ask({ kind: 'finish' })) as Result
  }

  /** Asks it to come to rest. */
  stop(): void {
    this.port.post({ kind: 'stop' })
  }

  private hear(message: FromWorker, onTold: (what: unknown) => void): void {
    if (message.kind === 'told') {
      try {
        onTold(message.what)
      } catch (error) {
        // Of who listens; thrown here it would reach nobody.
        this.fail(error instanceof Error ? error : new Error(String(error)))
      }
    } else if (message.kind === 'failed') this.fail(this.failureOf(message.fault))
    else {
      this.standing = message.standing
      this.waiting.shift()?.resolve(message.value)
    }
  }

  private failureOf({ name, message, stack }: Fault): PlannerError {
    const cause = new Error(message)
    cause.name = name
    if (stack) cause.stack = stack
    const says = `${this.title} failed: ${name}: ${message}`
    return new PlannerError('island-failed', says, { cause })
  }

  /** Ends what waits, and whatever is asked later, with an error; the first one stays. */
  private fail(error: Error): void {
    const { waiting, failure = error } = this
    this.failure = failure
    this.waiting = []
    for (const { reject } of waiting) reject(failure)
  }
}
