// What the store promises to the operations, on each database.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contact } from '../../src/domain/contact.ts'
import type { Event } from '../../src/domain/event.ts'
import type { Verdict } from '../../src/engine/verdict.ts'
import { readGoverning } from '../../src/operations/governing.ts'
import type { ContactRecord, VerdictRow } from '../../src/operations/kept.ts'
import type { Store } from '../../src/operations/ports.ts'
import { databases } from './databases.ts'

function contact(id: string, more: Partial<Contact> = {}): Contact {
  return {
    id,
    name: `Name ${id}`,
    timeZone: 'UTC',
    addresses: [{ channel: 'email', value: `${id}@example.com` }],
    ...more,
  }
}
function record(id: string, more: Partial<ContactRecord> = {}): ContactRecord {
  return { contact: contact(id), owner: 'owner', source: null, batch: null, addedAt: 1, ...more }
}
function note(id: string, at: number): Event {
  return { id, at, kind: 'note_added', text: `note ${id}` }
}
function verdictOf(id: string, more: Partial<Verdict> = {}, row: Partial<VerdictRow> = {}): VerdictRow {
  const verdict: Verdict = {
    kind: 'wait',
    rule: 'GAP',
    turn: 'theirs',
    because: [],
    touch: null,
    next: null,
    until: null,
    validUntil: null,
    revivedBy: [],
    ...more,
  }
  return {
    contact: id,
    verdict,
    playbook: { id: 'balanced', version: '1' },
    decidedAt: 5,
    owner: 'owner',
    place: null,
    ...row,
  }
}

