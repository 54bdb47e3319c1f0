import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { mailCommand } from '../../src/cli/mail.ts'

const folder = mkdtempSync(join(tmpdir(), 'tend-mail-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  process.exitCode = 0
})

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Runs the command; answers what it printed on stdout and stderr. */
async function run(...call: string[]): Promise<{ out: string; err: string }> {
  const printed = { out: [] as string[], err: [] as string[] }
  const { stdout, stderr } = process
  const writes = [stdout.write, stderr.write] as const
  stdout.write = (chunk: string | Uint8Array) => printed.out.push(String(chunk)) > 0
  stderr.write = (chunk: string | Uint8Array) => printed.err.push(String(chunk)) > 0
  try {
    await mailCommand().parseAsync(call, { from: 'user' })
  } finally {
    ;[stdout.write, stderr.write] = writes
  }
  return { out: printed.out.join(''), err: printed.err.join('') }
}

const absence = file(
  'a.eml',
  'From: ana@prospect.example\nDate: Tue, 10 Nov 2026 09:30:00 +0100\nSubject: Automatic reply: Hi\n\nI am out of the office and back on 16 November.',
)
const reply = file(
  'b.eml',
  'From: Ana <ana@prospect.example>\nSubject: Re: Hi\n\nThanks!\n\n-- \nAna Ruiz\n+34 911 234 567\n',
)

test('classify answers an object a message in one array, in the order of the files, named as given', async () => {
  const { out } = await run('classify', '--json', absence, reply)
  expect(JSON.parse(out)).toEqual([
    { file: absence, class: 'auto_reply', returnsAt: '2026-11-16' },
    { file: reply, class: 'human', sentiment: 'neutral', asks: false },
  ])
})

test('classify says in words what it found', async () => {
  expect((await run('classify', absence)).out).toBe(`${absence}: auto_reply, back 2026-11-16\n`)
})

test('trim answers what was written, quoted and signed', async () => {
  const [answer] = JSON.parse((await run('trim', '--json', reply)).out)
  expect(answer).toMatchObject({
    file: reply,
    text: 'Thanks!',
    quoted: '',
    signature: '-- \nAna Ruiz\n+34 911 234 567',
  })
  expect(answer.offers).toEqual({ phone: '+34 911 234 567' })
})

test('a .txt file is a plain body, whatever its first lines look like', async () => {
  const body = file('c.txt', 'Subject: none\n\nStill the text.\n')
  expect((await run('trim', body)).out).toBe('Subject: none\n\nStill the text.\n')
})

test('a file that can’t be read is named, with exit code 2', async () => {
  const missing = join(folder, 'missing.eml')
  const { err } = await run('classify', absence, missing)
  expect(err).toContain(missing)
  expect(process.exitCode).toBe(2)
})

test('a message that is not there was answered with the system’s code', async () => {
  const { err } = await run('classify', join(folder, 'nowhere.eml'))
  expect(err).toContain('there is no such file')
})

test('an empty file and one of bytes are told as such, and are no message of a person', async () => {
  const empty = file('empty.eml', ' \r\n')
  const bytes = file('photo.eml', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000')
  const answered = JSON.parse((await run('classify', '--json', empty, bytes, absence)).out)
  expect(answered).toMatchObject([
    { file: empty, error: { found: 'nothing' } },
    { file: bytes, error: { found: 'bytes that are no text' } },
    { file: absence, class: 'auto_reply' },
  ])
  expect(process.exitCode).toBe(1)
})
