import { readFileSync } from 'node:fs'
import { parseInstance } from './instance.ts'
import { score } from './score.ts'
import { parseSolution } from './solution.ts'

// A validator for tests: `node example-validator.ts INSTANCE SOLUTION --json`.
const [instancePath = '', solutionPath = ''] = process.argv.slice(2)
const instance = parseInstance(readFileSync(instancePath, 'utf8'), instancePath)
const solution = parseSolution(instance, readFileSync(solutionPath, 'utf8'), solutionPath)
const { violations, cost } = score(instance, solution)
const feasible = violations === 0

console.log(JSON.stringify({ feasible, hardTotal: violations, total: cost, warnings: [] }))
process.exitCode = feasible ? 0 : 1
