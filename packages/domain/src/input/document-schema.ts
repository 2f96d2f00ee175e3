import { z } from 'zod'
import { changes } from '../change/parse-changes.ts'
import { plan } from '../plan/plan.ts'
import { problem } from '../problem/problem.ts'
import { realised } from '../realised/realised.ts'

/** A JSON Schema file of this package. */
export interface SchemaFile {
  readonly name: string
  readonly schema: z.core.JSONSchema.JSONSchema
}

/**
 * The JSON Schemas (draft 2020-12) of what people write, so that editors can help: fields with a default may be absent.
 * Derived from the zod schemas; what those check beyond types (dates that exist, references) is not in them.
 */
export function schemaFiles(): readonly SchemaFile[] {
  return [
    { name: 'problem.schema.json', schema: titled('Digirooster: a quarter to plan', problem) },
    { name: 'plan.schema.json', schema: titled('Digirooster: a planned quarter', plan) },
    {
      name: 'realised.schema.json',
      schema: titled('Digirooster: what became of a quarter', realised),
    },
    {
      name: 'changes.schema.json',
      schema: titled('Digirooster: what became different since a plan was made', changes),
    },
  ]
}

/** Writes a JSON Schema as the text of its file. */
export function schemaText({ schema }: SchemaFile): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

function titled(title: string, schema: z.core.$ZodType): z.core.JSONSchema.JSONSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return { ...($schema !== undefined && { $schema }), title, ...rest }
}
