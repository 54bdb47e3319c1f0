// `tend forms` and `tend offers`.
import { expect, test } from 'vitest'
import { newData, tend, tendJson } from './tend.ts'

test('without forms and offers the commands say where they are made', async () => {
  const data = await newData()
  const forms = await tend(['forms'], { data })
  expect([forms.code, forms.stdout]).toEqual([0, expect.stringContaining('There is no form yet')])
  expect(await tendJson(['offers'], { data })).toEqual([])
  expect(await tendJson(['forms', 'submissions'], { data })).toEqual([])
})

test('a form that there isn’t and a state that is none are wrong calls', async () => {
  const data = await newData()
  const shown = await tend(['forms', 'show', 'nothing', '--json'], { data })
  expect(shown.code).toBe(2)
  expect(JSON.parse(shown.stdout).error).toMatchObject({
    ...{ code: 'not_found', message: 'There is no form nothing.', act: '`tend forms list` lists what there is.' },
  })
  expect((await tend(['forms', 'submissions', '--state', 'lost'], { data })).code).toBe(2)
  expect((await tend(['offers', 'nothing'], { data })).code).toBe(2)
})
