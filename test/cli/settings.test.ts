import { expect, test } from 'vitest'
import { newData, tend, tendJson } from './tend.ts'

test('settings are kept, each apart', async () => {
  const data = await newData()
  await tendJson(['settings', '--time-zone', 'Europe/Madrid'], { data })
  await tendJson(['settings', '--minutes', '90'], { data })
  expect(await tendJson(['settings'], { data })).toEqual({ timeZone: 'Europe/Madrid', minutes: 90 })
  expect(await tendJson(['today'], { data })).toMatchObject({ timeZone: 'Europe/Madrid', minutes: 90 })
})

test('a zone that is none and minutes that a day does not have are refused, with what is allowed', async () => {
  const data = await newData()
  const { code, stderr } = await tend(['settings', '--time-zone', 'Madrid', '--minutes', '9000'], { data })
  expect(code).toBe(2)
  expect(stderr).toContain('field timeZone: found Madrid; allowed: an IANA time zone')
  expect(stderr).toContain('field minutes: found 9000')
})
