import { readFile } from 'node:fs/promises'
import { planSmall } from './plan-small.ts'

process.stdout.write(await planSmall(await readFile('public/problem.json')))
