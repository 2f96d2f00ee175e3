import type { Figure } from './comparison.ts'
import type { Counted } from './counted.ts'
import {
  moneyFigures,
  ruleFigures,
  sessionFigures,
  shortFigures,
  targetFigures,
} from './plan-figures.ts'
import { wishFigures } from './wish-figures.ts'

/** Every figure of a plan that comparisons show, counted anew; the one place where they are counted. */
export function figuresOf(counted: Counted): Figure[] {
  return [
    ...wishFigures(counted),
    ...sessionFigures(counted),
    ...moneyFigures(counted),
    ...targetFigures(counted),
    ...shortFigures(counted),
    ...ruleFigures(counted),
  ]
}
