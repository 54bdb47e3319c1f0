// After an import it is said how many of the pairs that wait came with it, whether it was small or large.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareImported } from '../../../src/operations/duplicates/compare-imported.ts'
import { type Tend, theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { file, now, openWorkbench, type Workbench } from '../importing.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const header = 'Name,Email,Phone\n'
const known = file(
  'known.csv',
  `${header}Ana Ruiz,ana@ruiz.example,+34611222333
Tom Berg,tom@berg.example,+34622333444
Thomas Berg,tberg@mail.example,+34622333444
`,
)
const another = 'Ana Ruiz Gil,ana.ruiz@example.net,+34611222333'

async function compare(tend: Tend, name: string, rows: readonly string[]) {
  const { batch } = await bench.run([file(name, header + rows.join('\n'))])
  return compareImported(tend, { workspace, batch, now })
}

test('a pair with one who was there before counts, a pair of two who were there doesn’t', async () => {
  await bench.run([known])
  const found = await compare(bench.tend, 'few.csv', [another])
  expect(found).toEqual({ certain: 1, likely: 0 })
})

test('a large import is compared in one pass, with the same answer', async () => {
  await bench.run([known])
  const others = Array.from(
    { length: 520 },
    (_, place) => `Other${place} Person${place},mail${place}@own${place}.example,`,
  )
  const found = await compare(bench.tend, 'many.csv', [another, ...others])
  expect(found).toEqual({ certain: 1, likely: 0 })
  const counted = await bench.tend.store.read(workspace, reader => reader.pairs.count('certain'))
  expect(counted).toBe(1)
})

test('an import that brought nothing brought no pairs', async () => {
  expect(await compareImported(bench.tend, { workspace, batch: null, now })).toEqual({ certain: 0, likely: 0 })
})
