import { planIsland } from '../plan-island.ts'
import { serveIsland } from './in-parallel.ts'

serveIsland(planIsland)
