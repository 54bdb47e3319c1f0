// Settings are read once in a transaction, and still as that transaction left them.
import { expect, test } from 'vitest'
import { databases } from './databases.ts'

test.each(databases)('on $name a setting is as this transaction wrote it last', async database => {
  const { store, drop } = await database.open()
  const seen = await store.write('main', async writer => {
    const before = await writer.settings.get('zone')
    await writer.settings.set('zone', 'UTC')
    const set = await writer.settings.get('zone')
    await writer.clear()
    return [before, set, await writer.settings.get('zone')]
  })
  expect(seen).toEqual([undefined, 'UTC', undefined])
  await store.close()
  await drop()
})
