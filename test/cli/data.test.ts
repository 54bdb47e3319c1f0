// The commands that keep data, on a folder of their own.
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, newData, sampleData, tend, tendJson } from './tend.ts'

test('the first command makes the data folder, which only its owner may look into', async () => {
  const data = await newData()
  const { code, stdout } = await tend(['today'], { data })
  expect(code).toBe(0)
  expect(stdout).toContain('`tend import FILE`')
  expect((await stat(data)).mode & 0o077).toBe(0)
})

test('--data wins over TEND_DATA, before and after the command', async () => {
  const [data, other] = [await newData(), await newData()]
  await tend(['--data', other, 'sample'], { data })
  expect((await tendJson(['today', '--data', other], { data })).contacts).toBe(60)
  expect((await tendJson(['today'], { data })).contacts).toBe(0)
})

test('the sample comes and goes without a trace', async () => {
  const data = await newData()
  const added = await tendJson(['sample'], { data })
  expect(await tendJson(['today'], { data })).toMatchObject({
    contacts: added.contacts,
    sampleContacts: added.contacts,
  })
  expect(await tendJson(['sample', '--remove'], { data })).toEqual(added)
  expect((await tendJson(['today'], { data })).contacts).toBe(0)
})

test('today fits the list into the minutes and tells what does not fit', async () => {
  const data = await sampleData()
  const whole = await tendJson(['today', '--minutes', '600'], { data })
  expect(whole.overflow).toBeNull()
  const short = await tendJson(['today', '--minutes', '5'], { data })
  expect(short.plannedMinutes).toBeLessThanOrEqual(5)
  expect(short.items.length + short.overflow.count).toBe(whole.items.length)
  expect(short.plannedMinutes + short.overflow.minutes).toBe(whole.plannedMinutes)
  expect(short.overflow.says).toMatch(/would take \d+ more minutes/)
})

test('today at the instant of now is the list of now', async () => {
  const data = await sampleData()
  const { now, ...listed } = await tendJson(['today'], { data })
  const earlier = new Date(Date.parse(now) - 2 * 60_000).toISOString()
  // Two minutes ago it is asked of every contact, not of the index: the same people, unless a clock struck between.
  const asked = await tendJson(['today', '--now', earlier], { data })
  const names = (items: { contact: { id: string } }[]) => items.map(item => item.contact.id)
  expect(names(asked.items)).toEqual(names(listed.items))
})

test('log records an event and answers the verdict that it brings', async () => {
  const data = await sampleData()
  const call = ['log', 'ana.ruiz@ruiz-ceramics.example', 'call_logged', 'direction=out', 'disposition=connected']
  const { recorded, verdict } = await tendJson(call, { data })
  expect(recorded[0]).toMatchObject({ kind: 'call_logged', direction: 'out', disposition: 'connected' })
  expect(verdict).toMatchObject({ kind: 'wait', because: expect.any(Array) })
})

test('log reads objects, booleans, instants and several events', async () => {
  const data = await sampleData()
  const at = '2026-11-01T10:00:00+01:00'
  const value = ['value.amount=12.50', 'value.currency=EUR']
  const reply = ['reply_received', 'channel=email', 'asks=false', 'text=12']
  const { recorded } = await tendJson(['log', 'Ana Ruiz', 'purchase_made', ...value, `at=${at}`, ...reply], { data })
  expect(recorded).toMatchObject([
    { kind: 'purchase_made', at, value: { amount: '12.50', currency: 'EUR' } },
    { kind: 'reply_received', asks: false, text: '12' },
  ])
})

test('log --undo takes an event back', async () => {
  const data = await sampleData()
  const before = await tendJson(['why', 'sample-1'], { data })
  const { recorded, verdict } = await tendJson(['log', 'sample-1', 'opted_out'], { data })
  expect(verdict.kind).toBe('stop')
  const after = await tendJson(['log', 'sample-1', '--undo', recorded[0].id], { data })
  expect(after.verdict.rule).toBe(before.rule)
})

test('a misspelt kind, field or value is refused with what is allowed', async () => {
  const data = await sampleData()
  const kind = await tend(['log', 'sample-1', 'call_loged'], { data })
  expect(kind).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean call_logged?') })
  const field = await tend(['log', 'sample-1', 'snoozed', 'untill=2027-01-01T00:00:00Z'], { data })
  expect(field.stderr).toContain('Did you mean until?')
  const value = await tend(['log', 'sample-1', 'call_logged', 'direction=up', 'disposition=busy'], { data })
  expect(value.stderr).toContain('field direction: found "up"; allowed: one of in, out')
})

test('a field called __proto__ was taken without a word', async () => {
  const data = await sampleData()
  const { code, stderr } = await tend(['log', 'sample-1', 'note_added', 'text=x', '__proto__.a=1'], { data })
  expect(code).toBe(2)
  expect(stderr).toContain('field __proto__')
})

test('an event of the future is refused', async () => {
  const data = await sampleData()
  const { code, stderr } = await tend(['log', 'sample-1', 'note_added', 'text=x', 'at=2100-01-01T00:00:00Z'], { data })
  expect(code).toBe(2)
  expect(stderr).toContain('an event has happened')
})

test('why says what, because of which events, by which rule, and what would change it', async () => {
  const data = await sampleData()
  const { code, stdout } = await tend(['why', 'tom okafor'], { data })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Tom Okafor: stop/)
  expect(stdout).toMatch(/F4 +No answer/)
  expect(stdout).toMatch(/touch sent on \d{4}-\d\d-\d\d \(sample-4-5\)/)
  expect(stdout).toContain('Revived by: reply received')
})

