import type { Digibank, Plan } from '@digirooster/domain'
import type { QuarterIndex } from '../quarter-index.ts'

/** The promise a line of a plan is about; ids of targets are unique within one digibank only. */
export function targetOf(
  { digibankId, targetId }: Plan['targets'][number],
  index: QuarterIndex,
): Digibank['targets'][number] | undefined {
  return index.digibanken.get(digibankId)?.targets.find(({ id }) => id === targetId)
}
