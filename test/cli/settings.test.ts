import { expect, test } from 'vitest'
import { newData, tend, tendJson } from './tend.ts'

test('settings are kept, each apart', async () => {
  const data = await newData()
  await tendJson(['settings', '--time-zone', 'Europe/Madrid'], { data })
  await tendJson(['settings', '--minutes', '90'], { data })
  expect(await tendJson(['settings'], { data })).toMatchObject({ timeZone: 'Europe/Madrid', minutes: 90 })
  expect(await tendJson(['today'], { data })).toMatchObject({ timeZone: 'Europe/Madrid', minutes: 90 })
})

test('a zone that is none and minutes that a day does not have are refused, with what is allowed', async () => {
  const data = await newData()
  const { code, stderr } = await tend(['settings', '--time-zone', 'Madrid', '--minutes', '9000'], { data })
  expect(code).toBe(2)
  expect(stderr).toContain('field timeZone: found Madrid; allowed: an IANA time zone')
  expect(stderr).toContain('field minutes: found 9000')
})

test('what mails say of the user is kept with the settings, and an empty text takes it back', async () => {
  const data = await newData()
  const said = ['--postal-address', 'Ours Ltd, 1 Road', '--public-url', 'https://tend.example.com/', '--gift', 'a look']
  await tendJson(['settings', ...said], { data })
  const { mail } = await tendJson(['settings', '--gift', '', '--commercial', 'give,inform'], { data })
  expect(mail).toEqual({
    postalAddress: 'Ours Ltd, 1 Road',
    publicUrl: 'https://tend.example.com',
    commercial: ['give', 'inform'],
  })
})

test('an address that is none and an intent that there is not are refused', async () => {
  const data = await newData()
  const { code, stderr } = await tend(['settings', '--public-url', 'tend.example.com', '--commercial', 'spam'], {
    data,
  })
  expect(code).toBe(2)
  expect(stderr).toContain('field publicUrl: found tend.example.com')
  expect(stderr).toContain('field commercial: found spam')
})
