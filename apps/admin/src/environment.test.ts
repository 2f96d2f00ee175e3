import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EnvironmentFault, fromRoot, readEnvironment } from './environment.ts'

describe('the environment', () => {
  it('needs nothing: a first start has a database, an example and a log of its own', () => {
    const settings = readEnvironment({})
    expect(settings).toMatchObject({ port: undefined, host: '127.0.0.1', hasDemo: true })
    expect(settings.dataFolder).toMatch(/\.data$/)
  })

  it('gives a server of somebody’s own no example, unless asked', () => {
    const DATABASE_URL = 'postgres://owner@localhost/digirooster'
    expect(readEnvironment({ DATABASE_URL }).hasDemo).toBe(false)
    expect(readEnvironment({ DATABASE_URL, DEMO: 'yes' }).hasDemo).toBe(true)
  })

  it('keeps the origin of the public address only', () => {
    const { publicAddress } = readEnvironment({ PUBLIC_ADDRESS: 'https://plan.example.be/app/' })
    expect(publicAddress).toBe('https://plan.example.be')
  })

  it('names every variable that is wrong', () => {
    const read = () => readEnvironment({ PORT: 'many', PUBLIC_ADDRESS: 'ftp://x', HOST: '' })
    expect(read).toThrow(EnvironmentFault)
    expect(read).toThrow(/PORT: .*\nPUBLIC_ADDRESS: /)
  })

  it('stands in the documentation, variable for variable', () => {
    const inCode = readFileSync(fromRoot('apps/admin/src/environment.ts'), 'utf8')
    const inDocs = readFileSync(fromRoot('docs/environment.md'), 'utf8')
    const read = [...inCode.matchAll(/^ {2}([A-Z_]+): z/gm)].map(([, name]) => name)
    const told = [...inDocs.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)
    expect(told.sort()).toEqual(read.sort())
  })
})
