import { generateQuarter, mostDigibanken, quarterScarcities } from '@digirooster/fixtures/generator'
import type { QuarterScarcity } from '@digirooster/fixtures/generator'
import type { Lang } from '@digirooster/formats'
import { mostSeed, readArguments, wholeNumber } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { messages } from './messages.ts'
import { show } from './output.ts'
import { UserError } from './user-error.ts'
import { writeFault } from './write-fault.ts'
import { writeFiles } from './write-files.ts'

/** `digirooster generate`: makes a believable quarter of any size, to try things out with. */
export async function generateCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const { files, values, flags } = readArguments(
    args,
    { values: ['out', 'digibanken', 'seed', 'scarcity'], flags: ['json'] },
    lang,
  )
  if (files.length > 0) throw new UserError(say.argument.files(say.argument.noFile, files.length))
  const digibanken = wholeNumber(values.get('digibanken') ?? '1', 1, mostDigibanken, (text) =>
    say.argument.digibanken(text, mostDigibanken),
  )
  const seed = wholeNumber(values.get('seed') ?? '1', 0, mostSeed, say.argument.seed)
  const scarcity = scarcityOf(values.get('scarcity') ?? 'balanced', lang)
  const text = `${JSON.stringify(generateQuarter({ digibanken, seed, scarcity }), null, 2)}\n`
  const path = values.get('out')
  if (path === undefined) {
    show(text)
    return exitCodes.good
  }
  try {
    await writeFiles([{ path, text }])
  } catch (error) {
    throw writeFault(error, lang)
  }
  if (flags.has('json')) show(text)
  else show(`${say.write.done}\n  ${path}\n`)
  return exitCodes.good
}

function scarcityOf(text: string, lang: Lang): QuarterScarcity {
  const found = quarterScarcities.find((scarcity) => scarcity === text)
  if (!found)
    throw new UserError(messages[lang].argument.scarcity(text, quarterScarcities.join(', ')))
  return found
}
