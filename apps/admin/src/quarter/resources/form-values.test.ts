import { readFileSync } from 'node:fs'
import { parseProblem } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { split } from '../parts.ts'
import { fieldsOf } from './fields.ts'
import { documentOf, isSameValue, valuesOf } from './form-values.ts'
import { resourceKinds } from './resource-kinds.ts'

describe.each(['kortrijk-2027q1', 'brugge-2027q1', 'digistroom-2027q1'] as const)(
  'the form of a thing of %s',
  (name) => {
    const parsed = parseProblem(readFileSync(fixturePath(name), 'utf8'))
    if (!parsed.ok) throw new Error('The fixture is a good one.')
    const { things } = split(parsed.value)

    it.each(Object.values(resourceKinds))('gives every %s back as it was', (kind) => {
      const fields = fieldsOf(kind)
      expect(things[kind].length).toBeGreaterThan(0)
      for (const thing of things[kind])
        expect(documentOf(fields, valuesOf(fields, thing), thing)).toEqual(thing)
    })
  },
)

describe('a form', () => {
  const fields = fieldsOf('person')

  it('keeps minutes that make no round hours, and reads a comma as a point', () => {
    const person = { id: 'L1', maxMinutesPerDay: 50, maxMinutesPerWeek: 725 }
    const values = valuesOf(fields, person)
    expect(documentOf(fields, values, person)).toMatchObject(person)
    expect(documentOf(fields, { maxMinutesPerDay: '2,5' }, person)).toEqual({
      ...person,
      maxMinutesPerDay: 150,
    })
    expect(documentOf(fields, { maxMinutesPerDay: '2.5' }, person)).toMatchObject({
      maxMinutesPerDay: 150,
    })
  })

  it('leaves what is no number as it was typed, and forgets a place to start from without degrees', () => {
    const person = { id: 'L1', base: { latitude: 50, longitude: 3 } }
    expect(documentOf(fields, { maxMinutesPerDay: 'veel' }, person)).toMatchObject({
      maxMinutesPerDay: 'veel',
    })
    expect(documentOf(fields, { 'base.latitude': '', 'base.longitude': ' ' }, person)).toEqual({
      id: 'L1',
    })
  })

  it('sees no difference in the order of choices or in spaces around a text', () => {
    expect(isSameValue(['a', 'b'], ['b', 'a'])).toBe(true)
    expect(isSameValue(' 12 ', '12')).toBe(true)
    expect(isSameValue('', undefined)).toBe(true)
    expect(isSameValue(['a'], ['b'])).toBe(false)
  })
})
