import { expect, it } from 'vitest'
import { sentForm } from './resource-form.ts'

function sent(base: string): Request {
  const body = new URLSearchParams({ fields: 'name features', name: 'Zaal', base })
  return new Request('http://x/', { method: 'POST', body })
}

it('reads what a form says that it showed, and leaves out what no form of ours says', async () => {
  const { base } = await sentForm(sent('{"name":"Zaal 1","features":["internet"],"x":"y"}'), 'room')
  expect(base).toEqual({ name: 'Zaal 1', features: ['internet'] })
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  for (const odd of ['{"toString":1,"valueOf":1}', 'null', '7', nested]) {
    const read = await sentForm(sent(`{"name":7,"features":["internet",${odd}]}`), 'room')
    expect(read.base).toEqual({ features: ['internet'] })
  }
})
