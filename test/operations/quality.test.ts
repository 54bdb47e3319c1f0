// List quality: what looks wrong, mended by one click; who takes mail, asked of the DNS.
import { expect, test } from 'vitest'
import { type Asked, makeMailExchange } from '../../src/channels/dns/mail-exchange.ts'
import { DAY_MS } from '../../src/domain/instant.ts'
import { theWorkspace as workspace } from '../../src/operations/ports.ts'
import { askExchanges } from '../../src/operations/quality/known-exchanges.ts'
import { listQuality } from '../../src/operations/quality/list-quality.ts'
import { mendAddress } from '../../src/operations/quality/mend-address.ts'
import type { MailAnswer } from '../../src/operations/quality/ports.ts'
import { add, email, now, openTend, start } from './duplicates/merging.ts'

test('an offer taken mends the address, and what its bounce said holds no more', async () => {
  const tend = await openTend()
  const address = email('ana@gmial.com')
  const bounced = { channel: 'email', address: address.value, severity: 'hard' } as const
  await add(tend, {
    id: 'ana',
    addresses: [address],
    events: [
      { id: 'added', at: start, kind: 'contact_added', source: { kind: 'list' } },
      { id: 'bounce', at: start + 1, kind: 'bounce_received', ...bounced },
    ],
  })
  const before = await tend.store.read(workspace, reader => reader.verdicts.find('ana'))
  expect(before!.verdict.rule).toBe('P2')
  const { items } = await tend.store.read(workspace, reader => listQuality(reader, { limit: 10 }))
  expect(items).toMatchObject([{ fault: 'typo', offer: 'ana@gmail.com' }])
  const { verdict } = await mendAddress(tend, { workspace, contact: 'ana', address, value: 'ana@gmail.com', now })
  expect(verdict.rule).not.toBe('P2')
})

test('an address that the contact has already is not doubled by mending another', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a', addresses: [email('a@gmail.com'), email('a@gmial.com')] })
  await mendAddress(tend, { workspace, contact: 'a', address: email('a@gmial.com'), value: 'a@gmail.com', now })
  const record = await tend.store.read(workspace, reader => reader.contacts.find('a'))
  expect(record!.contact.addresses).toEqual([email('a@gmail.com')])
})

test('a domain that took no mail is asked again after two days, one that did not answer at once', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a', addresses: [email('a@nowhere.example'), email('a@silent.example')] })
  const asked: string[] = []
  const answers: Record<string, MailAnswer> = { 'nowhere.example': 'none', 'silent.example': 'unknown' }
  const exchange = {
    look(domain: string) {
      asked.push(domain)
      return Promise.resolve(answers[domain]!)
    },
  }
  const ask = (at: number) => askExchanges(tend, Object.keys(answers), { workspace, exchange, now: at })
  expect(await ask(now)).toBe(1)
  await ask(now + DAY_MS)
  await ask(now + 3 * DAY_MS)
  expect(asked.sort()).toEqual([...Array(2).fill('nowhere.example'), ...Array(3).fill('silent.example')])
  const { items } = await tend.store.read(workspace, reader => listQuality(reader, { limit: 10 }))
  expect(items).toMatchObject([{ fault: 'no_mail', address: { value: 'a@nowhere.example' } }])
})

function failing(code: string) {
  return () => Promise.reject(Object.assign(new Error(code), { code }))
}
const nothing = { resolveMx: failing('ENODATA'), resolve4: failing('ENODATA'), resolve6: failing('ENODATA') }

test.each<[string, Partial<Asked>, MailAnswer]>([
  ['a mail server', { resolveMx: async () => [{ exchange: 'mx.example', priority: 10 }] }, 'takes'],
  ['a null MX (RFC 7505)', { resolveMx: async () => [{ exchange: '', priority: 0 }] }, 'none'],
  ['no such name', { resolveMx: failing('ENOTFOUND') }, 'none'],
  ['no MX but an address (RFC 5321 §5.1)', { resolve4: async () => ['192.0.2.1'] }, 'takes'],
  ['a name with neither', {}, 'none'],
  ['a server that fails', { resolveMx: failing('ESERVFAIL') }, 'unknown'],
  ['no answer in time', { resolveMx: failing('ETIMEOUT') }, 'unknown'],
  ['no network', { resolveMx: failing('ECONNREFUSED') }, 'unknown'],
  ['no answer to the second question', { resolve4: failing('ETIMEOUT') }, 'unknown'],
])('%s', async (_, answers, expected) => {
  const resolver: Asked = { ...nothing, ...answers }
  expect(await makeMailExchange(resolver).look('example.com')).toBe(expected)
})
