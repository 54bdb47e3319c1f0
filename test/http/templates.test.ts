// Templates and settings over the API, as the pages use them.
import { expect, test } from 'vitest'
import { startServer } from './server.ts'

const server = await startServer()
const text = { subject: 'Hello', text: 'Hello {{ contact.first_name | default: "there" }},', html: null, needs: null }
const give = `/api/templates/${encodeURIComponent('balanced/give')}`

test('every place of a template is listed, with the one that is used there', async () => {
  const { items, fields } = await server.json('GET /api/templates')
  const ids = items.map((item: { id: string }) => item.id)
  expect(ids).toContain('balanced/give')
  expect(ids).toContain('thanks')
  expect(fields).toContainEqual({ name: 'contact.first_name', is: 'their first name' })
})

test('a text is saved as the next version, and put back to the one that came with Tend', async () => {
  const saved = await server.json(`PUT ${give}`, text)
  expect(saved).toMatchObject({ id: 'balanced/give', state: 'own', version: 2, template: { subject: 'Hello' } })
  const back = await server.json(`POST ${give}/reset`)
  expect(back).toMatchObject({ state: 'shipped', version: 3 })
  expect(back.versions.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1])
})

test('putting back a text that is the same by chance makes it follow Tend again', async () => {
  const { template } = await server.json('GET /api/templates/thanks')
  await server.json('PUT /api/templates/thanks', text)
  await server.json('PUT /api/templates/thanks', template)
  expect(await server.json('POST /api/templates/thanks/reset')).toMatchObject({ state: 'shipped' })
})

test('an unknown field is refused with its place, when it is typed and when it is saved', async () => {
  const wrong = { ...text, text: 'Hello\n{{ contact.frist_name }}' }
  const { faults } = await server.json('POST /api/templates/check', wrong)
  expect(faults).toMatchObject([{ part: 'text', line: 2, column: 4, allowed: 'contact.first_name' }])
  expect((await server.ask(`PUT ${give}`, wrong)).status).toBe(422)
})

test('a template that no touch would use is refused', async () => {
  const { detail, faults } = await server.json('PUT /api/templates/thnaks', text)
  expect(detail).toContain('No touch would use')
  expect(faults).toMatchObject([{ allowed: 'thanks' }])
})

test('a text is shown as a contact would get it, with gaps where a value is missing', async () => {
  await server.json('POST /api/contacts', {
    ...{ name: 'Ana Ruiz', timeZone: 'Europe/Madrid', source: { kind: 'event', name: 'BNI' } },
    addresses: [{ channel: 'email', value: 'ana@example.com' }],
  })
  const template = { ...text, text: `${text.text} {{ sender.gift }}` }
  const preview = await server.json('POST /api/templates/preview', { template, contact: 'ana@example.com' })
  expect(preview).toMatchObject({ text: 'Hello Ana, [sender.gift]', missing: ['sender.gift'] })
})

test('a loop without an end is an answer and no hanging server', async () => {
  const template = { ...text, text: '{% for i in (1..1000000000) %}a{% endfor %}' }
  const preview = await server.json('POST /api/templates/preview', { template, contact: 'ana@example.com' })
  expect(preview.fault).toMatch(/limit/)
})

test('settings are saved by parts, and an empty text takes a choice back', async () => {
  await server.json('PUT /api/settings', { mail: { gift: 'a look', postalAddress: 'Ours, 1 Road' } })
  await server.json('PUT /api/settings', { timeZone: 'Europe/Madrid', minutes: 45 })
  const settings = await server.json('PUT /api/settings', { mail: { gift: '' } })
  expect(settings).toMatchObject({ timeZone: 'Europe/Madrid', minutes: 45 })
  expect(settings.mail).toMatchObject({ gift: '', postalAddress: 'Ours, 1 Road' })
})

test('a zone that is none, an address that is none and two lines in a footer are refused together or alone', async () => {
  const refused = async (body: unknown) => (await server.json('PUT /api/settings', body)).faults
  expect(await refused({ timeZone: 'Madrid' })).toMatchObject([{ field: 'timeZone' }])
  const mail = { publicUrl: 'javascript:alert(1)', postalAddress: 'a\nBcc: b' }
  expect(await refused({ mail })).toMatchObject([{ field: 'postalAddress' }, { field: 'publicUrl' }])
})
