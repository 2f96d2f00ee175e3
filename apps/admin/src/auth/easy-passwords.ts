import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** Fewest guesses that a password must stand, as a power of ten: far more than guessing at the door ever gets. */
const ENOUGH = 9

/** Made when it is first needed: reading the lists takes a moment. */
let guesser: ZxcvbnFactory | undefined

/**
 * Whether a password is soon guessed by whoever tries those that leaked elsewhere (the library’s 49 233 most used ones),
 * also with other letters, signs, dates, rows of keys or repetitions in and around them.
 * @param own  words that whoever guesses would try first
 */
export function isEasyToGuess(password: string, own: readonly string[]): boolean {
  guesser ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return guesser.check(password, [...own]).guessesLog10 < ENOUGH
}
