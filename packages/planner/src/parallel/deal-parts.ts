/**
 * Deals parts over islands, the heaviest first, each to the island that has the least: of equals the first.
 * @returns per island: its parts, in their order
 */
export function dealParts(weights: readonly number[], islands: number): number[][] {
  const hands = Array.from({ length: islands }, () => ({ weight: 0, parts: [] as number[] }))
  const heaviestFirst = [...weights.keys()].sort((a, b) => weights[b] - weights[a] || a - b)
  for (const part of heaviestFirst) {
    const hand = hands.reduce((least, other) => (other.weight < least.weight ? other : least))
    hand.weight += weights[part]
    hand.parts.push(part)
  }
  return hands.map(({ parts }) => parts.sort((a, b) => a - b))
}
