import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Google OR-Tools as WebAssembly: 318 MB, so it is no dependency of anything. */
const version = '0.9.1'

/**
 * Fetches OR-Tools with npm into a folder of its own under `out/`, unless it is there.
 * @returns address of its CP-SAT module
 * @throws {Error} when npm could not fetch it
 */
export async function fetchOrTools(tell: (line: string) => void): Promise<string> {
  const folder = fileURLToPath(
    new URL(`../../../../out/cache/or-tools-wasm-${version}/`, import.meta.url),
  )
  const module = join(folder, 'node_modules/or-tools-wasm/build/javascript/node/cp-sat.js')
  if (!existsSync(module)) {
    tell(`fetching or-tools-wasm ${version}: 318 MB, once, into ${folder}`)
    await mkdir(folder, { recursive: true })
    await npm(['install', '--prefix', folder, `or-tools-wasm@${version}`])
    tell('fetched')
  }
  return pathToFileURL(module).href
}

function npm(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts']
    const child = spawn('npm', [...args, ...quiet], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`npm could not fetch or-tools-wasm (exit code ${code})`))
    })
  })
}
