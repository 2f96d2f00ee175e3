import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { constraints } from '../src/constraints/registry.ts'
import { rulePages } from './rule-pages.ts'

const folder = new URL('../../../docs/rules/', import.meta.url)
const pages = rulePages(constraints)

describe('docs/rules', () => {
  it.each(pages)(
    'has a fresh $name: `node packages/planner/scripts/write-rule-docs.ts`',
    (page) => {
      expect(readFileSync(new URL(page.name, folder), 'utf8')).toBe(page.text)
    },
  )

  it('has no other pages', () => {
    expect(readdirSync(folder).sort()).toEqual(pages.map(({ name }) => name).sort())
  })

  it('links to files that are there', () => {
    const links = pages.flatMap(({ text }) =>
      [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target),
    )
    expect(links.length).toBeGreaterThan(2 * constraints.length)
    expect(links.filter((target) => !existsSync(new URL(target, folder)))).toEqual([])
  })

  it('has every rule once on the page of its level', () => {
    for (const { id, level, text } of constraints) {
      const page = pages.find(({ name }) => name === `${level}.md`)
      expect(page?.text.split(`\n## ${id}\n`)).toHaveLength(2)
      expect(page?.text).toContain(text.nl)
    }
  })
})
