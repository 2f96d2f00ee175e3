/** A list of whole numbers that keeps its memory when it is emptied, as an array does not. */
export class IntList {
  /** the first `size` of these are in the list */
  items: Int32Array
  size = 0

  constructor(capacity = 16) {
    this.items = new Int32Array(capacity)
  }

  push(value: number): void {
    if (this.size === this.items.length) this.grow()
    this.items[this.size++] = value
  }

  clear(): void {
    this.size = 0
  }

  private grow(): void {
    const grown = new Int32Array(2 * this.size + 1)
    grown.set(this.items)
    this.items = grown
  }
}
