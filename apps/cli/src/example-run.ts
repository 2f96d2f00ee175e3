import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** What a run of the command came to. */
export interface Output {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The real command in a folder that is there for the tests of one file only. */
export interface ExampleRun {
  readonly folder: string
  /** path of a file in the folder */
  readonly at: (name: string) => string
  /** writes a JSON file in the folder; returns its name */
  readonly write: (name: string, value: unknown) => string
  readonly run: (...args: string[]) => Promise<Output>
}

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

/** Makes the folder in which the tests of a file run the real command; it goes away after them. */
export function exampleRun(): ExampleRun {
  const folder = mkdtempSync(join(tmpdir(), 'digirooster-cli-'))
  const at = (name: string) => join(folder, name)
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    at,
    write(name, value) {
      writeFileSync(at(name), JSON.stringify(value))
      return name
    },
    run: (...args) =>
      new Promise((resolve) => {
        execFile(process.execPath, [main, ...args], { cwd: folder }, (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
        )
      }),
  }
}
