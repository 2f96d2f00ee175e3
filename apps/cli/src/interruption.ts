const codes = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Listens for Ctrl-C and SIGTERM until the program ends: the first aborts the signal, the second ends the program at
 * once.
 * @param onFirst called at the first, so that the user can be told
 */
export function listenForInterruption(onFirst: () => void): AbortSignal {
  const controller = new AbortController()
  const stop = (name: keyof typeof codes) => {
    if (controller.signal.aborted) process.exit(codes[name])
    controller.abort()
    onFirst()
  }
  process.on('SIGINT', () => stop('SIGINT'))
  process.on('SIGTERM', () => stop('SIGTERM'))
  return controller.signal
}
