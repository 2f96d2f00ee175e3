import { z } from 'zod'
import { faultOf } from './field-fault.ts'
import type { IssueList } from './input-issue.ts'

/** Reads an object by the kind it says it is. */
type Read = (value: unknown, list: IssueList) => unknown

/**
 * Prepares the reading of objects of several kinds, which one of their fields tells apart.
 * @returns undefined when no field tells these kinds apart
 */
export function choiceReader(
  schema: z.core.$ZodType,
  def: z.core.$ZodUnionDef,
  readerOf: (option: z.core.$ZodType) => { readonly read: Read },
): Read | undefined {
  const key: unknown = 'discriminator' in def ? def.discriminator : undefined
  if (typeof key !== 'string') return undefined
  const options = new Map(
    def.options.flatMap((option) =>
      [...(option._zod.propValues?.[key] ?? [])].map((name) => [String(name), option] as const),
    ),
  )
  const names = z.enum([...options.keys()])
  return (value, list) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      list.add(() => faultOf(schema, value, undefined, list.path))
      return undefined
    }
    const name: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
    const option = typeof name === 'string' ? options.get(name) : undefined
    if (option) return readerOf(option).read(value, list)
    const path = [...list.path, key]
    const issue = names.safeParse(name).error?.issues[0]
    list.addAt(path, () => faultOf(names, name, issue, path))
    return undefined
  }
}
