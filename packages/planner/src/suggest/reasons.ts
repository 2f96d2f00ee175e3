import type { MoveObstacle } from './held.ts'

/** Reasons, each once. */
export class Reasons {
  readonly list: MoveObstacle[] = []
  private readonly known = new Map<string, number>()
  private last: [MoveObstacle, number] | undefined

  add(reason: MoveObstacle): number {
    if (this.last?.[0] === reason) return this.last[1]
    const index = this.indexOf(reason)
    this.last = [reason, index]
    return index
  }

  private indexOf(reason: MoveObstacle): number {
    const key = `${reason.code} ${reason.text.nl} ${reason.sessionIds.join()}`
    const index = this.known.get(key) ?? this.list.push(reason) - 1
    this.known.set(key, index)
    return index
  }
}
