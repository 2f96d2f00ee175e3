import type libraryTypes from 'javascript-lp-solver'
import { dualBound } from './dual-bound.ts'
import type { LinearModel, LpOptions } from './model.ts'
import type { SolverClaim } from './solver-claim.ts'

/** Tableau cells touched before we give up: about 50 ms, at the same point on every machine. */
const CELL_LIMIT = 5e7
/** What a pivot or a node costs besides its cells, in cells. */
const OVERHEAD = 500
/** How far a final tableau may be from optimal before we call the simplex wrong. */
const TABLEAU_TOLERANCE = 1e-7

// Its types describe the CommonJS file, where the library is one level deeper than in the ES module.
type Library = typeof libraryTypes.default
type TableauModel = InstanceType<Library['Model']>
type Variable = ReturnType<TableauModel['addVariable']>
type Row = ReturnType<TableauModel['smallerThan']>

/** A column as the library wants it: an offset plus variables that are never negative. */
interface Shifted {
  readonly offset: number
  readonly parts: readonly { readonly variable: Variable; readonly sign: 1 | -1 }[]
}

/** Thrown through the library's search, which has no limit of its own but the clock. */
class GivenUp extends Error {}

/**
 * Solves with javascript-lp-solver: no start-up time, but a dense tableau and a search that can be
 * wrong in silence. So every node's tableau is checked, and only a proven optimum is claimed.
 * @returns   `optimal`, or `unknown`: a limit was reached, the simplex went wrong, or there is no optimum
 */
export async function solveWithJavascriptLpSolver(
  model: LinearModel,
  options: LpOptions,
): Promise<SolverClaim> {
  const module = await import('javascript-lp-solver')
  const library = module.default as unknown as Library
  const tableauModel = new library.Model(1e-9).maximize()
  // Its presolve forgets the objective of the columns it fixes.
  tableauModel.usePresolve = false
  const columns = addColumns(tableauModel, model)
  const rows = addRows(tableauModel, model, columns)
  try {
    guard(tableauModel, options)
    const solution = tableauModel.solve()
    const complete = tableauModel.integerVariables.length === 0 || tableauModel.tableau.isIntegral()
    if (!solution.feasible || !solution.bounded || !complete) {
      return { status: 'unknown', bound: Infinity }
    }
  } catch (error) {
    if (error instanceof GivenUp) return { status: 'unknown', bound: Infinity }
    throw error
  }
  const values = Float64Array.from(columns, ({ offset, parts }) =>
    parts.reduce((sum, { variable, sign }) => sum + sign * variable.value, offset),
  )
  if (model.integer.includes(1)) return { status: 'optimal', values, bound: -Infinity }
  const duals = Float64Array.from(
    rows,
    ({ upper, lower }) => priceOf(tableauModel, upper) - priceOf(tableauModel, lower),
  )
  return { status: 'optimal', values, duals, bound: dualBound(model, duals) }
}

function addColumns(tableauModel: TableauModel, model: LinearModel): Shifted[] {
  return Array.from({ length: model.columns }, (_, column) => {
    const integer = model.integer[column] === 1
    const lower = integer ? Math.ceil(model.lower[column] - 1e-9) : model.lower[column]
    const upper = integer ? Math.floor(model.upper[column] + 1e-9) : model.upper[column]
    const objective = model.objective[column]
    const add = (sign: 1 | -1) => ({
      variable: tableauModel.addVariable(sign * objective, null, integer),
      sign,
    })
    if (lower === upper) return { offset: lower, parts: [] }
    if (lower === -Infinity && upper === Infinity) return { offset: 0, parts: [add(1), add(-1)] }
    if (lower === -Infinity) return { offset: upper, parts: [add(-1)] }
    const part = add(1)
    if (upper !== Infinity) tableauModel.smallerThan(upper - lower).addTerm(1, part.variable)
    return { offset: lower, parts: [part] }
  })
}

function addRows(
  tableauModel: TableauModel,
  model: LinearModel,
  columns: readonly Shifted[],
): { upper?: Row; lower?: Row }[] {
  return Array.from({ length: model.rowLower.length }, (_, row) => {
    let offset = 0
    const terms: { coefficient: number; variable: Variable }[] = []
    for (let k = model.rowStart[row]; k < model.rowStart[row + 1]; k++) {
      const shifted = columns[model.column[k]]
      offset += model.value[k] * shifted.offset
      for (const { variable, sign } of shifted.parts) {
        terms.push({ coefficient: sign * model.value[k], variable })
      }
    }
    const fill = (constraint: Row) => {
      for (const { coefficient, variable } of terms) constraint.addTerm(coefficient, variable)
      return constraint
    }
    const { rowUpper, rowLower } = model
    return {
      ...(rowUpper[row] !== Infinity && {
        upper: fill(tableauModel.smallerThan(rowUpper[row] - offset)),
      }),
      ...(rowLower[row] !== -Infinity && {
        lower: fill(tableauModel.greaterThan(rowLower[row] - offset)),
      }),
    }
  })
}

/** Counts the work of the search, and stops it at a limit or at the first tableau that is not what it claims. */
function guard(tableauModel: TableauModel, options: LpOptions): void {
  const { tableau } = tableauModel
  const { nodeLimit = Infinity, iterationLimit = Infinity } = options
  let cells = 0
  let nodes = 0
  let iterations = 0
  const pivot = tableau.pivot.bind(tableau)
  const simplex = tableau.simplex.bind(tableau)
  tableau.pivot = (row, column) => {
    cells += OVERHEAD + tableau.width * tableau.height
    if (++iterations > iterationLimit || cells > CELL_LIMIT) throw new GivenUp()
    pivot(row, column)
  }
  tableau.simplex = () => {
    cells += OVERHEAD + tableau.width * tableau.height
    if (++nodes > nodeLimit || cells > CELL_LIMIT) throw new GivenUp()
    simplex()
    if (tableauModel.messages.length > 0 || !tableau.bounded) throw new GivenUp()
    if (tableau.feasible && !isOptimal(tableau)) throw new GivenUp()
    return tableau
  }
}

function isOptimal({ matrix, width, height }: TableauModel['tableau']): boolean {
  for (let column = 1; column < width; column++) {
    if (matrix[column] > TABLEAU_TOLERANCE) return false
  }
  for (let row = 1; row < height; row++) {
    if (matrix[row * width] < -TABLEAU_TOLERANCE) return false
  }
  return true
}

/** The reduced cost of a row's slack: what one more unit of its right-hand side is worth, sign dropped. */
function priceOf({ tableau }: TableauModel, row: Row | undefined): number {
  const column = row ? tableau.colByVarIndex[row.slack.index] : -1
  return column === -1 ? 0 : -tableau.matrix[column]
}
