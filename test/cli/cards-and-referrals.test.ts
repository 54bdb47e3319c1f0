// `tend card` and `tend refer`, each as a process of its own.
import { expect, test } from 'vitest'
import { makeFile, makeFolder, tend } from './tend.ts'

const photo = new URL('../fixtures-of-ours/card-ana-ruiz.png', import.meta.url).pathname

test('card reads a photo, saves whom it shows as met, and tells a file that is no picture', async () => {
  const data = await makeFolder()
  const junk = await makeFile('junk.jpg', 'not a picture')
  const dry = await tend(['card', photo, '--dry-run', '--json'], { data })
  expect(JSON.parse(dry.stdout).cards[0]).toMatchObject({
    fields: { name: 'Ana Ruiz' },
    confidence: { name: expect.any(Number) },
  })
  const run = await tend(['card', photo, junk, '--source', 'trade_show:Autumn fair', '--json'], { data })
  expect(run.code).toBe(1)
  const [ana, other] = JSON.parse(run.stdout).cards
  expect(ana).toMatchObject({ isNew: true })
  expect(other.fault).toMatch(/JPEG or PNG/)
  const why = JSON.parse((await tend(['why', ana.contact, '--json'], { data })).stdout)
  expect(JSON.stringify(why)).toContain('H1')
})

test('refer adds the person named and owes the referrer a word', async () => {
  const data = await makeFolder()
  await tend(['card', photo], { data })
  const call = ['refer', 'ana.ruiz@lumenstudio.example', '--name', 'Eva Sanz', '--email', 'eva@example.org']
  expect(JSON.parse((await tend([...call, '--json'], { data })).stdout)).toMatchObject({
    isNew: true,
    isRepeated: false,
  })
  expect((await tend(call, { data })).stdout).toContain('had referred Eva Sanz before')
  expect((await tend(['why', 'Ana Ruiz'], { data })).stdout).toContain('They referred Eva Sanz to us')
  expect((await tend(['refer', 'nobody@example.org', '--name', 'X Y'], { data })).code).toBe(2)
})
