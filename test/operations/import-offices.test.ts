// Addresses that several people have: who is taken for whom in an import, and whose opt-out binds whom.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { mergeContacts } from '../../src/operations/duplicates/merge-contacts.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { file, now, openWorkbench, type Workbench } from './importing.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const names = Array.from(
  { length: 120 },
  (_, place) => `Ana ${'abcdefghij'[place % 10]}${'klmnopqrstuv'[Math.floor(place / 10)]}ow`,
)

function office(row: (name: string, place: number) => string, header = 'Name,Email,Phone,Do Not Call'): string {
  return `${header}\n${names.map(row).join('\n')}\n`
}

async function clean(): Promise<void> {
  expect((await checkRebuild(bench.tend, { workspace: theWorkspace })).differences).toEqual([])
}

test('a second opt-out of an address that an office shares is taken in, days after the first', async () => {
  const row = (name: string) => file('list.csv', `Name,Email,Unsubscribed\n${name},info@example.com,yes\n`)
  await bench.run([file('list.csv', 'Name,Email\nBo Li,info@example.com\nCy Ng,info@example.com\n')])
  await bench.run([row('Bo Li')], { now: now + 1000 })
  await bench.run([row('Dee Dee')], { now: now + 2000 })
  const people = await bench.people()
  expect(Object.values(people).every(events => events.some(event => event.includes('opted_out')))).toBe(true)
  await clean()
})

test('of a crowd with one number each is found again, and an opt-out of one binds all', async () => {
  const list = office((name, place) => `${name},,+34911234567,${place === 60 ? 'yes' : ''}`)
  expect(await bench.run([file('list.csv', list)])).toMatchObject({ created: 120 })
  expect(await bench.run([file('list.csv', list)], { now: now + 1000 })).toMatchObject({ created: 0, merged: 0 })
  expect(await bench.run([file('one.csv', 'Name,Phone\nNew One,+34911234567\n')])).toMatchObject({ created: 1 })
  const people = await bench.people()
  expect(Object.values(people).filter(events => !events.some(event => event.includes('opted_out')))).toEqual([])
  await clean()
})

test('an opt-out of an address that an office shares binds also who agreed to hear from us after another one', async () => {
  await bench.run([file('list.csv', 'Name,Email\nBo Li,info@example.com\nCy Ng,info@example.com\n')])
  await bench.run([file('out.csv', 'Name,Email,Unsubscribed\nBo Li,info@example.com,yes\n')], { now: now + 1000 })
  const cy = await bench.tend.store.read(theWorkspace, async reader => {
    const [found] = await reader.contacts.list({ text: 'cy ng', limit: 1 })
    return found!.record.contact.id
  })
  const agreed = { id: 'agreed', at: now + 2000, kind: 'opted_in' } as const
  await recordEvents(bench.tend, { workspace: theWorkspace, contact: cy, events: [agreed], now: now + 2000 })
  await bench.run([file('out.csv', 'Name,Email,Unsubscribed\nDee Dee,info@example.com,yes\n')], { now: now + 3000 })
  const last = (await bench.people())['Cy Ng']!.at(-1)
  expect(last).toContain('opted_out')
  await clean()
})

test('an opt-out of someone whose address nobody else has binds them alone', async () => {
  await bench.run([file('list.csv', 'Name,Email\nBo Li,bo@example.com\nCy Ng,cy@example.com\n')])
  const answer = await bench.run([file('out.csv', 'Email,Unsubscribed\nbo@example.com,yes\n')], { now: now + 1000 })
  expect(answer).toMatchObject({ created: 0, merged: 1, events: 1 })
  const people = await bench.people()
  expect(people['Bo Li']?.join()).toContain('opted_out')
  expect(people['Cy Ng']?.join()).not.toContain('opted_out')
  await clean()
})

test('a row of someone without an email who was merged since is the one who stayed', async () => {
  const list = file('list.csv', 'Name,Company\nBo Li,Acme\nBob Li,Acme\n')
  await bench.run([list])
  const ids = await bench.tend.store.read(theWorkspace, reader => reader.contacts.ids({ limit: 10 }))
  await mergeContacts(bench.tend, {
    workspace: theWorkspace,
    kept: ids[0]!,
    gone: ids[1]!,
    because: 'asked',
    now: now + 1000,
  })
  expect(await bench.run([list], { now: now + 2000 })).toMatchObject({ created: 0, merged: 0, skipped: 2 })
})
