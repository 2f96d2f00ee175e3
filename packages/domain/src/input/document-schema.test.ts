import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { schemaFiles, schemaText } from './document-schema.ts'

type JsonSchema = z.core.JSONSchema.JSONSchema

describe.each(schemaFiles())('$name', (file) => {
  const { schema } = file
  const definitions = schema.$defs ?? {}

  it('is fresh: `node packages/domain/scripts/write-schemas.ts` writes it', () => {
    const path = new URL(`../../schema/${file.name}`, import.meta.url)
    expect(readFileSync(path, 'utf8')).toBe(schemaText(file))
  })

  it('describes every field, or the type it refers to', () => {
    const silent: string[] = []
    const roots: readonly (readonly [string, JsonSchema])[] = [
      ['$', schema],
      ...Object.entries(definitions),
    ]
    for (const [name, root] of roots) {
      forEachField(root, name, (field, path) => {
        if (!field.description && !target(field)?.description) silent.push(path)
      })
    }
    expect(silent).toEqual([])
  })

  it('refers only to definitions that are there', () => {
    const refs = [...schemaText(file).matchAll(/"\$ref": "([^"]+)"/g)].map(([, ref = '']) => ref)
    const known = Object.keys(definitions).map((name) => `#/$defs/${name}`)
    expect(known).toEqual(expect.arrayContaining([...new Set(refs)]))
  })

  function target({ $ref }: JsonSchema): JsonSchema | undefined {
    return $ref === undefined ? undefined : definitions[$ref.replace('#/$defs/', '')]
  }
})

it('lets fields with a default be absent', () => {
  const problem = schemaFiles()[0]?.schema
  expect(problem?.required).toEqual(['version', 'id', 'title', 'horizon', 'digibanken'])
})

function forEachField(
  schema: JsonSchema,
  path: string,
  visitor: (field: JsonSchema, path: string) => void,
): void {
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    if (typeof field !== 'object') continue
    visitor(field, `${path}.${key}`)
    forEachField(field, `${path}.${key}`, visitor)
  }
  const parts = [
    schema.items,
    schema.additionalProperties,
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ].flat()
  for (const part of parts) {
    if (typeof part === 'object') forEachField(part, `${path}[]`, visitor)
  }
}
