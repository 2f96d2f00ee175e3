import { expect, it } from 'vitest'
import { formFault } from './form-fault.ts'

const sent = (type: string, body: string) =>
  new Request('http://x/', { method: 'POST', headers: { 'content-type': type }, body })

it('lets whole forms through and leaves them to be read', async () => {
  const request = sent('Application/x-www-form-urlencoded; charset=utf-8', 'a=1')
  expect(await formFault(request)).toBeUndefined()
  expect((await request.formData()).get('a')).toBe('1')
})

it('refuses what is no form, and forms that break off', async () => {
  expect(await formFault(sent('application/json', '{}'))).toBe(415)
  expect(await formFault(sent('text/plain', 'a=1'))).toBe(415)
  expect(await formFault(sent('application/x-www-form-urlencodedx', 'a=1'))).toBe(415)
  expect(await formFault(sent('multipart/form-data', 'a=1'))).toBe(400)
  expect(await formFault(sent('multipart/form-data; boundary=x', '--x\r\nbroken'))).toBe(400)
  expect(await formFault(sent('application/x-www-form-urlencoded', 'a=1%00'))).toBe(400)
})
