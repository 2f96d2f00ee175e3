import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workspace } from './installed-app.ts'

/**
 * The code that a page prints between `<!-- example:name -->` and `<!-- /example:name -->`.
 * @param page path in the workspace
 */
export async function codeIn(page: string, name: string): Promise<string> {
  const text = await readFile(join(workspace, page), 'utf8')
  const block = new RegExp(
    `<!-- example:${name} -->\\s+\`\`\`ts\\n(.*?)\`\`\`\\s+<!-- /example:${name} -->`,
    's',
  )
  const code = block.exec(text)?.[1]
  if (code === undefined) throw new Error(`${page} has no example ${name}.`)
  return code
}

/** The modules that `docs/own-rule.md` prints. */
export function ownRuleExamples(): Promise<{ file: string; code: string }[]> {
  return Promise.all(
    ['house-rules', 'plan-with-rules', 'kernel-alone'].map(async (name) => ({
      file: `${name}.ts`,
      code: await codeIn('docs/own-rule.md', name),
    })),
  )
}

/** What those that are programs write. */
export const ownRuleOutputs = [
  {
    file: 'plan-with-rules.ts',
    says: /^library-morning hard 0\nquiet-days soft \d+\n\[\]\ntrue\ntrue\n\[\]\n\[\]\n$/,
  },
  {
    file: 'kernel-alone.ts',
    says: /^\[\s*0,\s0,\s2,\s2,\s4,\s4\s*\]\n\[ 0, 0, 0, 12 \]\n$/,
  },
]