test('nobody of that name asks who was meant', async () => {
  const data = await sampleData()
  const { code, stderr } = await tend(['why', 'Tom Okafro'], { data })
  expect(code).toBe(2)
  expect(stderr).toContain('Did you mean Tom Okafor?')
})

test('rebuild --check finds that everything is what the events give', async () => {
  const data = await sampleData()
  expect(await tendJson(['rebuild', '--check'], { data })).toEqual({ contacts: 60, differences: [] })
  expect(await tendJson(['rebuild'], { data })).toEqual({ contacts: 60 })
})

test('a backup restores into an empty place, and over contacts only when they are to be replaced', async () => {
  const [data, other] = [await sampleData(), await newData()]
  const file = path.join(await makeFolder(), 'copy.tend')
  const totals = await tendJson(['backup', file], { data })
  expect(await tendJson(['restore', file], { data: other })).toEqual(totals)
  expect((await tendJson(['why', 'sample-1'], { data: other })).rule).toBe('S1')
  expect((await tend(['restore', file], { data: other })).code).toBe(1)
  expect((await tend(['restore', file, '--replace'], { data: other })).code).toBe(0)
})

test('an export holds contacts, timelines and playbooks that decide reads again', async () => {
  const data = await sampleData()
  const folder = path.join(await makeFolder(), 'out')
  await tend(['export', folder], { data })
  expect(await readdir(folder)).toEqual(['README.txt', 'contacts.csv', 'contacts.vcf', 'playbooks', 'timelines.jsonl'])
  const decided = await tend(['decide', '--json', path.join(folder, 'timelines.jsonl')])
  expect(decided.code).toBe(0)
  expect(decided.stdout.trimEnd().split('\n')).toHaveLength(60)
})

test('an erased person is nowhere in the data folder', async () => {
  const data = await sampleData()
  await tend(['erase', 'Nora Byrne'], { data })
  expect((await tend(['why', 'Nora Byrne'], { data })).code).toBe(2)
  for (const name of await readdir(data)) {
    const content = await readFile(path.join(data, name), 'latin1')
    expect(content.includes('nora.byrne'), name).toBe(false)
  }
})

test.skipIf(process.platform !== 'linux')(
  'doctor finds a folder that can’t be made, and leaves none behind',
  async () => {
    const { code, stdout } = await tend(['doctor', '--data', '/proc/tend/data'])
    expect([code, stdout]).toEqual([1, expect.stringContaining('/proc/tend/data can’t be made')])
    const data = await newData()
    expect((await tend(['doctor'], { data })).code).toBe(0)
    await expect(stat(data)).rejects.toMatchObject({ code: 'ENOENT' })
  },
)

test('an event that is told again under its id without an instant is recorded once', async () => {
  const data = await sampleData()
  const { items } = await tendJson(['today', '--minutes', '600'], { data })
  const note = [items[0].contact.id, 'note_added', 'id=mine', 'text=called back']
  expect((await tendJson(['log', ...note], { data })).recorded).toHaveLength(1)
  expect((await tendJson(['log', ...note], { data })).recorded).toEqual([])
  expect((await tend(['log', ...note.slice(0, -1), 'text=another'], { data })).code).toBe(1)
})

test('a user is added, gets a link that is shown once, and a contact', async () => {
  const data = await sampleData()
  const user = await tendJson(['user', 'add', 'Ben', '--minutes', '30', '--vacation', '2026-12-21..2027-01-03'], {
    data,
  })
  expect(user).toMatchObject({ name: 'Ben', minutes: 30, workingDays: [1, 2, 3, 4, 5] })
  expect((await tendJson(['user', 'link', 'ben'], { data })).path).toMatch(/^\/\?token=[\w-]{43}$/)
  const { items } = await tendJson(['today', '--minutes', '600'], { data })
  expect(await tendJson(['assign', items[0].contact.id, 'Ben'], { data })).toMatchObject({ owner: user.id })
  expect((await tendJson(['today', '--owner', 'Ben', '--minutes', '600'], { data })).items).toHaveLength(1)
  expect(await tendJson(['team', 'spread', '--dry-run'], { data })).toMatchObject({ moved: 0, isDry: true })
  expect(await tendJson(['user', 'remove', 'Ben'], { data })).toMatchObject({ contacts: 1 })
})

test('doctor finds nothing wrong with a new set-up, and says what is wrong with a bad one', async () => {
  const data = await sampleData()
  expect(
    (await tendJson(['doctor'], { data })).findings.map((finding: { state: string }) => finding.state),
  ).not.toContain('wrong')
  const blocked = path.join(await makeFolder(), 'file')
  await mkdir(path.join(blocked, 'tend.sqlite'), { recursive: true })
  const { code, stdout } = await tend(['doctor'], { data: blocked })
  expect(code).toBe(1)
  expect(stdout).toMatch(/WRONG +database/)
})

test('a backup to a place that can’t be written says so, and does not blame the database', async () => {
  const { code, stderr } = await tend(['backup', '/proc/x'], { data: await newData() })
  expect(code).toBe(1)
  expect(stderr).toContain("The copy /proc/x can't be written")
  expect(stderr).not.toContain('database')
})

test('a restore of a file that is not there says that before anything else', async () => {
  const data = await newData()
  await tend(['sample', 'add'], { data })
  const { code, stderr } = await tend(['restore', '/nowhere/copy.gz'], { data })
  expect(code).toBe(1)
  expect(stderr).toContain('There is no backup /nowhere/copy.gz')
})
