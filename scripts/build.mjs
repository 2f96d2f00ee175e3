// Builds every package into its dist/, and removes what is left there of sources that are gone: dist/ is published.
import './check-node.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, rmSync } from 'node:fs'
import { sep } from 'node:path'

// The root of the sources is src/, of fixtures the folder itself.
for (const file of globSync('{packages/*,apps/*,fixtures}/dist/**/*.{js,d.ts}')) {
  const root = file.startsWith('fixtures') ? '' : `src${sep}`
  const source = file.replace(`dist${sep}`, root).replace(/(\.js|\.d\.ts)$/, '.ts')
  if (!existsSync(source)) rmSync(file)
}

const { status } = spawnSync('tsc', ['-b'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
