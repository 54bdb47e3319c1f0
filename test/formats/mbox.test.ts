import { describe, expect, test } from 'vitest'
import { mboxSplitter } from '../../src/formats/mbox/split-mbox.ts'
import { bytesOf } from './reading.ts'

function split(text: string, pieceLength = text.length): string[] {
  const splitter = mboxSplitter()
  const messages: Uint8Array[] = []
  for (let place = 0; place < text.length; place += pieceLength) {
    messages.push(...splitter.write(bytesOf(text.slice(place, place + pieceLength))))
  }
  return [...messages, ...splitter.end()].map(bytes => Buffer.from(bytes).toString())
}

const two =
  'From a@example.com Mon Nov  2 10:00:00 2026\nSubject: one\n\nHello\n\nFrom b@example.com Mon Nov  2 11:00:00 2026\nSubject: two\n\nBye\n'

describe('splitting an mbox', () => {
  test('gives each message without its separator', () => {
    expect(split(two)).toEqual(['Subject: one\n\nHello\n\n', 'Subject: two\n\nBye\n'])
  })

  test('gives the same however the file arrives', () => {
    for (const length of [1, 2, 7, 60]) expect(split(two, length)).toEqual(split(two))
  })

  test('with the line ends of Windows, and the bare separators of Thunderbird', () => {
    const text =
      'From - Mon Nov 02 10:00:00 2026\r\nX-Mozilla-Status: 0001\r\nSubject: one\r\n\r\nHello\r\n\r\nFrom \r\nSubject: two\r\n\r\nBye\r\n'
    expect(split(text)).toHaveLength(2)
  })

  test('takes one escape away from a line of the text that begins with From', () => {
    expect(split('From a Mon Nov  2 10:00:00 2026\nSubject: one\n\n>From here on\n>>From there\n> quoted\n')[0]).toBe(
      'Subject: one\n\nFrom here on\n>From there\n> quoted\n',
    )
  })

  test('does not split at a sentence that begins with From and was not escaped', () => {
    const text =
      'From a Mon Nov  2 10:00:00 2026\nSubject: one\n\nHello.\n\nFrom what we saw it is fine, so\nwe go on.\n'
    expect(split(text)).toHaveLength(1)
  })
})
