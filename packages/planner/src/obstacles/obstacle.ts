/** What an obstacle is at. */
export type ObstacleKind =
  'room' | 'person' | 'laptop-class' | 'budget-line' | 'offering' | 'supply' | 'demand'

/**
 * Something that stands in the way of wishes: a rule, at one thing. Beside the ids of rules there are `wish-dayparts` and
 * `wish-reach` (what these people can), `group-full` and `course-full` (what is there has no place left).
 */
export interface Obstacle {
  readonly rule: string
  readonly kind: ObstacleKind
  /** id of the thing */
  readonly id: string
}

/** Obstacles that together stand in the way: relaxing any one of them is not enough for another set. */
export type ObstacleSet = readonly Obstacle[]

/** Numbers obstacles, each once. */
export class ObstacleList {
  readonly all: Obstacle[] = []
  private readonly known = new Map<string, number>()

  /** The number of an obstacle. */
  of(rule: string, kind: ObstacleKind, id: string): number {
    const key = `${rule} ${kind} ${id}`
    const found = this.known.get(key)
    if (found !== undefined) return found
    this.known.set(key, this.all.length)
    return this.all.push({ rule, kind, id }) - 1
  }
}
