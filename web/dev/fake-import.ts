// What the fake backend answers to an import: one table with a wrong row and one mailbox.
import type { ImportPreview } from '../../src/http/contract.ts'

const fault = { file: 'clients.csv', row: 7, field: 'Email', found: '"lena(at)example"', allowed: 'an email address' }

export function fakePreview(): ImportPreview {
  return {
    files: [
      {
        name: 'clients.csv',
        kind: 'csv',
        bytes: 18_204,
        encoding: 'windows-1252',
        delimiter: ';',
        rows: 214,
        columns: [
          { name: 'Name', field: 'name' },
          { name: 'E-Mail', field: 'email' },
          { name: 'Telefon', field: 'phone' },
          { name: 'Firma', field: 'company' },
          { name: 'Bemerkung', field: '' },
        ],
        fields: [
          { id: 'name', title: 'Name' },
          { id: 'email', title: 'Email address' },
          { id: 'phone', title: 'Phone number' },
          { id: 'company', title: 'Company' },
          { id: 'note', title: 'Note' },
        ],
        firstRows: [
          ['Jörg Maaß', 'joerg@example.com', '+49 30 5550 1', 'Maaß GmbH', 'Messe 2025'],
          ['Lena Ott', 'lena(at)example', '', 'Ott & Co', ''],
          ['Pia Roth', 'pia@example.com', '+49 40 5550 2', '', 'ruft zurück'],
        ],
        faults: [fault],
        doubts: [],
      },
      {
        name: 'Sent.mbox',
        kind: 'mbox',
        bytes: 48_000_000,
        rows: 1893,
        columns: [],
        fields: [],
        firstRows: [['2026-03-02 Re: your garden → ana@example.com'], ['2026-03-04 The offer → pia@example.com']],
        faults: [],
        doubts: [],
      },
    ],
    ownAddresses: [{ address: 'me@studio.example', isGuessed: true, messages: 1893 }],
    would: { created: 171, merged: 42, skipped: 0, events: 1702, refused: 1 },
  }
}

export function fakeImport() {
  return [
    { done: 400, total: 2107, what: 'Reading messages' },
    { done: 1600, total: 2107, what: 'Recording events' },
    { result: { created: 171, merged: 42, skipped: 0, events: 1702, refused: [fault] } },
  ]
}
