export { addDays, addMinutes, compareLocal, dateOf, daysBetween } from './calendar/local-time.ts'
export {
  isoWeek,
  isoWeekday,
  minutesBetween,
  minutesOfDay,
  weekdays,
} from './calendar/local-time.ts'
export type { LocalDate, LocalDateTime } from './calendar/local-time.ts'
export { localOfSlot, SLOT_MINUTES, slotCeil, slotOf, SLOTS_PER_DAY } from './calendar/slots.ts'
export { fromInstant, toInstant } from './calendar/brussels.ts'
export { expandRecurrence } from './calendar/recurrence.ts'
export type { Recurrence } from './calendar/recurrence.ts'
export { flemishDay, publicHolidays } from './calendar/public-holidays.ts'
export { schoolHolidays } from './calendar/school-holidays.ts'
export { daypartOf } from './meaning/daypart.ts'
export { WEIGHT_UNIT, wishWeight } from './meaning/demand-weight.ts'
export { holidayStance, isInSeason } from './meaning/holiday-stance.ts'
export {
  budgetCapCents,
  formatEuros,
  reserveCents,
  sessionPriceCents,
  usedCents,
} from './meaning/money.ts'
export { daypartsSuit, modeSuits, needsReach, reach } from './meaning/serving.ts'
export { straightKm, travelMinutes } from './meaning/travel.ts'
export type { TravelPoint } from './meaning/travel.ts'
export { walkInCalendar, walkInOccurrences } from './meaning/walk-in-occurrences.ts'
export { days, windows } from './meaning/windows.ts'
export { addWorkingDays } from './meaning/working-days.ts'
export { devicesNeeded, expectedPeople, helpersNeeded } from './problem/course.ts'
export { dayparts } from './terms.ts'
export type { Bilingual, Daypart, DeviceType, Level, Mode, Role, SessionKind } from './terms.ts'
export type { Activity } from './problem/activity.ts'
export type { Availability } from './problem/availability.ts'
export type { BudgetLine, Contract } from './problem/contract.ts'
export type { Course, CourseFormat } from './problem/course.ts'
export type { Demand } from './problem/demand.ts'
export type { Digibank } from './problem/digibank.ts'
export type { Digipunt } from './problem/digipunt.ts'
export type { LaptopClass } from './problem/laptop-class.ts'
export type { Person } from './problem/person.ts'
export type { Problem, ProblemInput } from './problem/problem.ts'
export type { Supply } from './problem/supply.ts'
export type { WalkIn } from './problem/walk-in.ts'
export type { Offering } from './plan/offering.ts'
export type { Plan, Reason, Score, ScoreLevel, Violation } from './plan/plan.ts'
export type { Session } from './plan/session.ts'
export type { LocalText } from './terms.ts'
export { levelOfDigicheck, levelOfProfile } from './input/levels.ts'
export { parsePlan } from './input/parse-plan.ts'
export { parseProblem } from './input/parse-problem.ts'
export { problemHash } from './input/problem-hash.ts'
export { upgradeProblem } from './input/upgrade.ts'
export type { InputIssue, ParseResult } from './input/input-issue.ts'
export { applyChanges } from './change/apply-changes.ts'
export { isPinned } from './change/pin-changes.ts'
export { withPublished } from './change/with-published.ts'
export { parseChanges } from './change/parse-changes.ts'
export type { Change } from './change/change.ts'
export { parseScenarios } from './scenario/parse-scenarios.ts'
export type { Scenario } from './scenario/scenario.ts'
