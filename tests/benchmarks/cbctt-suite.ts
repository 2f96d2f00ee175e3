import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Suite } from './suite.ts'

const program = fileURLToPath(new URL('cbctt/main.ts', import.meta.url))

/** Solves the international benchmark with the kernel, when its instances are given. */
export const cbcttSuite: Suite = {
  name: 'cbctt',
  async run({ quick, cbcttFolder, signal, tell }, report) {
    report.heading('The kernel on course timetabling (CB-CTT)')
    if (cbcttFolder === undefined) {
      report.paragraph(
        'The instances were not given: they are not ours to pass on. `--cbctt FOLDER` or `CBCTT_FOLDER` says where they are.',
      )
      return
    }
    const [seconds, seeds] = quick ? [3, 1] : [60, 3]
    tell(`cbctt: ${seconds} s for each instance, ${seeds} seeds`)
    const args = [cbcttFolder, '--seconds', String(seconds), '--seeds', String(seeds)]
    report.paragraph((await outputOf(args, signal)) || 'It failed; what it said is on the screen.')
  },
}

/** What the command prints, which is Markdown; also the first part when it is interrupted. */
function outputOf(args: readonly string[], signal: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = () => child.kill('SIGINT')
  signal.addEventListener('abort', stop)
  let output = ''
  child.stdout.on('data', (part) => (output += String(part)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => {
      signal.removeEventListener('abort', stop)
      resolve(output.trim())
    })
  })
}
