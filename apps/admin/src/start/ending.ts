/** The end that somebody asks for: Ctrl+C, a service that stops, a terminal that closes. */
export interface Ending {
  readonly signal: AbortSignal
  readonly reached: Promise<void>
}

/** Listens for the end; asked a second time, the process ends at once, as it does without this. */
export function untilSignal(): Ending {
  const controller = new AbortController()
  const reached = new Promise<void>((resolve) => {
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    const end = () => {
      for (const name of names) process.removeListener(name, end)
      controller.abort()
      resolve()
    }
    for (const name of names) process.on(name, end)
  })
  // A terminal that closed takes no more words.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  return { signal: controller.signal, reached }
}
