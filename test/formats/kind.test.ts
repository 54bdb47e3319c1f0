import { expect, test } from 'vitest'
import { detectKind } from '../../src/formats/kind.ts'
import { bytesOf } from './reading.ts'

test.each([
  ['csv', 'Name,Email\nAna,ana@example.com\n'],
  ['csv', 'Notes:\n"When exporting your data"\n\nFirst Name,Last Name\n'],
  ['vcf', '\ufeff\r\nBEGIN:VCARD\r\nVERSION:3.0\r\n'],
  ['ics', 'BEGIN:VCALENDAR\nVERSION:2.0\n'],
  ['mbox', 'From - Mon Nov 02 10:00:00 2026\nX-Mozilla-Status: 0001\nFrom: ana@example.com\n'],
  ['mbox', 'From 123@xxx Mon Nov 02 10:00:00 +0000 2026\r\nX-GM-THRID: 1\r\n'],
  [
    'eml',
    'Return-Path: <ana@example.com>\r\nReceived: from a by b;\r\n\tMon, 2 Nov 2026 10:00:00 +0100\r\nFrom: Ana\r\n\r\nHello',
  ],
  ['unknown', 'PK\x03\x04workbook'],
  ['unknown', '   \n'],
  ['unknown', '<!DOCTYPE html><html></html>'],
])('%s: %j', (kind, text) => {
  expect(detectKind(bytesOf(text)).kind).toBe(kind)
})

test('a table in UTF-16 is a table', () => {
  expect(detectKind(bytesOf('\ufeffName\tEmail\r\nAna\tana@example.com\r\n', 'utf-16le')).kind).toBe('csv')
})

test('what can’t be read is named, with what to do about it', () => {
  expect(detectKind(bytesOf('PK\x03\x04')).says).toContain('export it as CSV')
})
