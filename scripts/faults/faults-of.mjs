import ts from 'typescript'

const OPPOSITES = new Map([
  [ts.SyntaxKind.PlusToken, ['sign', '-']],
  [ts.SyntaxKind.MinusToken, ['sign', '+']],
  [ts.SyntaxKind.PlusEqualsToken, ['sign', '-=']],
  [ts.SyntaxKind.AsteriskToken, ['sign', '/']],
  [ts.SyntaxKind.SlashToken, ['sign', '*']],
  [ts.SyntaxKind.PercentToken, ['wrong bucket', '/']],
  [ts.SyntaxKind.LessThanToken, ['off by one', '<=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['off by one', '<']],
  [ts.SyntaxKind.GreaterThanToken, ['off by one', '>=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['off by one', '>']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['negation', '!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['negation', '===']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['negation', '||']],
  [ts.SyntaxKind.BarBarToken, ['negation', '&&']],
])

const FUNCTIONS = new Map([
  ['max', 'min'],
  ['min', 'max'],
  ['ceil', 'floor'],
  ['floor', 'ceil'],
  ['round', 'floor'],
  ['some', 'every'],
  ['every', 'some'],
])

/** Fields that say what a rule is; the registry and the pages about it hold them too. */
const DEFINITION = new Set(['level', 'weight', 'unit', 'text'])

/**
 * Lists what can be broken in a rule: each fault with the place in the text and what stands there instead.
 * @returns `{ kind, start, end, by, isDefinition, inside }`; `inside` is the function it is in
 */
export function faultsOf(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const faults = []
  source.forEachChild((node) => visit(node, ''))
  return faults

  function add(kind, node, by, inside, isDefinition = false) {
    if (isHarmless(by, inside)) return
    faults.push({ kind, start: node.getStart(source), end: node.end, by, inside, isDefinition })
  }

  function visit(node, inside) {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (ts.isPropertyAssignment(node) && isField(node) && DEFINITION.has(node.name.text))
      return define(node.name.text, node.initializer)
    if (ts.isPropertyAssignment(node) && isField(node) && node.name.text === 'id') return
    const within = nameOf(node) ?? inside
    if (ts.isBinaryExpression(node)) ofBinary(node, within)
    else if (ts.isNumericLiteral(node)) ofNumber(node, within)
    else if (ts.isPrefixUnaryExpression(node)) ofPrefix(node, within)
    else if (ts.isPropertyAccessExpression(node) && FUNCTIONS.has(node.name.text))
      add('sign', node.name, FUNCTIONS.get(node.name.text), within)
    else if (ts.isTemplateSpan(node)) add('wrong name', node.expression, `''`, within)
    else if (node.kind === ts.SyntaxKind.TrueKeyword) add('negation', node, 'false', within)
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add('negation', node, 'true', within)
    else if (ts.isForStatement(node)) ofLoop(node, within)
    else if (ts.isIfStatement(node)) add('guard', node.expression, 'false', within)
    else if (isSaid(node)) add('wrong name', node, `'?'`, within)
    node.forEachChild((child) => {
      // The condition of a loop is broken as a whole, so that it always ends.
      if (!ts.isForStatement(node) || (child !== node.condition && child !== node.incrementor))
        visit(child, within)
    })
  }

  function ofBinary({ operatorToken, left, right }, within) {
    const isText = [left, right].some(
      (side) => ts.isStringLiteral(side) || ts.isTemplateLiteral(side),
    )
    const opposite = OPPOSITES.get(operatorToken.kind)
    // Nothing starts in the first slot, midnight of the first day, and the first resource is a room.
    const isOut =
      /^(start|resource|state\.(start|resource)\[.*\])$/.test(left.getText(source)) &&
      right.getText(source) === '0'
    if (isOut)
      add('negation', operatorToken, operatorToken.getText(source) === '<' ? '>=' : '<', within)
    else if (opposite && !isText) add(opposite[0], operatorToken, opposite[1], within)
    const isPair = operatorToken.kind === ts.SyntaxKind.PlusToken && ts.isBinaryExpression(left)
    if (!isPair || left.operatorToken.kind !== ts.SyntaxKind.AsteriskToken) return
    add('wrong bucket', left, '0', within)
    add('wrong bucket', right, '0', within)
  }

  /**
   * Whether a fault only makes a rule look at sessions it need not look at, or leave room for buckets it has not:
   * that takes time or memory, and changes nothing.
   */
  function isHarmless(by, inside) {
    return (inside === 'appliesTo' && /^(>=|-1)$/.test(by)) || (inside === 'width' && by === '2')
  }

  /** One more; but none (-1) becomes the first (0), and what is compared with 0 becomes none or one. */
  function ofNumber(node, within) {
    const { parent } = node
    if (ts.isPrefixUnaryExpression(parent)) return add('off by one', parent, '0', within)
    const isBound =
      node.text === '0' && ts.isBinaryExpression(parent) && isOrder(parent.operatorToken)
    const isBelow = /^(<|>=)$/.test(parent.operatorToken?.getText(source) ?? '')
    add('off by one', node, isBound && isBelow ? '-1' : `${Number(node.text) + 1}`, within)
  }

  function isOrder(operator) {
    return /^[<>]=?$/.test(operator.getText(source))
  }

  function ofPrefix(node, within) {
    if (node.operator === ts.SyntaxKind.ExclamationToken)
      add('negation', node, node.operand.getText(source), within)
    if (node.operator === ts.SyntaxKind.MinusToken && !ts.isNumericLiteral(node.operand))
      add('sign', node, node.operand.getText(source), within)
  }

  /** One round too few; conditions of another form are left alone, and so is the first of all pairs. */
  function ofLoop({ condition, statement }, within) {
    const isOfPairs =
      ts.isForStatement(statement) &&
      / = \w+ \+ 1$/.test(statement.initializer?.getText(source) ?? '')
    if (condition && ts.isBinaryExpression(condition) && !isOfPairs)
      add(
        'off by one',
        condition.right,
        `${condition.right.getText(source)} ${isDown(condition) ? '+' : '-'} 1`,
        within,
      )
  }

  function isDown({ operatorToken }) {
    return operatorToken.getText(source).startsWith('>')
  }

  function define(field, value) {
    if (field === 'weight') add('weight', value, `${value.getText(source)} + 1`, field, true)
    else if (field === 'level')
      add('weight', value, value.text === 'soft' ? `'owed'` : `'soft'`, field, true)
    else if (ts.isObjectLiteralExpression(value))
      for (const { initializer } of value.properties)
        add('wrong name', initializer, `${initializer.getText(source)} + '?'`, field, true)
    else add('wrong name', value, `${value.getText(source)} + '?'`, field, true)
  }

  /** A field of the rule itself: of an object that is all that a variable of the file holds. */
  function isField(property) {
    const object = property.parent
    return (
      ts.isIdentifier(property.name) &&
      ts.isVariableDeclaration(object.parent) &&
      object.parent.type !== undefined &&
      /Constraint$/.test(object.parent.type.getText(source))
    )
  }

  /** Something people read: a string under `nl` or `en`. */
  function isSaid(node) {
    return (
      ts.isStringLiteral(node) &&
      node.text !== '' &&
      ts.isPropertyAssignment(node.parent) &&
      /^(nl|en)$/.test(node.parent.name.getText(source))
    )
  }

  function nameOf(node) {
    if (ts.isPropertyAssignment(node) && /^(width|bucketCount)$/.test(node.name.getText(source)))
      return node.name.getText(source)
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node))
      return node.name?.getText(source)
    const value = node.initializer
    const isFunction = value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
    return isFunction ? node.name.getText(source) : undefined
  }
}
