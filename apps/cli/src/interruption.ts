/** Ctrl-C, or a request of the system to stop. */
export interface Interruption {
  signal: AbortSignal
  /** Leaves signals to the system again. */
  end: () => void
}

const codes = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Listens for Ctrl-C and SIGTERM: the first aborts `signal`, the second ends the program at once.
 * @param onFirst told at the first, so that the user knows
 */
export function listenForInterruption(onFirst: () => void): Interruption {
  const controller = new AbortController()
  const stop = (name: keyof typeof codes) => () => {
    if (controller.signal.aborted) process.exit(codes[name])
    controller.abort()
    onFirst()
  }
  const handlers = { SIGINT: stop('SIGINT'), SIGTERM: stop('SIGTERM') }
  process.on('SIGINT', handlers.SIGINT).on('SIGTERM', handlers.SIGTERM)
  return {
    signal: controller.signal,
    end: () => {
      process.off('SIGINT', handlers.SIGINT).off('SIGTERM', handlers.SIGTERM)
    },
  }
}
