/** What a group can take, in the terms of one pool of wishes. */
export interface Seats {
  /** a group holds at least `min` people, or does not exist */
  readonly min: number
  readonly max: number
  /** per line of the pool: what one person of it is worth here; -Infinity when they cannot come */
  readonly worth: Float64Array
}

/**
 * People seated in groups so that what they are worth together is largest, for groups that are added
 * one by one. A largest total for some groups is turned into one for a group more by moving people
 * along best paths, which is what makes trying thousands of combinations cheap.
 * @source Edmonds, Karp (1972), Theoretical improvements in algorithmic efficiency for network flow problems, JACM 19
 */
export class Seating {
  /** groups so far */
  count = 0
  /** total worth of those seated */
  worth = 0
  /** per line: people without a seat */
  readonly free: Int32Array
  /** per group × line: people seated */
  readonly seated: Int32Array
  /** per group: people seated */
  readonly size: Int32Array
  private readonly lines: number
  private readonly groups: Seats[] = []
  // Best way to bring one more person to each group: what it gains, whom, and from which group (-1: from those without a seat).
  private readonly gain: Float64Array
  private readonly whom: Int32Array
  private readonly from: Int32Array
  // 1 where the group they come from does not take another in their place.
  private readonly isLast: Uint8Array

  /**
   * @param lines lines of the pool
   * @param most  groups at most
   */
  constructor(lines: number, most: number) {
    this.lines = lines
    this.free = new Int32Array(lines)
    this.seated = new Int32Array(most * lines)
    this.size = new Int32Array(most)
    this.gain = new Float64Array(most)
    this.whom = new Int32Array(most)
    this.from = new Int32Array(most)
    this.isLast = new Uint8Array(most)
  }

  /** Starts again with nobody seated. */
  clear(left: Int32Array): void {
    this.count = 0
    this.worth = 0
    this.groups.length = 0
    this.free.set(left)
  }

  /** Takes over how people sit elsewhere. */
  copy(other: Seating): void {
    this.count = other.count
    this.worth = other.worth
    for (let g = 0; g < other.count; g++) {
      this.groups[g] = other.groups[g]
      this.size[g] = other.size[g]
    }
    this.groups.length = other.count
    this.free.set(other.free)
    for (let k = 0; k < other.count * this.lines; k++) this.seated[k] = other.seated[k]
  }

  /** Opens a group and seats people anew so that the total is largest again; least sizes do not count yet. */
  add(seats: Seats): void {
    const g = this.count++
    this.groups[g] = seats
    this.size[g] = 0
    this.seated.fill(0, g * this.lines, (g + 1) * this.lines)
    while (this.size[g] < seats.max) {
      this.search(false)
      if (!(this.gain[g] > 1e-9)) return
      this.bring(g, seats.max - this.size[g], false)
    }
  }

  /** Fills groups up to their least sizes at the least loss; false when that cannot be. */
  fillUp(): boolean {
    for (let g = 0; g < this.count; g++) {
      const { min } = this.groups[g]
      while (this.size[g] < min) {
        this.search(true)
        if (this.gain[g] === -Infinity) return false
        this.bring(g, min - this.size[g], true)
      }
    }
    return true
  }

  /**
   * Finds the best way to bring one more person to each group.
   * @param keepsLeast whether groups may not lose people they need for their least size
   */
  private search(keepsLeast: boolean): void {
    const { lines, count, groups, free, seated, gain, whom, from } = this
    for (let g = 0; g < count; g++) {
      const { worth } = groups[g]
      gain[g] = -Infinity
      for (let d = 0; d < lines; d++)
        if (free[d] > 0 && worth[d] > gain[g]) {
          gain[g] = worth[d]
          whom[g] = d
          from[g] = -1
          this.isLast[g] = 0
        }
    }
    for (let round = 0; round < count; round++) {
      let isChanged = false
      for (let h = 0; h < count; h++) {
        const mayLose = !keepsLeast || this.size[h] > groups[h].min
        const isLast = mayLose && !(gain[h] > 0)
        const refill = isLast ? 0 : gain[h]
        if (refill === -Infinity) continue
        const worthThere = groups[h].worth
        for (let d = 0; d < lines; d++) {
          if (seated[h * lines + d] === 0) continue
          for (let g = 0; g < count; g++) {
            if (g === h) continue
            const total = groups[g].worth[d] - worthThere[d] + refill
            if (total > gain[g] + 1e-9) {
              gain[g] = total
              whom[g] = d
              from[g] = h
              this.isLast[g] = isLast ? 1 : 0
              isChanged = true
            }
          }
        }
      }
      if (!isChanged) return
    }
  }

  /** Brings at most `most` people to a group along the way found. */
  private bring(group: number, most: number, keepsLeast: boolean): void {
    const { lines, free, seated, size, whom, from } = this
    let people = most
    for (let g = group; ;) {
      const h = from[g]
      people = Math.min(people, h < 0 ? free[whom[g]] : seated[h * lines + whom[g]])
      if (h < 0) break
      if (this.isLast[g] === 1) {
        if (keepsLeast) people = Math.min(people, size[h] - this.groups[h].min)
        break
      }
      g = h
    }
    this.worth += people * this.gain[group]
    size[group] += people
    for (let g = group; ;) {
      const [h, d] = [from[g], whom[g]]
      seated[g * lines + d] += people
      if (h < 0) {
        free[d] -= people
        return
      }
      seated[h * lines + d] -= people
      if (this.isLast[g] === 1) {
        size[h] -= people
        return
      }
      g = h
    }
  }
}
