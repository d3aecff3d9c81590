import fc from 'fast-check'

process.env.UNION_LEGAL_AID_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`
const secrets = import('../cloudfunctions/secrets')

const place = { collection: 'consultations', id: 'c_1', field: 'employer' }

test('what was sealed opens at its own place and nowhere else', async () => {
  const { open, seal } = await secrets
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('collection', 'id', 'field'), (text, moved) => {
    const sealed = seal(text, place)
    expect(open(sealed, place)).toBe(text)
    expect(() => open(sealed, { ...place, [moved]: 'elsewhere' })).toThrow()
  }))
})

test('a sealed text altered in one place does not open, and equal texts look different', async () => {
  const { open, seal } = await secrets
  const sealed = seal('江城一建', place)
  expect(seal('江城一建', place)).not.toBe(sealed)
  const [id, nonce, body] = sealed.split('.') as [string, string, string]
  const bytes = Buffer.from(body, 'base64url')
  for (let at = 0; at < bytes.length; at++) {
    const altered = Buffer.from(bytes)
    altered[at]! ^= 1
    expect(() => open(`${id}.${nonce}.${altered.toString('base64url')}`, place)).toThrow()
  }
})

test('a signature holds for its text and its use alone', async () => {
  const { sign, verify } = await secrets
  const signed = sign('photo|u_1', 'cloud://file')
  expect(verify('photo|u_1', signed)).toBe('cloud://file')
  expect(verify('photo|u_2', signed)).toBeNull()
  for (const forged of ['', '.', signed.slice(0, -2), `${Buffer.from('cloud://other').toString('base64url')}.${signed.split('.').slice(1).join('.')}`]) expect(verify('photo|u_1', forged)).toBeNull()
})

test('without keys, or with damaged ones, nothing personal is kept', async () => {
  for (const value of ['', 'k1', 'k1:short', `k 1:${Buffer.alloc(32).toString('base64')}`, `k1:${Buffer.alloc(31).toString('base64')}`]) {
    await jest.isolateModulesAsync(async () => {
      const before = process.env.UNION_LEGAL_AID_KEYS
      process.env.UNION_LEGAL_AID_KEYS = value
      const { seal } = await import('../cloudfunctions/secrets')
      expect(() => seal('text', place)).toThrow(/UNION_LEGAL_AID_KEYS/)
      process.env.UNION_LEGAL_AID_KEYS = before
    })
  }
})

test('after a rotation old seals open, new ones are made with the new key, and fingerprints stay', async () => {
  const { fingerprint, seal } = await secrets
  const old = seal('旧的', place)
  await jest.isolateModulesAsync(async () => {
    process.env.UNION_LEGAL_AID_KEYS = `k2:${Buffer.alloc(32, 9).toString('base64')},${process.env.UNION_LEGAL_AID_KEYS}`
    const rotated = await import('../cloudfunctions/secrets')
    expect(rotated.open(old, place)).toBe('旧的')
    expect(rotated.seal('新的', place)).toMatch(/^k2\./)
    expect(rotated.fingerprint('journal', 'u_1|request')).toBe(fingerprint('journal', 'u_1|request'))
  })
})
