import { expect, test } from 'vitest'
import { commands } from '../../src/cli/program.ts'
import { tend } from './tend.ts'

test('a bare call and --help list every command', async () => {
  const { code, stdout } = await tend([])
  expect(code).toBe(0)
  for (const name of Object.keys(commands)) expect(stdout).toContain(`\n  ${name} `)
  expect(await tend(['--help'])).toMatchObject({ code: 0, stdout })
})

test('help of a command is its own', async () => {
  const { code, stdout } = await tend(['help', 'decide'])
  expect(code).toBe(0)
  expect(stdout).toContain('--playbook <NAME_OR_FILE>')
})

test('an unknown command asks which was meant, and exits 2', async () => {
  const { code, stderr } = await tend(['decid'])
  expect(code).toBe(2)
  expect(stderr).toContain('Did you mean decide?')
})

test('an unknown option exits 2', async () => {
  const { code, stderr } = await tend(['today', '--minuts', '30'])
  expect(code).toBe(2)
  expect(stderr).toContain('Did you mean --minutes?')
})

test.each([
  ['an unknown command', ['bogus']],
  ['a missing argument', ['why']],
  ['a bad value of an option', ['today', '--minutes', 'x']],
])('%s left a program that asked for JSON without any document', async (_, call) => {
  const { code, stdout } = await tend([...call, '--json'])
  expect(code).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'bad_input', faults: [] } })
})

test('a reader that closes the pipe early is no failure', async () => {
  const { start } = await import('./tend.ts')
  const child = start(['playbook', 'show', 'balanced', '--json'])
  child.stdout.destroy()
  const code = await new Promise(resolve => child.on('exit', resolve))
  expect(code).toBe(0)
})
