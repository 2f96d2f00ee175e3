import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const RULES = 'packages/planner/src/constraints'

/** What all rules share, their pages and their tests; a fault in it would be one in every rule. */
const NO_RULES = /^(constraint|registry|words|term-words|example-.*)$/

/** Tests of what holds for every rule; slower, so they only see what a rule’s own test let pass. */
const SHARED = ['constraints', 'constraint-buckets']

/** Files in which faults are planted: every rule, and what several rules share. */
export function subjects(root) {
  return readdirSync(join(root, RULES))
    .filter((file) => /^[a-z-]+[.]ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => !NO_RULES.test(name))
    .sort()
}

/** The text of a rule. */
export function textOf(root, name) {
  return readFileSync(join(root, RULES, `${name}.ts`), 'utf8')
}

/**
 * Writes a copy of a rule with a fault in it, of all that uses it, and of their tests, next to the originals.
 * @param isShared writes the tests that all rules share instead, on the faulty rules alone
 * @returns what to run, as paths from the root, and `remove`, which takes it all away again
 */
export function plant(root, name, fault, isShared) {
  const suffix = `.fault-${fault.number}`
  const changed = fault.isDefinition ? [name, 'registry'] : usersOf(root, name)
  const written = []
  const write = (path, code) => {
    const redirected = [...changed, 'registry'].reduce(
      (result, file) => result.replaceAll(`/${file}.ts'`, `/${file}${suffix}.ts'`),
      code,
    )
    writeFileSync(join(root, path), redirected)
    written.push(path)
  }
  for (const file of changed) {
    const original = textOf(root, file)
    write(`${RULES}/${file}${suffix}.ts`, file === name ? withFault(original, fault) : original)
  }
  if (!fault.isDefinition) write(`${RULES}/registry${suffix}.ts`, registryOf(root, changed))
  const tests = testsOf(fault, changed, isShared).flatMap((path) => {
    const code = readIfThere(join(root, `${path}.test.ts`))
    if (code === undefined) return []
    write(`${path}${suffix}.test.ts`, isShared ? `${SEED}${code}` : code)
    return [`${path}${suffix}.test.ts`]
  })
  return { tests, remove: () => written.forEach((path) => rmSync(join(root, path))) }
}

/** The same random states every time, so that the same faults survive. */
const SEED = `import { configureGlobal } from 'fast-check'\nconfigureGlobal({ seed: 1 })\n`

function testsOf(fault, changed, isShared) {
  if (isShared) return SHARED.map((file) => `${RULES}/${file}`)
  if (fault.isDefinition) return [`${RULES}/registry`, 'packages/planner/scripts/rule-pages']
  return changed.map((file) => `${RULES}/${file}`)
}

/** A registry of only these rules. */
function registryOf(root, files) {
  const rules = files.flatMap((file) => {
    const [, rule] = textOf(root, file).match(/^export const (\w+): \w*Constraint = /m) ?? []
    return rule ? [{ rule, file }] : []
  })
  const imports = rules.map(({ rule, file }) => `import { ${rule} } from './${file}.ts'\n`)
  const list = rules.map(({ rule }) => rule)
  return `${imports.join('')}export const constraints = [${list.join(', ')}]\n`
}

function withFault(original, { start, end, by }) {
  return `${original.slice(0, start)}${by}${original.slice(end)}`
}

/** A file and all that imports it, straight or by way of others. */
function usersOf(root, name) {
  const users = [name]
  for (const user of users)
    for (const other of subjects(root))
      if (!users.includes(other) && textOf(root, other).includes(`'./${user}.ts'`))
        users.push(other)
  return users
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
