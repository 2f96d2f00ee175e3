import type { State } from '@digirooster/planner/kernel'
import type { Island, IslandContext } from '@digirooster/planner/parallel'
import type { Instance } from './instance.ts'
import { Search } from './search.ts'

/** A search of an instance as one island of several: a round is a stage of its annealing. */
export function searchIsland(instance: Instance, { seed }: IslandContext): Island<State> {
  const search = new Search(instance, seed)
  return {
    get standing() {
      return { levels: [search.cost], moves: search.moves }
    },
    run: (stage, moves) => search.run(stage, moves),
    snapshot: () => ({ start: search.best.start.slice(), resource: search.best.resource.slice() }),
    adopt: (state) => search.adopt(state),
  }
}
