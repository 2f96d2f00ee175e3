import { serveIsland } from '@digirooster/planner/parallel'
import { toyIsland } from './toy-island.ts'

serveIsland(toyIsland)
