import { mkdir, writeFile } from 'node:fs/promises'
import { constraints } from '../src/constraints/registry.ts'
import { rulePages } from './rule-pages.ts'

// Writes docs/rules; `rule-pages.test.ts` fails when a page is stale.
const folder = new URL('../../../docs/rules/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const { name, text } of rulePages(constraints)) await writeFile(new URL(name, folder), text)
