import { describe, expect, it } from 'vitest'
import { instanceText } from './example-instance-text.ts'
import { plantedExample, toy } from './example-instances.ts'
import { parseInstance } from './instance.ts'
import { TextError } from './text-error.ts'

const text = instanceText(toy.instance)

function errorOf(changed: string): unknown {
  try {
    parseInstance(changed, 'toy.ctt')
  } catch (error) {
    return error
  }
  throw new Error(`this was read without an error:\n${changed}`)
}

describe('a good instance', () => {
  it('is read whole', () => {
    expect(parseInstance(text)).toEqual(toy.instance)
  })

  it.each([1, 2, 3])('is read whole when it was generated with seed %i', (seed) => {
    const { instance } = plantedExample(seed)
    expect(parseInstance(instanceText(instance))).toEqual(instance)
  })

  it.each([
    ['lines end as on Windows', text.replaceAll('\n', '\r\n')],
    ['blanks are tabs', text.replaceAll(/(?<=\S) /g, '\t')],
    ['lines end in blanks', text.replaceAll('\n', '  \n')],
    ['there are blank lines at the end', `${text}\n\r\n  \n`],
    ['there are no blank lines', text.replaceAll('\n\n', '\n')],
    ['the last line has no end', text.trimEnd()],
    ['it starts with a byte order mark', `\uFEFF${text}`],
  ])('is the same when %s', (_, same) => {
    expect(parseInstance(same)).toEqual(toy.instance)
  })

  it('counts what is said twice once', () => {
    const repeated = text
      .replace('advanced 2 photos banking', 'advanced 3 photos banking photos')
      .replace('photos 1 1', 'photos 1 1\nphotos 1 1')
      .replace('Constraints: 2', 'Constraints: 3')
    expect(parseInstance(repeated)).toEqual(toy.instance)
  })
})

describe('a bad instance', () => {
  it.each([
    ['Days: 2', 'Days: two', "line 4: Days is 'two'", 'Give a whole number from 0 to 999999999.'],
    ['Days: 2', 'Days: -2', "line 4: Days is '-2'", 'Give a whole number'],
    ['Days: 2', 'Days: 0', 'line 4: Days is 0', 'Give at least 1.'],
    ['Days: 2', 'Days: 1e1', "line 4: Days is '1e1'", 'Give a whole number'],
    ['Days: 2', 'Days: 9999', 'line 7: 9999 days of 2 periods are too many', '10000'],
    ['Days: 2', 'Days: 9999999999', "line 4: Days is '9999999999'", 'Give a whole number'],
    ['Name: toy', 'Name:', "line 1: 'Name:' is not 'Name: …'", "Here stands 'Name:' and a name."],
    ['Rooms: 2\nDays: 2', 'Days: 2\nRooms: 2', "line 3: 'Days: 2' is not 'Rooms: …'", 'Rooms'],
    [
      'Courses: 3',
      'Courses: 4',
      'line 9: section COURSES has 3 lines and Courses says 4',
      'Correct',
    ],
    ['Rooms: 2', 'Rooms: 1', 'line 14: section ROOMS has 2 lines and Rooms says 1', 'Correct'],
    ['Curricula: 2', 'Curricula: 3', 'section CURRICULA has 2 lines and Curricula says 3', ''],
    [
      'Constraints: 2',
      'Constraints: 0',
      'UNAVAILABILITY_CONSTRAINTS has 2 lines',
      "'Constraints:'",
    ],
    ['ROOMS:', 'CLASSROOMS:', "line 14: 'CLASSROOMS:' is not 'ROOMS:'", "Here stands 'ROOMS:'."],
    ['mails an 2', 'mails an -2', "line 10: lectures is '-2'", 'Give a whole number'],
    ['2 2 25', '2 x 25', "line 10: min_days is 'x'", 'Give a whole number'],
    ['2 2 25', '2 2 2.5', "line 10: students is '2.5'", 'Give a whole number'],
    ['2 2 25', '2 2', "'mails an 2 2' has 4 fields", 'course teacher lectures min_days students'],
    ['photos bart', 'mails bart', "line 11: course 'mails' appears twice", 'name of its own'],
    ['small\t10', 'large\t10', "line 16: room 'large' appears twice", 'Each room has'],
    ['small\t10', 'small', "line 16: 'small' has 1 fields instead of 2", 'Expected: room capacity'],
    ['small\t10', 'small\t-1', "line 16: capacity is '-1'", 'Give a whole number'],
    ['advanced 2', 'beginners 2', "line 20: curriculum 'beginners' appears twice", 'of its own'],
    ['advanced 2 photos', 'advanced 2 foto', "line 20: course 'foto' is unknown", 'under COURSES?'],
    ['advanced 2', 'advanced 3', "curriculum 'advanced' says 3 courses and lists 2", 'how many'],
    [
      'advanced 2 photos banking',
      'advanced',
      "line 20: 'advanced' is too short",
      'At least 2 fields',
    ],
    ['photos 1 1', 'foto 1 1', "line 24: course 'foto' is unknown", 'under COURSES?'],
    ['photos 1 1', 'photos 2 1', 'line 24: day 2 does not exist', 'Give 0 to 1.'],
    ['photos 1 1', 'photos 1 2', 'line 24: period 2 does not exist', 'Give 0 to 1.'],
    ['photos 1 1', 'photos 1', "line 24: 'photos 1' has 2 fields", 'Expected: course day period'],
    ['END.', '', 'the text ends before END.', 'Was it cut short?'],
    ['END.', 'STOP:', "line 26: 'STOP:' is not 'END.'", "Here stands 'END.'."],
    ['END.', 'END.\nmore', "line 27: 'more' comes after 'END.'", 'Nothing may follow it.'],
  ])("is told where, what and how to mend it when '%s' is '%s'", (part, other, fault, hint) => {
    expect(text.split(part).length, 'occurrences').toBeGreaterThan(1)
    const error = errorOf(text.replace(part, other))
    expect(error).toBeInstanceOf(TextError)
    expect(error).toHaveProperty('message', expect.stringContaining('toy.ctt'))
    expect(error).toHaveProperty('message', expect.stringContaining(fault))
    expect(error).toHaveProperty('message', expect.stringContaining(hint))
  })

  it('is told to be cut short wherever its last lines lack', () => {
    const lines = text.trimEnd().split('\n')
    for (let kept = 0; kept < lines.length; kept++) {
      expect(errorOf(lines.slice(0, kept).join('\n'))).toBeInstanceOf(TextError)
    }
  })
})
