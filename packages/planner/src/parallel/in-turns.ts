/** Work that comes to rest now and then, and goes on when told. */
export interface Turns<Best, Result> {
  /** goes on to the next rest, or to the end; rejects when the work fails */
  next(): Promise<void>
  /** what the work brought to its last rest, or was given there; nothing before the first */
  best: Best | undefined
  /** what the work came to; undefined until it ended */
  readonly result: Result | undefined
}

/**
 * Cuts work into turns.
 * @param work rests where it awaits `rest`, which gives back what `best` is when it goes on
 */
export function inTurns<Best, Result>(
  work: (rest: (best: Best) => Promise<Best>) => Promise<Result>,
): Turns<Best, Result> {
  let goOn: (() => void) | undefined
  let turn = { end: () => {}, fail: (_error: unknown) => {} }
  let result: Result | undefined
  const turns: Turns<Best, Result> = {
    best: undefined,
    get result() {
      return result
    },
    next() {
      const ended = new Promise<void>((end, fail) => (turn = { end, fail }))
      if (goOn) goOn()
      else begin()
      return ended
    },
  }
  return turns

  function begin(): void {
    work(rest).then(
      (made) => {
        result = made
        turn.end()
      },
      (error: unknown) => turn.fail(error),
    )
  }

  function rest(best: Best): Promise<Best> {
    turns.best = best
    return new Promise((resolve) => {
      goOn = () => resolve(turns.best ?? best)
      turn.end()
    })
  }
}
