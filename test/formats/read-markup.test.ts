// The few marks that a text for visitors may have.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMarkup, type Span } from '../../src/formats/markup/read-markup.ts'

test('paragraphs, headings, lists, bold and links are read', () => {
  expect(readMarkup('## What\nYou get **all**:\n- one\n- [two](https://a.example/x)\n\nEnd')).toEqual([
    { kind: 'heading', spans: [{ text: 'What' }] },
    { kind: 'paragraph', spans: [{ text: 'You get ' }, { text: 'all', isBold: true }, { text: ':' }] },
    { kind: 'list', items: [[{ text: 'one' }], [{ text: 'two', link: 'https://a.example/x' }]] },
    { kind: 'paragraph', spans: [{ text: 'End' }] },
  ])
})

test.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'JaVaScRiPt:x'])('%s is no link', link => {
  expect(readMarkup(`[x](${link})`)).toEqual([{ kind: 'paragraph', spans: [{ text: `[x](${link})` }] }])
})

test('every link begins with http, https or mailto, and no word is lost', () => {
  const spansOf = (text: string): readonly Span[] =>
    readMarkup(text).flatMap(block => (block.kind === 'list' ? block.items.flat() : block.spans))
  const piece = fc.constantFrom(
    '**',
    '[',
    ']',
    '(',
    ')',
    'https://a',
    'javascript:',
    '- ',
    '\n',
    '\n\n',
    'word',
    ' ',
    '## ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const text = pieces.join('')
      const spans = spansOf(text)
      expect(spans.every(({ link }) => link === undefined || /^(https?:\/\/|mailto:)/.test(link))).toBe(true)
      const words = (shown: string) => shown.split('word').length - 1
      expect(words(spans.map(span => span.text + (span.link ?? '')).join(''))).toBe(words(text))
    }),
  )
})

test.each([
  ['headings', '## a\n'],
  ['lists, each after a line', 'x\n- a\n'],
])('20,000 letters of nothing but %s took seconds, and then the stack', (_, line) => {
  const before = performance.now()
  const blocks = readMarkup(line.repeat(20_000 / line.length))
  expect(blocks.length).toBeGreaterThan(3000)
  expect(performance.now() - before).toBeLessThan(500)
})
