import { climber } from './example-climbers.ts'
import { serveIsland } from './node.ts'

serveIsland(climber)
