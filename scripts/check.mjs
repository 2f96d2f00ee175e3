// Runs the static checks side by side and prints the output of each that fails.
import './check-node.mjs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const app = 'apps/admin'
// The types of the pages, for lint and for their own check.
const sync = { name: 'routes', command: [inApp('svelte-kit'), 'sync'], in: app }
const steps = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  {
    name: 'types',
    command: ['tsc', '-b', '--pretty', 'false'],
    // Sees the packages through what tsc wrote.
    then: {
      name: 'pages',
      command: [inApp('svelte-check'), '--tsconfig', 'tsconfig.json'],
      in: app,
    },
  },
  {
    name: 'imports',
    command: ['depcruise', '--output-type', 'err-long', 'packages', 'apps', 'fixtures', 'tests'],
  },
]

/** Runs every step; returns how many failed. */
export async function runChecks() {
  const isSynced = await run(sync)
  const outcomes = await Promise.all(steps.map(runWithNext))
  return [isSynced, ...outcomes.flat()].filter((isGood) => !isGood).length
}

async function runWithNext(step) {
  const isGood = await run(step)
  return step.then ? [isGood, await run(step.then)] : [isGood]
}

function inApp(program) {
  return join(import.meta.dirname, '..', app, 'node_modules/.bin', program)
}

function run({ name, command: [program, ...args], in: cwd = '.' }) {
  const started = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, { cwd, shell: process.platform === 'win32' })
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => finish(false, error.message))
    child.on('close', (code) => finish(code === 0, output))

    function finish(isGood, text) {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
      if (!isGood) console.log(text.trimEnd())
      resolve(isGood)
    }
  })
}

if (import.meta.main) process.exitCode = (await runChecks()) === 0 ? 0 : 1
