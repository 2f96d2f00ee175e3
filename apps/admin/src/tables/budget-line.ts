import type { BudgetLine } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** Money by purpose. */
export const budgetLines = thingTable<BudgetLine>('budget_line', 'Budget line')
