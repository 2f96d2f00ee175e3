import type { Constraint } from './constraint.ts'
import { personConflict } from './person-conflict.ts'
import { roomConflict } from './room-conflict.ts'

/** Every rule of the planning, in the order people read them. Adding one is its file, its test and its line here. */
export const constraints: readonly Constraint[] = [
  // hard
  roomConflict,
  personConflict,
]
