import type { State } from '@digirooster/planner/kernel'
import type { Island, IslandContext } from '@digirooster/planner/parallel'
import type { Instance } from './instance.ts'
import { Search } from './search.ts'

/** What each island gets. */
export interface IslandInput {
  readonly instance: Instance
  /** rounds that find out how to spend the others, and tell it; each other round is a stage */
  readonly pilots: number
}

/** A search of an instance as one island of several. */
export function searchIsland(
  { instance, pilots }: IslandInput,
  { seed, tell }: IslandContext,
): Island<State> {
  const search = new Search(instance, seed)
  return {
    get standing() {
      return { levels: [search.cost], moves: search.moves }
    },
    run(round, moves) {
      if (round < pilots) tell(search.pilot(moves))
      else search.run(round - pilots, moves)
    },
    snapshot: () => ({ start: search.best.start.slice(), resource: search.best.resource.slice() }),
    adopt: (state) => search.adopt(state),
  }
}
