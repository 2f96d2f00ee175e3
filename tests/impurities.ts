import { builtinModules } from 'node:module'
import ts from 'typescript'

/** Whose outcome depends on the moment, or on the machine: the last digit of `Math.exp` is not in the standard. */
const forbidden = new Set([
  'Date.now',
  'Math.random',
  'Math.exp',
  'globalThis',
  'performance',
  'process',
  'require',
  'Buffer',
  'crypto',
])

/**
 * Finds in a module what pure code must not use: built-ins of Node, the clock, randomness.
 * @returns each as it is written, in order; text and comments do not count
 */
export function impurities(code: string): string[] {
  const found: string[] = []
  const source = ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest, true)
  for (const { fileName } of ts.preProcessFile(code).importedFiles) {
    if (fileName.startsWith('node:') || builtinModules.includes(fileName)) found.push(fileName)
  }
  visit(source)
  return found

  function visit(node: ts.Node): void {
    if (isForbidden(node) || isCurrentDate(node)) found.push(node.getText(source))
    ts.forEachChild(node, visit)
  }
}

function isForbidden(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return forbidden.has(node.getText())
  if (!ts.isIdentifier(node) || !forbidden.has(node.text)) return false
  // A field or a member may have such a name; a global stands alone or before a dot.
  const { parent } = node
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node
  return !isMember && !ts.isPropertyAssignment(parent)
}

function isCurrentDate(node: ts.Node): boolean {
  return ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length
}
