export { check } from './second-opinion.ts'
export type { CheckResult } from './check/check.ts'
export { compareNamed } from './compare/compare-named.ts'
export { compare } from './compare/compare.ts'
export type { Comparison, ComparisonRow, Figure, FigureSection } from './compare/comparison.ts'
export type {
  GroupChange,
  OneGroup,
  OneSession,
  PlanComparison,
  PlanOfQuarter,
  SessionAspect,
  SessionChange,
  WishChange,
} from './compare/plan-comparison.ts'
export { conflicts } from './conflicts/conflicts.ts'
export type { Conflict, Conflicts } from './conflicts/conflicts.ts'
export { explain } from './explain/explain.ts'
export type { Explanation, Fact, Said, Subject } from './explain/explanation.ts'
export { subjectsOf } from './explain/subjects.ts'
export { feasibility } from './feasibility/feasibility.ts'
export type { Clash, Feasibility } from './feasibility/clash.ts'
export type { Asked, Fix, FixEffect, Fixes, FixKind } from './fixes/fix.ts'
export { fixes } from './fixes/fixes.ts'
export type { FixesOptions } from './fixes/fixes.ts'
export { open } from './handle/open.ts'
export type { Handle } from './handle/open.ts'
export { namedPlans, planNamed } from './named-plans.ts'
export type { NamedPlan } from './named-plans.ts'
export type { Attendance } from './next-quarter/attendance.ts'
export { nextQuarter } from './next-quarter/next-quarter.ts'
export type { NextQuarter } from './next-quarter/next-quarter.ts'
export type { Note } from './next-quarter/note.ts'
export type { WishTotals } from './next-quarter/wishes.ts'
export type { Obstacle, ObstacleKind, ObstacleSet } from './obstacles/obstacle.ts'
export { plan } from './plan.ts'
export { PlannerError } from './planner-error.ts'
export { preflight } from './preflight/preflight.ts'
export type { Finding } from './preflight/finding.ts'
export { replan } from './replan/replan.ts'
export type {
  Call,
  ReplanEntry,
  ReplanFigures,
  ReplanOptions,
  ReplanResult,
  ReplanSession,
} from './replan/replan-result.ts'
export { undo } from './replan/undo.ts'
export type { Undone } from './replan/undo.ts'
export { ruleTexts } from './rule-texts.ts'
export type { RuleText } from './rule-texts.ts'
export { compareScenarios, planScenarios, scenarioQuarter } from './scenarios/plan-scenarios.ts'
export type { MadeScenario, ScenarioQuarter } from './scenarios/plan-scenarios.ts'
export { score } from './score.ts'
export type { Setting, SettingValue } from './settings/setting.ts'
export { settings } from './settings/settings.ts'
export { withSettings } from './settings/with-settings.ts'
export type { SettingValues } from './settings/with-settings.ts'
export type { StartChange, StartReport } from './start/start-report.ts'
export type { PlanOptions, PlanResult, Progress } from './search/options.ts'
export type { Cell, CellOptions, Cells } from './suggest/cell.ts'
export type { Effect, RuleChange } from './suggest/effect.ts'
export type { MoveObstacle } from './suggest/held.ts'
export type { Move, Moved, Place } from './suggest/move.ts'
export type { NewGroup, NewGroupSuggestion, NewGroupSuggestions } from './suggest/new-group.ts'
export { suggest } from './suggest/suggest.ts'
export type { SuggestOptions, Suggestion, Suggestions } from './suggest/suggest-for.ts'
export type { Substitute, TakeOver } from './suggest/take-over.ts'
export type { Adjusted } from './suggest/with-moves.ts'
