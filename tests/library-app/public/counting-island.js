/** An island without imports, as a server gives it: it counts its moves, downwards. */
export function counting(_input, { seed }) {
  let moves = 0
  let cost = 10_000 + seed
  return {
    get standing() {
      return { levels: [cost], moves }
    },
    run(_round, count) {
      moves += count
      cost -= count
    },
    snapshot: () => ({ start: Int32Array.of(cost), resource: new Int32Array() }),
    adopt({ start }) {
      cost = start[0]
    },
  }
}

/** Islands of which the first fails, outside of any request. */
export function falling(_input, { index }) {
  if (index === 0) void Promise.reject(new RangeError('out of balance'))
  return { ...counting({}, { seed: 0 }), run: () => new Promise(() => {}) }
}
