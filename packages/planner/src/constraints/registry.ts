import { activitiesHeld } from './activities-held.ts'
import type { Constraint } from './constraint.ts'
import { dayparts } from './dayparts.ts'
import { demand } from './demand.ts'
import { floors } from './floors.ts'
import { nearness } from './nearness.ts'
import { personConflict } from './person-conflict.ts'
import { roomConflict } from './room-conflict.ts'
import { sameTopicNearby } from './same-topic-nearby.ts'
import { seriesStability } from './series-stability.ts'
import { spreadWeeks } from './spread-weeks.ts'
import { spreadWijken } from './spread-wijken.ts'
import { targets } from './targets.ts'
import { walkInHelpers } from './walk-in-helpers.ts'

/** Every rule of the planning, in the order people read them. Adding one is its file, its test and its line here. */
export const constraints: readonly Constraint[] = [
  // hard
  roomConflict,
  personConflict,
  // owed
  activitiesHeld,
  walkInHelpers,
  floors,
  targets,
  // demand
  demand,
  // soft
  nearness,
  dayparts,
  seriesStability,
  spreadWeeks,
  spreadWijken,
  sameTopicNearby,
]
