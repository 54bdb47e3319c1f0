import { beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})

const text = 'Name,Email\nAna Ruiz,ana@example.com\nBo Li,bo@@example\n'

async function upload(route: string): Promise<Response> {
  return server.ask(route, { uploads: [await server.upload('list.csv', text)] })
}

test('an import over HTTP is listed, shown before it is taken back, and taken back', async () => {
  const lines = (await (await upload('POST /api/imports')).text()).trim().split('\n')
  const { result } = JSON.parse(lines.at(-1)!)
  expect(result).toMatchObject({ created: 2, refusedCount: 1, batch: expect.stringMatching(/^import-/) })
  const { batches } = await server.json('GET /api/batches')
  expect(batches).toMatchObject([{ id: result.batch, state: 'done', undone: null, counts: { created: 2, refused: 1 } }])
  const route = `/api/batches/${result.batch}/undo`
  expect(await server.json(`GET ${route}`)).toMatchObject({ removed: 2, keptCount: 0 })
  expect(await server.json(`POST ${route}`, {})).toMatchObject({ removed: 2 })
  expect((await server.json('GET /api/batches')).batches).toMatchObject([{ state: 'undone', undone: { removed: 2 } }])
  expect((await server.ask(`POST ${route}`, {})).status).toBe(409)
})

test('the refused rows are a table to save, whether they were imported or not', async () => {
  const answer = await upload('POST /api/imports/refused')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="refused.csv"')
  expect(await answer.text()).toContain('Bo Li,bo@@example,list.csv,3,email,')
})

test('an import that is not there is not found', async () => {
  expect((await server.ask('GET /api/batches/nope/undo')).status).toBe(404)
})
