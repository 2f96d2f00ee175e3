/** The caller’s end of the line to a worker, the same on every platform. */
export interface WorkerPort {
  post(message: unknown): void
  /**
   * Hears messages, and that the worker failed or ended by itself; to be called once, before anything is posted.
   */
  listen(onMessage: (message: unknown) => void, onFault: (error: Error) => void): void
  /** ends the worker, whatever it does; resolves when it is gone */
  end(): Promise<void>
}

/** The worker’s end. */
export interface CallerPort {
  /** @param moved buffers that the worker gives away */
  post(message: unknown, moved: readonly ArrayBuffer[]): void
  listen(onMessage: (message: unknown) => void): void
  /** milliseconds, the same in all workers; hears first what has arrived meanwhile, where the platform can */
  now(): number
}
