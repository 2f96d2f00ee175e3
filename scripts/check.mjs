// Runs the static checks side by side and prints the output of each that fails.
import './check-node.mjs'
import { spawn } from 'node:child_process'

const steps = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'types', command: ['tsc', '-b', '--pretty', 'false'] },
  {
    name: 'imports',
    command: ['depcruise', '--output-type', 'err-long', 'packages', 'apps', 'fixtures', 'tests'],
  },
]

/** Runs every step; returns how many failed. */
export async function runChecks() {
  const outcomes = await Promise.all(steps.map(run))
  return outcomes.filter((isGood) => !isGood).length
}

function run({ name, command: [program, ...args] }) {
  const started = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, { shell: process.platform === 'win32' })
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
