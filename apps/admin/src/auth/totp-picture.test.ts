import decodeQR from 'qr/decode.js'
import { expect, it } from 'vitest'
import { squareCode } from './totp-picture.ts'
import { newTotpSecret, totpAddress } from './totp.ts'

it('a camera reads back the address of the second step', () => {
  const address = totpAddress(newTotpSecret(), 'an.peeters@een-lang-adres.voorbeeld.example')
  const { size, path } = squareCode(address)
  const scale = 4
  const width = size * scale
  const data = new Uint8Array(width * width * 3).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < scale; dx++) {
        const pixel = (Number(y) * scale + dy) * width + Number(x) * scale + dx
        data.fill(0, pixel * 3, pixel * 3 + 3)
      }
  expect(decodeQR({ width, height: width, data })).toBe(address)
})
