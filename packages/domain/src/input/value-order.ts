import type { IssueDetail, IssueList } from './input-issue.ts'
import { previewValue } from './preview-value.ts'
import { visit } from './visit.ts'

/** Two fields of one object of which the first may not be above or after the second. */
export interface ValueOrder {
  /** Pattern of the object. */
  readonly at: string
  readonly low: string
  readonly high: string
  /** Equal is wrong too. */
  readonly isStrict?: boolean
}

/** Orders within a `Problem`. */
export const problemOrders: readonly ValueOrder[] = [
  { at: 'horizon', low: 'start', high: 'end' },
  { at: 'horizon.publications[]', low: 'deadline', high: 'coversUntil' },
  { at: 'horizon.publications[]', low: 'on', high: 'coversUntil' },
  { at: 'digibanken[].targets[].period', low: 'from', high: 'to' },
  { at: 'digipunten[]', low: 'opensOn', high: 'closesOn' },
  { at: 'digipunten[].itinerary[]', low: 'from', high: 'to', isStrict: true },
  { at: 'courses[].formats[].group', low: 'min', high: 'max' },
  { at: 'courses[].formats[]', low: 'minDaysBetween', high: 'maxDaysBetween' },
  { at: 'activities[]', low: 'minDaysBetween', high: 'maxDaysBetween' },
  { at: 'activities[]', low: 'earliest', high: 'latest' },
  { at: 'budgetLines[].projectYear', low: 'from', high: 'to' },
  { at: 'demand[]', low: 'people', high: 'wishes' },
  { at: 'supply[]', low: 'taken', high: 'places' },
  { at: 'fixed.sessions[].session', low: 'number', high: 'of' },
]

/** Orders within a `Plan`. */
export const planOrders: readonly ValueOrder[] = [{ at: 'sessions[]', low: 'number', high: 'of' }]

/** Reports the pairs that are the wrong way round, at the higher field of each; pairs that cannot be read are skipped. */
export function checkOrders(root: unknown, orders: readonly ValueOrder[], list: IssueList): void {
  for (const order of orders) {
    visit(root, order.at, (object, path) => {
      if (typeof object !== 'object' || object === null) return
      const low: unknown = Reflect.get(object, order.low)
      const high: unknown = Reflect.get(object, order.high)
      if (isWrong(low, high, order)) {
        list.addAt([...path, order.high], () => wrongOrder(low, high, order))
      }
    })
  }
}

/** Dates are texts that sort in time order. */
function isWrong(low: unknown, high: unknown, { isStrict = false }: ValueOrder): boolean {
  const areComparable =
    (typeof low === 'number' && typeof high === 'number') ||
    (typeof low === 'string' && typeof high === 'string')
  return areComparable && (low > high || (isStrict && low === high))
}

function wrongOrder(low: unknown, high: unknown, order: ValueOrder): IssueDetail {
  const isTime = typeof low === 'string'
  const [bound, boundEn] = isTime
    ? order.isStrict
      ? ['later dan', 'later than']
      : ['niet vroeger dan', 'not earlier than']
    : ['minstens', 'at least']
  const limit = `“${order.low}” (${isTime ? low : previewValue(low)})`
  return {
    code: 'wrong-order',
    value: high,
    expected: { nl: `${bound} ${limit}`, en: `${boundEn} ${limit}` },
    hint: {
      nl: `Verander “${order.high}” of “${order.low}”. Zijn ze misschien omgewisseld?`,
      en: `Change “${order.high}” or “${order.low}”. Were they swapped, maybe?`,
    },
  }
}
