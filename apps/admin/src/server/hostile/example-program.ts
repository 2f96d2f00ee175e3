import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fromRoot } from '../../environment.ts'

/** The app in a process of its own. */
export interface AppProgram {
  /** Scheme, name and port. */
  readonly origin: string
  readonly pid: number
  /** Milliseconds from the command to an app that answers. */
  readonly startedIn: number
  /** What its log calls faults, by place. */
  readonly faults: () => readonly string[]
  /** Memory it holds now, in megabytes; 0 where the system does not say. */
  readonly megabytes: () => number
  /** Settles when it is gone. */
  readonly ended: Promise<unknown>
  /** Ends it as Ctrl+C does. */
  readonly stop: () => Promise<unknown>
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<unknown>
}

/**
 * Starts the app as a user does, on a free port.
 * @param settings variables of docs/environment.md
 */
export function startProgram(settings: Readonly<Record<string, string>>): Promise<AppProgram> {
  const began = performance.now()
  const child = spawn(process.execPath, [fromRoot('apps/admin/src/start.ts')], {
    env: { ...process.env, PUBLIC_ADDRESS: '', DEMO: 'no', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const faults: string[] = []
  let said = ''
  let rest = ''
  child.stderr.on('data', (chunk: Buffer) => {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (!/"what":"(re|denied|login)/.test(line)) faults.push(line)
  })
  const end = (signal: NodeJS.Signals) => () => {
    child.kill(signal)
    return ended
  }
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(`It did not start.\n${said}\n${faults.join('\n')}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const origin = /ready: (\S+)/.exec(said)?.[1]
      if (origin === undefined) return
      resolve({
        origin,
        pid: child.pid ?? 0,
        startedIn: performance.now() - began,
        faults: () => faults,
        megabytes: () => megabytesOf(child.pid ?? 0),
        ended,
        stop: end('SIGTERM'),
        kill: end('SIGKILL'),
      })
    })
  })
}

function megabytesOf(pid: number): number {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Math.round(Number(found?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
