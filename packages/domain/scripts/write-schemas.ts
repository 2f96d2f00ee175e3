import { mkdir, writeFile } from 'node:fs/promises'
import { schemaFiles, schemaText } from '../src/input/document-schema.ts'

// Writes the JSON Schemas; `src/input/document-schema.test.ts` fails when one is stale.
const folder = new URL('../schema/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const file of schemaFiles()) {
  await writeFile(new URL(file.name, folder), schemaText(file))
}
