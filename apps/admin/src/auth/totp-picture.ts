import encodeQR from 'qr'

/** A square code as a drawing: a path on a square of `size` units, the quiet edge included. */
export interface SquareCode {
  readonly size: number
  /** The dark units, as the `d` of an SVG path. */
  readonly path: string
}

/** Units of quiet edge on each side, as the standard asks. */
const EDGE = 4

/** The square code of a text, for the camera of a phone. */
export function squareCode(text: string): SquareCode {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: EDGE })
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { size: rows.length, path }
}
