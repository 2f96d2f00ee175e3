import type { Highs } from 'highs'

/** WebAssembly memory never shrinks: an instance that grew beyond this is replaced after the solve. */
const MAX_KEPT_BYTES = 512 * 1024 * 1024

let instance: Promise<Highs> | undefined

/** The HiGHS instance of this thread, loaded (once) on first use; about 50 ms. */
export function loadHighs(): Promise<Highs> {
  instance ??= instantiate()
  return instance
}

/** Drops the instance, as after a crash: the next `loadHighs` makes a new one. */
export function forgetHighs(): void {
  instance = undefined
}

/** Drops the instance when it holds much more memory than an ordinary model needs. */
export function releaseLargeHighs(highs: Highs): void {
  if (highs.memoryBytes > MAX_KEPT_BYTES) forgetHighs()
}

async function instantiate(): Promise<Highs> {
  try {
    // Its types describe the CommonJS file, where the loader is one level deeper than in the ES module.
    const { default: module } = await import('highs')
    const load = module as unknown as typeof module.default
    return await load()
  } catch (error) {
    // A failed download must not be remembered for ever.
    forgetHighs()
    throw error
  }
}
