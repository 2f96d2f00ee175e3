import type { State } from '../kernel/index.ts'

/** Whether a session starts before another; sessions that start together keep the order of the model. */
export function startsBefore(state: State, a: number, b: number): boolean {
  return state.start[a] < state.start[b] || (state.start[a] === state.start[b] && a < b)
}

/** The member that starts next after one of them, -1 after the last; does not depend on their order. */
export function nextOf(state: State, members: Int32Array, count: number, activity: number): number {
  let next = -1
  for (let i = 0; i < count; i++) {
    const other = members[i]
    if (!startsBefore(state, activity, other)) continue
    if (next < 0 || startsBefore(state, other, next)) next = other
  }
  return next
}
