/** Wishes with a place after so many seconds of search. */
export interface Point {
  readonly seconds: number
  readonly served: number
}

/** A curve in a square of 100 by 100, with what stands beside it. */
export interface Curve {
  readonly path: string
  /** The last point, as a path that a round pen makes a dot of; empty without points. */
  readonly dot: string
  /** Height of the line of the most that is possible, from the top. */
  readonly limit: number
  readonly high: number
  readonly low: number
  /** Whether fewer wishes had a place at some moment than before: something else goes first. */
  readonly hasFallen: boolean
  readonly from: number
  readonly to: number
  /** A dozen points at most, the last one always. */
  readonly rows: readonly Point[]
}

const ROWS = 12

/**
 * Draws points as steps: a plan stays the best until a better one is there.
 * @param most    wishes that no plan can exceed; null: not known
 * @param seconds width of the drawing
 */
export function curveOf(points: readonly Point[], most: number | null, seconds: number): Curve {
  const values = points.map(({ served }) => served)
  const low = Math.min(...values, most ?? Infinity)
  const high = Math.max(...values, most ?? 0, low + 1)
  const x = (at: number) => round((100 * Math.min(at, seconds)) / seconds)
  const y = (served: number) => round((100 * (high - served)) / (high - low))
  const path = points
    .map(({ seconds: at, served }, k) =>
      k === 0 ? `M${x(at)} ${y(served)}` : `H${x(at)}V${y(served)}`,
    )
    .join('')
  const last = points.at(-1)
  const every = Math.max(1, Math.ceil(points.length / ROWS))
  const chosen = points.filter((_, k) => k % every === 0 || k === points.length - 1)
  return {
    ...{ path, high, low },
    dot: last ? `M${x(last.seconds)} ${y(last.served)}h0` : '',
    limit: y(most ?? high),
    hasFallen: values.some((served, k) => served < (values[k - 1] ?? 0)),
    from: values[0] ?? 0,
    to: values.at(-1) ?? 0,
    rows: chosen.map((point) => ({ ...point, seconds: round(point.seconds) })),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
