/** A circle that wants a label. */
export interface Labelled {
  x: number
  y: number
  ring: number
  name: string
  count: string
}

/** A label where it is drawn; `anchor` as SVG knows it. */
export interface Label {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  name: string
  count: string
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const letter = 9
const line = 15
const edge = 5

/**
 * Puts a name and a count beside every circle, the first circles first, where they cover least of other labels and
 * circles. A label that would lie over another label is left out: the table beside the map has them all.
 */
export function placeLabels(circles: readonly Labelled[], width: number, height: number): Label[] {
  const taken: Box[] = []
  const labels: Label[] = []
  for (const circle of circles) {
    const others = circles.filter((other) => other !== circle).map(boxOfCircle)
    const options = candidates(circle)
      .filter(({ box }) => isInside(box, width, height) && !taken.some((t) => overlap(t, box) > 0))
      .map((option) => ({
        ...option,
        covered: others.reduce((sum, other) => sum + overlap(other, option.box), 0),
      }))
      .sort((a, b) => a.covered - b.covered)
    const [best] = options
    if (!best) continue
    taken.push(best.box)
    labels.push(best.label)
  }
  return labels
}

/** Right, left, below, above, and inside when it is large enough; the order decides between equals. */
function candidates({ x, y, ring, name, count }: Labelled): { label: Label; box: Box }[] {
  const wide = letter * Math.max(name.length, count.length)
  const spots = [
    { anchor: 'start', x: x + ring + 4, y: y - 1 },
    { anchor: 'end', x: x - ring - 4, y: y - 1 },
    { anchor: 'middle', x, y: y + ring + line },
    { anchor: 'middle', x, y: y - ring - line - 4 },
  ] as const
  return spots.map((spot) => {
    const left =
      spot.anchor === 'start' ? spot.x : spot.anchor === 'end' ? spot.x - wide : spot.x - wide / 2
    return {
      label: { ...spot, name, count },
      box: { left, right: left + wide, top: spot.y - line + 2, bottom: spot.y + line + 3 },
    }
  })
}

function boxOfCircle({ x, y, ring }: Labelled): Box {
  return { left: x - ring, right: x + ring, top: y - ring, bottom: y + ring }
}

function isInside({ left, right, top, bottom }: Box, width: number, height: number): boolean {
  return left >= edge && right <= width - edge && top >= edge && bottom <= height - edge
}

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return wide > 0 && high > 0 ? wide * high : 0
}
