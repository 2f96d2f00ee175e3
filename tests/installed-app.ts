import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from './run-program.ts'

/** The folder of the workspace. */
export const workspace = join(import.meta.dirname, '..')

/** The packages that are published, by name, with their folder in the workspace. */
export const publicPackages = {
  '@digirooster/domain': 'packages/domain',
  '@digirooster/planner': 'packages/planner',
  '@digirooster/formats': 'packages/formats',
  '@digirooster/fixtures': 'fixtures',
  digirooster: 'apps/cli',
} as const

/** A project outside the workspace that has the packages installed as anyone would. */
export interface InstalledApp {
  readonly folder: string
  remove(): Promise<void>
}

/**
 * Builds and packs the public packages, and installs the packed files with npm in a project that holds
 * `library-app/` and nothing else.
 */
export async function installApp(): Promise<InstalledApp> {
  const temporary = await mkdtemp(join(tmpdir(), 'digirooster-library-'))
  const remove = () => rm(temporary, { recursive: true, force: true })
  try {
    const packed = join(temporary, 'packed')
    const folder = join(temporary, 'app')
    await mkdir(packed)
    await cp(join(import.meta.dirname, 'library-app'), folder, { recursive: true })
    await pack(packed)
    await install(folder, packed)
    return { folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function pack(into: string): Promise<void> {
  const filters = Object.keys(publicPackages).flatMap((name) => ['--filter', name])
  const pnpm = ['-y', 'pnpm@12', ...filters, 'pack', '--pack-destination', into]
  await runProgram(workspace, process.execPath, ['scripts/build.mjs'])
  await runProgram(workspace, 'npx', pnpm)
}

async function install(folder: string, packed: string): Promise<void> {
  const manifest = { name: 'library-app', private: true, type: 'module' }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  const files = (await readdir(packed)).map((file) => join(packed, file))
  await runProgram(folder, 'npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    ...files,
  ])
}
