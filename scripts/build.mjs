// Builds every package into its dist/, and removes what is left there of sources that are gone: dist/ is published.
import './check-node.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, rmSync } from 'node:fs'

for (const file of globSync('{packages,apps}/*/dist/**/*.{js,d.ts}')) {
  const source = file.replace(/([\\/])dist([\\/])/, '$1src$2').replace(/(\.js|\.d\.ts)$/, '.ts')
  if (!existsSync(source)) rmSync(file)
}

const { status } = spawnSync('tsc', ['-b'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
