import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword, passwordFault, SHORTEST_PASSWORD } from './password.ts'

describe('a stored password', () => {
  it('is argon2id with the advised cost and a salt of its own', async () => {
    const [one, two] = await Promise.all([
      hashPassword('regen op zinken dak'),
      hashPassword('regen op zinken dak'),
    ])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
    expect(await isPassword(one, 'regen op zinken dak')).toBe(true)
    expect(await isPassword(one, 'regen op zinken dak ')).toBe(false)
  })

  it('that does not exist is never right, not even when nothing is filled in', async () => {
    expect(await isPassword(null, '')).toBe(false)
    expect(await isPassword(null, 'regen op zinken dak')).toBe(false)
  })
})

it('is taken as it is, and never cut off', async () => {
  const longest = 'regen op zinken dak '.repeat(10)
  const stored = await hashPassword(longest)
  expect(await isPassword(stored, longest)).toBe(true)
  expect(await isPassword(stored, `${longest}x`)).toBe(false)
})

describe('a new password', () => {
  const own = ['an', 'peeters', 'an.peeters@example.be', 'an.peeters']
  it.each([
    ['regen op zinken dak', undefined],
    ['漢字かな交じり文の合言葉です', undefined],
    ['x'.repeat(11), 'too-short'],
    ['regendakzin', 'too-short'],
    ['ab'.repeat(101), 'too-long'],
    ['aaaaaaaaaaaaaaaa', 'too-common'],
    ['wachtwoord1234', 'too-common'],
    ['Digibank-Kortrijk-2027', 'too-common'],
    ['An.Peeters@example.be!', 'too-common'],
    ['P@ssw0rd2026!', 'too-common'],
    ['1qaz2wsx3edc4rfv', 'too-common'],
    ['liverpoolfc123', 'too-common'],
    ['kwartaal-Kortrijk', 'too-common'],
    ['blauwe fiets bij de bakker', undefined],
  ])('“%s” is %s', (password, fault) => {
    expect(passwordFault(password, own)).toBe(fault)
  })

  it('is never one of those that leaked elsewhere, nor one with a year behind it', () => {
    const leaked = Object.values(dictionary)
      .flat()
      .map(String)
      .filter((each) => each.length >= SHORTEST_PASSWORD)
    expect(leaked.length).toBeGreaterThan(300)
    expect(leaked.filter((each) => passwordFault(each, []) === undefined)).toEqual([])
    const most = dictionary['passwords-common'].map(String).filter((each) => each.length >= 7)
    const dated = most.slice(0, 60).map((each) => `${each}2026!`)
    expect(dated.filter((each) => passwordFault(each, []) === undefined)).toEqual([])
  })

  it('may be 64 characters and more', () => {
    expect(
      passwordFault('een lange zin met veel woorden die niemand anders zo zou bedenken', own),
    ).toBeUndefined()
  })
})
