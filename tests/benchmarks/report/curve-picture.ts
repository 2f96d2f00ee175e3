/** One line of a picture; times in seconds (> 0), values as shares, both in order of time. */
export interface Curve {
  readonly name: string
  readonly points: readonly { readonly seconds: number; readonly value: number }[]
}

const size = { width: 760, height: 420, left: 56, right: 190, top: 24, bottom: 44 }
const colours = [
  '#0b6e4f',
  '#c1440e',
  '#2456a5',
  '#8a3ffc',
  '#b28600',
  '#007d79',
  '#9f1853',
  '#555',
]
const leastSeconds = 0.1

/**
 * Draws shares against time as steps, time on a logarithmic axis.
 * @param most share at the top of the picture; larger ones are cut off there
 */
export function curvePicture(title: string, curves: readonly Curve[], most: number): string {
  const latest = Math.max(1, ...curves.flatMap(({ points }) => points.map((p) => p.seconds)))
  const across = (seconds: number) => {
    const share = Math.log(Math.max(seconds, leastSeconds) / leastSeconds)
    const width = size.width - size.left - size.right
    return size.left + (width * share) / Math.log(latest / leastSeconds)
  }
  const down = (value: number) =>
    size.top + (size.height - size.top - size.bottom) * (1 - Math.min(most, value) / most)
  const times = [0.1, 0.3, 1, 3, 10, 30, 100, 300].filter((seconds) => seconds <= latest)
  const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => share * most)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    ...shares.map(
      (share) =>
        `<path d="M${size.left} ${round(down(share))}H${size.width - size.right}" stroke="#ddd"/>` +
        `<text x="${size.left - 8}" y="${round(down(share)) + 4}" text-anchor="end">${round(share * 100)} %</text>`,
    ),
    ...times.map(
      (seconds) =>
        `<text x="${round(across(seconds))}" y="${size.height - size.bottom + 18}" text-anchor="middle">${seconds} s</text>`,
    ),
    ...curves.flatMap((curve, c) => drawn(curve, c, across, down, latest)),
    '</svg>\n',
  ].join('\n')
}

function drawn(
  { name, points }: Curve,
  c: number,
  across: (seconds: number) => number,
  down: (value: number) => number,
  latest: number,
): string[] {
  const colour = colours[c % colours.length]
  const label = size.top + 16 * c + 8
  const steps = points.map(
    ({ seconds, value }, i) =>
      `${i === 0 ? 'M' : 'H'}${round(across(seconds))}${i === 0 ? ' ' : 'V'}${round(down(value))}`,
  )
  return [
    `<path d="${steps.join('')}H${round(across(latest))}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
    `<path d="M${size.width - size.right + 12} ${label - 4}h16" stroke="${colour}" stroke-width="3"/>`,
    `<text x="${size.width - size.right + 34}" y="${label}">${escaped(name)}</text>`,
  ]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
