import { compareRivals, rivalColumns, rivalLegend } from './rivals/compare-rivals.ts'
import type { Suite } from './suite.ts'

/** Compares with what a user would pick instead, on Kortrijk. */
export const rivalsSuite: Suite = {
  name: 'rivals',
  async run(options, report) {
    const seconds = options.quick ? 15 : 60
    report.heading(`What a user would pick instead: Kortrijk, ${seconds} s`)
    report.paragraph(rivalLegend)
    await compareRivals(
      { ...options, source: { fixture: 'kortrijk-2027q1' }, seconds },
      report.table(rivalColumns),
    )
    if (options.quick)
      report.paragraph('In so few seconds the solvers hardly begin; a full run gives them 60.')
    if (!options.cpSat)
      report.paragraph('CP-SAT was not asked for (`--cp-sat`): it must be fetched, 318 MB.')
  },
}