describe.each(databases)('the store on $name', database => {
  let store: Store
  let again: () => Promise<Store>
  let drop: () => Promise<void>
  beforeEach(async () => {
    ;({ store, again, drop } = await database.open())
  })
  afterEach(async () => {
    await store.close()
    await drop()
  })

  test('a short read is answered while a long one goes on', async () => {
    const long = Promise.withResolvers<void>()
    const reading = store.read('main', async ({ settings }) => {
      await settings.all()
      await long.promise
      return settings.all()
    })
    expect(await store.read('main', ({ settings }) => settings.all())).toEqual({})
    long.resolve()
    expect(await reading).toEqual({})
  })

  test('a contact comes back as it was saved', async () => {
    const saved = record('c1', { source: { kind: 'event', name: 'BNI breakfast' }, batch: 'sample' })
    await store.write('main', writer => writer.contacts.save(saved))
    expect(await store.read('main', reader => reader.contacts.find('c1'))).toEqual(saved)
  })

  test('what another workspace holds is not seen', async () => {
    await store.write('main', writer => writer.contacts.save(record('c1')))
    const there = await store.read('other', async reader => [
      await reader.contacts.find('c1'),
      await reader.contacts.count(),
      await reader.contacts.findByAddresses(contact('c1').addresses),
    ])
    expect(there).toEqual([undefined, 0, []])
  })

  test('an address is found however it is spelled, and a number by phone or by sms', async () => {
    const addresses = [
      { channel: 'email', value: 'Ana@Example.com' },
      { channel: 'phone', value: '+34 911 234 567' },
      { channel: 'sms', value: '+34911234567' },
    ] as const
    await store.write('main', writer => writer.contacts.save(record('c1', { contact: contact('c1', { addresses }) })))
    const asked = [
      { channel: 'email', value: 'ana@example.COM ' },
      { channel: 'sms', value: '+34911234567' },
      { channel: 'email', value: 'other@example.com' },
    ] as const
    const found = await store.read('main', reader => reader.contacts.findByAddresses(asked))
    expect(found.map(match => [match.contact, match.address.channel])).toEqual([
      ['c1', 'email'],
      ['c1', 'sms'],
    ])
  })

  test('names and companies of any length are kept, listed and found', async () => {
    const long = contact('c1', { name: '長'.repeat(3000), company: 'Ä'.repeat(3000) })
    await store.write('main', async writer => {
      await writer.contacts.save(record('c1', { contact: long }))
      await writer.contacts.save(record('c2', { contact: { ...long, id: 'c2' } }))
    })
    const pages = await store.read('main', async reader => {
      const first = await reader.contacts.list({ text: '長長', limit: 1 })
      return [...first, ...(await reader.contacts.list({ limit: 1, after: first[0]! }))]
    })
    expect(pages.map(({ record }) => record.contact)).toEqual([long, { ...long, id: 'c2' }])
  })

  test('a mended address replaces the old one', async () => {
    await store.write('main', writer => writer.contacts.save(record('c1')))
    const mended = contact('c1', { addresses: [{ channel: 'email', value: 'new@example.com' }] })
    await store.write('main', writer => writer.contacts.save(record('c1', { contact: mended })))
    const find = (value: string) =>
      store.read('main', reader => reader.contacts.findByAddresses([{ channel: 'email', value }]))
    expect(await find('c1@example.com')).toEqual([])
    expect(await find('new@example.com')).toHaveLength(1)
  })

  test('a write that fails leaves nothing', async () => {
    const failing = store.write('main', async writer => {
      await writer.contacts.save(record('c1'))
      throw new Error('the work failed')
    })
    await expect(failing).rejects.toThrow('the work failed')
    expect(await store.read('main', reader => reader.contacts.count())).toBe(0)
  })

  test('writes of one workspace follow one another', async () => {
    const add = () =>
      store.write('main', async writer => {
        const before = ((await writer.settings.get('count')) as number | undefined) ?? 0
        await writer.settings.set('count', before + 1)
      })
    await Promise.all(Array.from({ length: 20 }, add))
    expect(await store.read('main', reader => reader.settings.get('count'))).toBe(20)
  })

  test('a read keeps its view while another writes', async () => {
    await store.write('main', writer => writer.contacts.save(record('c1')))
    const counts = await store.read('main', async reader => {
      const before = await reader.contacts.count()
      await store.write('main', writer => writer.contacts.save(record('c2')))
      return [before, await reader.contacts.count()]
    })
    expect(counts).toEqual([1, 1])
  })

  test('events come in the timeline’s order, without those retracted', async () => {
    await store.write('main', async writer => {
      await writer.contacts.save(record('c1'))
      await writer.timelines.append('c1', [note('e3', 30), note('e1', 10), note('e2', 20)], 40)
      await writer.timelines.retract('c1', { event: 'e2', at: 50 })
    })
    const read = await store.read('main', async reader => ({
      events: await reader.timelines.events('c1'),
      whole: await reader.timelines.whole('c1'),
      one: await reader.timelines.find('c1', 'e2'),
    }))
    expect(read.events).toEqual([note('e1', 10), note('e3', 30)])
    expect(read.whole.recorded.map(({ event, recordedAt }) => [event.id, recordedAt])).toEqual([
      ['e1', 40],
      ['e2', 40],
      ['e3', 40],
    ])
    expect(read.whole.retractions).toEqual([{ event: 'e2', at: 50 }])
    expect(read.one).toEqual(note('e2', 20))
  })

  test('many timelines and contacts in one question are each as one of its own', async () => {
    await store.write('main', async writer => {
      for (const id of ['c2', 'c1', 'c3']) await writer.contacts.save(record(id))
      await writer.timelines.append('c1', [note('e2', 20), note('e1', 10)], 40)
      await writer.timelines.append('c2', [note('e1', 5)], 40)
      await writer.timelines.retract('c1', { event: 'e1', at: 50 })
    })
    const read = await store.read('main', async ({ timelines, contacts }) => ({
      many: await timelines.eventsOf(['c1', 'c2', 'c3']),
      one: await timelines.events('c1'),
      page: await contacts.page({ after: 'c1', limit: 5 }),
    }))
    expect(read.many).toEqual(
      new Map([
        ['c1', read.one],
        ['c2', [note('e1', 5)]],
      ]),
    )
    expect(read.page).toEqual([record('c2'), record('c3')])
  })

  test('an event id is taken once a contact', async () => {
    const append = () => store.write('main', writer => writer.timelines.append('c1', [note('e1', 10)], 40))
    await store.write('main', writer => writer.contacts.save(record('c1')))
    await append()
    await expect(append()).rejects.toThrow()
  })

  test('due verdicts come longest due first, and the timer waits for the next one', async () => {
    await store.write('main', async writer => {
      for (const [id, validUntil] of [
        ['c1', 300],
        ['c2', 100],
        ['c3', null],
        ['c4', 200],
      ] as const) {
        await writer.contacts.save(record(id))
        await writer.verdicts.save(verdictOf(id, { validUntil }))
      }
    })
    const read = await store.read('main', async reader => [
      await reader.verdicts.due(250, 10),
      await reader.verdicts.due(250, 1),
      await reader.verdicts.nextChangeAt(),
    ])
    expect(read).toEqual([['c2', 'c4'], ['c2'], 100])
  })

  test('the day list is what is open and what opens on the day, by rank', async () => {
    const places = {
      c1: { day: 0, rank: 3 },
      c2: { day: 20_000, rank: 2 },
      c3: { day: 20_001, rank: 1 },
      c4: { day: 0, rank: 1 },
    }
    await store.write('main', async writer => {
      for (const [id, place] of Object.entries(places)) {
        await writer.contacts.save(record(id))
        await writer.verdicts.save(verdictOf(id, {}, { place }))
      }
      await writer.contacts.save(record('c5'))
      await writer.verdicts.save(verdictOf('c5', { kind: 'stop' }))
    })
    const query = { owner: 'owner', day: 20_000, limit: 2 }
    const read = await store.read('main', async reader => ({
      rows: await reader.verdicts.dayCandidates(query),
      totals: await reader.verdicts.dayTotals(query),
      ahead: await reader.verdicts.nextDay(query),
      afterAll: await reader.verdicts.nextDay({ owner: 'owner', day: 20_001 }),
      kinds: await reader.verdicts.countByKind(),
    }))
    expect(read.rows.map(row => [row.record.contact.id, row.place])).toEqual([
      ['c4', places.c4],
      ['c2', places.c2],
    ])
    expect(read.totals).toEqual([{ kind: 'wait', rule: 'GAP', channel: null, count: 3 }])
    expect(read.ahead).toEqual({ day: 20_001, count: 1 })
    expect(read.afterAll).toBeNull()
    expect(read.kinds).toEqual({ wait: 4, stop: 1 })
  })

  test('totals follow each change of a verdict and each removal of a contact', async () => {
    const place = { day: 0, rank: 1 }
    const query = { owner: 'owner', day: 20_000 }
    await store.write('main', async writer => {
      for (const id of ['c1', 'c2']) {
        await writer.contacts.save(record(id))
        await writer.verdicts.save(verdictOf(id, { rule: 'S3', kind: 'follow_up' }, { place }))
      }
      await writer.verdicts.save(verdictOf('c1', { rule: 'F6', kind: 'stop' }))
    })
    const totals = () => store.read('main', reader => reader.verdicts.dayTotals(query))
    expect(await totals()).toEqual([{ kind: 'follow_up', rule: 'S3', channel: null, count: 1 }])
    await store.write('main', writer => writer.contacts.remove('c2'))
    expect(await totals()).toEqual([])
    expect(await store.read('main', reader => reader.verdicts.countByKind())).toEqual({ stop: 1 })
  })

  test('a removed contact leaves no row', async () => {
    await store.write('main', async writer => {
      await writer.contacts.save(record('c1'))
      await writer.timelines.append('c1', [note('e1', 10)], 40)
      await writer.timelines.retract('c1', { event: 'e1', at: 50 })
      await writer.verdicts.save(verdictOf('c1'))
      await writer.playbooks.assign({ scope: 'contact', key: 'c1', playbook: 'attract' })
      await writer.contacts.remove('c1')
    })
    const left = await store.read('main', async reader => ({
      contact: await reader.contacts.find('c1'),
      whole: await reader.timelines.whole('c1'),
      verdict: await reader.verdicts.find('c1'),
      assignments: await reader.playbooks.assignments(),
      addresses: await reader.contacts.findByAddresses(contact('c1').addresses),
    }))
    expect(left).toEqual({
      contact: undefined,
      whole: { recorded: [], retractions: [] },
      verdict: undefined,
      assignments: [],
      addresses: [],
    })
  })

  test('contacts are listed by name, searched in any case, page by page', async () => {
    await store.write('main', async writer => {
      for (const [id, name] of [
        ['c1', 'Zoë'],
        ['c2', 'ana'],
        ['c3', 'Ben'],
        ['c4', 'Ana'],
      ] as const) {
        await writer.contacts.save(
          record(id, { contact: contact(id, { name, company: name === 'Ben' ? 'Acme 100%' : 'Other' }) }),
        )
      }
      await writer.verdicts.save(verdictOf('c3'))
    })
    const read = await store.read('main', async reader => {
      const first = await reader.contacts.list({ limit: 2 })
      const second = await reader.contacts.list({ limit: 2, after: first[1]! })
      const searched = await reader.contacts.list({ text: 'ACME', limit: 9 })
      const waiting = await reader.contacts.list({ verdict: 'wait', limit: 9 })
      return [first, second, searched, waiting].map(page => page.map(row => row.record.contact.id))
    })
    expect(read).toEqual([['c2', 'c4'], ['c3', 'c1'], ['c3'], ['c3']])
  })

  test('the nearest assignment governs, by the newest version', async () => {
    const source = { kind: 'event', name: 'BNI' } as const
    await store.write('main', async writer => {
      for (const [id, version] of [
        ['balanced', '1'],
        ['balanced', '2'],
        ['prompt', '1'],
        ['attract', '1'],
        ['persistent', '1'],
      ] as const) {
        await writer.playbooks.save({ id, version, text: `${id} ${version}`, isShipped: true, savedAt: 1 })
      }
      await writer.playbooks.assign({ scope: 'workspace', key: '', playbook: 'balanced' })
      await writer.playbooks.assign({ scope: 'source', key: 'event', playbook: 'prompt' })
      await writer.playbooks.assign({ scope: 'source', key: 'event:BNI', playbook: 'attract' })
      await writer.playbooks.assign({ scope: 'contact', key: 'c1', playbook: 'persistent' })
    })
    const asked = [
      ['c1', source],
      ['c2', source],
      ['c2', { kind: 'event' }],
      ['c2', null],
    ] as const
    const governing = await store.read('main', ({ playbooks }) =>
      Promise.all(asked.map(([contact, from]) => playbooks.governing(contact, from))),
    )
    const inMemory = await store.read('main', readGoverning)
    expect(asked.map(([contact, from]) => inMemory(contact, from))).toEqual(governing)
    expect(governing).toEqual([
      { id: 'persistent', version: '1' },
      { id: 'attract', version: '1' },
      { id: 'prompt', version: '1' },
      { id: 'balanced', version: '2' },
    ])
  })

  test('the mark changes with what another process commits, and not with what we do', async () => {
    const other = await again()
    const before = await store.changeMark()
    await store.write('main', writer => writer.settings.set('ours', 1))
    expect(await store.changeMark()).toBe(before)
    await other.write('main', writer => writer.settings.set('theirs', 1))
    await expect.poll(() => store.changeMark()).not.toBe(before)
    await other.close()
  })

  test('one process at a time works the timers of a server database', async () => {
    const other = await again()
    expect([await store.claimTimers(), await store.claimTimers()]).toEqual([true, true])
    // Of an embedded database only one process serves at all.
    if (database.name === 'PostgreSQL') {
      expect(await other.claimTimers()).toBe(false)
      await store.close()
      await expect.poll(() => other.claimTimers()).toBe(true)
      store = await again()
    }
    await other.close()
  })
})
