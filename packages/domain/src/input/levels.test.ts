import { describe, expect, it } from 'vitest'
import { levelOfDigicheck, levelOfProfile, mediaProfiles } from './levels.ts'
import type { DigicheckAnswers } from './levels.ts'

describe('levelOfProfile', () => {
  it.each([
    ['beer', 'starter'],
    ['egel', 'starter'],
    ['konijn', 'starter'],
    ['ree', 'confident'],
    ['eekhoorn', 'confident'],
    ['wolf', 'confident'],
    ['everzwijn', 'confident'],
    ['das', 'confident'],
    ['vos', 'confident'],
    ['hert', 'confident'],
  ] as const)('gives %s the level %s', (profile, level) => {
    expect(levelOfProfile(profile)).toBe(level)
  })

  it('knows ten different profiles', () => {
    expect(new Set(mediaProfiles).size).toBe(10)
  })
})

describe('levelOfDigicheck', () => {
  const fine: DigicheckAnswers = {
    hasDevice: true,
    hasInternet: true,
    skill: 'good',
    hasNetwork: true,
  }
  const nothing = {
    level: 'confident',
    needsDevice: false,
    needsInternet: false,
    needsBuddy: false,
  }

  it.each([
    { when: 'all is well', answers: {}, needs: {} },
    { when: 'there are no skills', answers: { skill: 'none' }, needs: { level: 'starter' } },
    { when: 'there are some skills', answers: { skill: 'some' }, needs: {} },
    { when: 'there is no device', answers: { hasDevice: false }, needs: { needsDevice: true } },
    {
      when: 'there is no internet',
      answers: { hasInternet: false },
      needs: { needsInternet: true },
    },
    { when: 'there is no network', answers: { hasNetwork: false }, needs: { needsBuddy: true } },
    {
      when: 'there is nothing at all',
      answers: { hasDevice: false, hasInternet: false, skill: 'none', hasNetwork: false },
      needs: { level: 'starter', needsDevice: true, needsInternet: true, needsBuddy: true },
    },
  ] as const)('gives the needs when $when', ({ answers, needs }) => {
    expect(levelOfDigicheck({ ...fine, ...answers })).toEqual({ ...nothing, ...needs })
  })
})
