export { calendars } from './calendars.ts'
export type { CalendarFile } from './calendars.ts'
export type {
  ComparedPlan,
  ComparedRow,
  ReportComparison,
} from './comparison/comparison-context.ts'
export { comparisonReport } from './comparison/comparison-report.ts'
export type { Lang } from './lang.ts'
export { planJson } from './plan-json.ts'
export { report } from './report/report.ts'
export type { CurvePoint, ReportExtra, ReportFinding } from './report/report-context.ts'
export { sessionsCsv } from './sessions-csv.ts'
export { summary } from './summary/summary.ts'
