import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { instanceText } from './example-instance-text.ts'
import { toy } from './example-instances.ts'
import { score } from './score.ts'
import type { Score } from './score.ts'
import { parseSolution } from './solution.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

/** A validator that is right. */
export const validator = fileURLToPath(new URL('example-validator.ts', import.meta.url))

/** All the command wrote until it ended. */
export interface Said {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command in a new folder with `toy.ctt` in it. */
export class CommandInFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'cbctt-command-'))
  readonly #running = new Set<ChildProcess>()

  constructor() {
    this.write('toy.ctt', instanceText(toy.instance))
  }

  path(...names: string[]): string {
    return join(this.folder, ...names)
  }

  write(name: string, text: string): void {
    writeFileSync(this.path(name), text)
  }

  /** Puts a `validate.mjs` in a folder that finds everything valid, at a cost of 999. */
  plantLiar(...names: string[]): void {
    const answer = { feasible: true, hardTotal: 0, total: 999, warnings: [] }
    const text = `console.log(${JSON.stringify(JSON.stringify(answer))})\n`
    writeFileSync(this.path(...names, 'validate.mjs'), text)
  }

  /** Our own recount of a solution of the toy. */
  score(...names: string[]): Score {
    return score(
      toy.instance,
      parseSolution(toy.instance, readFileSync(this.path(...names), 'utf8')),
    )
  }

  run(...args: string[]): Promise<Said> {
    return this.#start(args, {}).ended
  }

  runWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Said> {
    return this.#start(args, env).ended
  }

  /** Sends a signal as soon as the first search has begun. */
  async interrupt(signal: 'SIGINT' | 'SIGTERM', ...args: string[]): Promise<Said> {
    const { child, ended } = this.#start(args, {})
    let heard = ''
    await new Promise<void>((resolve) => {
      child.on('close', () => resolve())
      child.stderr?.on('data', (chunk) => {
        heard += String(chunk)
        if (heard.includes(' lectures')) resolve()
      })
    })
    child.kill(signal)
    return ended
  }

  remove(): void {
    // Only a test that failed leaves a program.
    for (const child of this.#running) child.kill('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }

  #start(
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): { child: ChildProcess; ended: Promise<Said> } {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: this.folder,
      env: { ...process.env, CBCTT_VALIDATOR: '', ...env },
    })
    this.#running.add(child)
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => (said.stdout += String(chunk)))
    child.stderr.on('data', (chunk) => (said.stderr += String(chunk)))
    const ended = new Promise<Said>((resolve) => {
      child.on('close', (code) => {
        this.#running.delete(child)
        resolve({ ...said, code })
      })
    })
    return { child, ended }
  }
}
