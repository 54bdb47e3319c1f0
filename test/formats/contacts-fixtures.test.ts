// Real exports, field by field. What each holds was read by eye from the file.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guessDialect } from '../../src/formats/csv/dialect.ts'
import { parseCsv } from '../../src/formats/csv/parse-csv.ts'
import { fixtures, hasFixtures } from '../fixtures.ts'
import { brief, readCards, readTable, textOf } from './reading.ts'

const file = (path: string) => readFileSync(new URL(`contacts/${path}`, fixtures))
const table = (name: string, usualCountry?: string) => readTable(file(`csv/${name}`), usualCountry)
const cards = (name: string, usualCountry?: string) => readCards(file(`vcards/John_Doe_${name}.vcf`), usualCountry)

describe.skipIf(!hasFixtures)('exports of contacts (skipped where the fixtures are absent)', () => {
  test('Google: several numbers in a cell, an address in the place of a name, a name without an address', () => {
    const { drafts, refused } = table('google-contacts-2024.csv', 'CH')
    expect(refused).toEqual([])
    expect(drafts.map(brief)).toEqual([
      {
        name: 'Ada Muster',
        emails: ['ada@example.com'],
        phones: ['+41319280960', '+41792648866'],
        company: 'Example Versicherung',
        title: 'Berater',
      },
      { name: '3966 Bank', emails: ['bank.03966@example.in'], phones: [] },
      { name: undefined, emails: ['anonymous@example.com'], phones: [] },
      { name: undefined, emails: ['user@example.com'], phones: [] },
      { name: 'Phone Only', emails: [], phones: ['+41313786565'] },
    ])
    expect(drafts[0]?.note).toBe('Land/Region: Schweiz\nKategorien: Business;private\nNotizen: multi\nline')
  })

  test('Google: a number whose country no one knows stays as it is written, and is reported', () => {
    const { drafts, doubtful } = table('google-contacts-2024.csv')
    expect(brief(drafts[4])?.phones).toEqual(['0313786565'])
    expect(doubtful.map(({ row, field }) => ({ row, field }))).toEqual([{ row: 6, field: 'phone' }])
  })

  test('HubSpot: a row of nothing but an id is refused', () => {
    const { drafts, refused } = table('hubspot-contacts.csv')
    expect(drafts.map(brief)).toEqual([
      { name: 'Camille Example', emails: ['camille@example.com'], phones: ['+33600000000'], country: 'FR' },
      { name: 'John Example', emails: ['john@example.com'], phones: [] },
      { name: 'Camille Example', emails: ['camille@example.com'], phones: [] },
    ])
    expect(drafts.map(draft => draft.connectedOn && new Date(draft.connectedOn).toISOString())).toEqual([
      '2024-03-12T09:14:00.000Z',
      '2024-03-15T14:30:00.000Z',
      '2024-03-13T09:14:00.000Z',
    ])
    expect(drafts[0]?.timeZone).toBe('Europe/Paris')
    expect(refused).toMatchObject([{ row: 4, field: '', found: '"103"' }])
  })

  test('LinkedIn: the preamble is skipped and an empty row is no fault', () => {
    const { drafts, refused, empty } = table('linkedin-connections.csv')
    expect(drafts.map(draft => ({ ...brief(draft), profile: draft.addresses.at(-1)?.value }))).toEqual([
      {
        name: 'Priya Example',
        emails: [],
        phones: [],
        company: 'Stripes, Inc.',
        title: 'Technical Recruiter',
        profile: 'https://www.linkedin.com/in/priya-example-1a2b3c',
      },
      {
        name: 'Arjun Example',
        emails: ['arjun@example.com'],
        phones: [],
        company: 'Example Web Services (EWS)',
        title: 'Engineering Manager, Payments',
        profile: 'https://www.linkedin.com/in/ArjunExample/',
      },
    ])
    expect(drafts.map(draft => draft.connectedOn)).toEqual([Date.UTC(2024, 2, 12), Date.UTC(2023, 0, 3)])
    expect({ refused, empty }).toEqual({ refused: [], empty: 1 })
  })

  test('Outlook.com in 56 columns', () => {
    const { drafts } = table('outlook-com-56col.csv')
    expect(drafts.map(brief)).toEqual([{ name: 'Kim Example', emails: ['kim@example.com'], phones: ['+61491570156'] }])
    expect(drafts[0]?.timeZone).toBe('Australia/Sydney')
  })

  test('Android: vCard 2.1 with quoted-printable names over several lines', () => {
    const { drafts, refused } = cards('ANDROID')
    expect(drafts.map(brief).slice(0, 3)).toEqual([
      { name: undefined, emails: ['john.doe@company.com'], phones: [] },
      { name: undefined, emails: ['jane.doe@company.com'], phones: [] },
      { name: 'Ñ Ñ Ñ Ñ Ñ', emails: [], phones: ['123456789'] },
    ])
    expect(brief(drafts[3])?.phones).toEqual(['123456', '234567', '3456789', '45678901'])
    expect(brief(drafts[4])).toEqual({
      name: 'Ñ Ñ Ñ Ñ Ñ',
      emails: ['bob@company.com'],
      phones: ['123456'],
      company: 'Ñ'.repeat(12),
    })
    expect(brief(drafts[5])).toEqual({
      name: 'ÑÑÑÑ',
      emails: ['henry@company.com'],
      phones: ['55556666'],
      company: 'Ñ'.repeat(44),
    })
    expect(refused.map(({ row, field }) => ({ row, field }))).toEqual([{ row: 5, field: 'email' }])
  })

  test('BlackBerry', () => {
    expect(cards('BLACK_BERRY').drafts.map(brief)).toEqual([
      { name: 'John Doe', emails: [], phones: ['+96123456789'], company: 'Acme Solutions' },
    ])
  })

  const john = { emails: ['john.doe@ibm.com'], company: 'IBM', title: 'Money Counter' }

  test('Evolution, Gmail, iPhone, the Mac’s address book and Outlook: voice lines only', () => {
    expect(brief(cards('EVOLUTION').drafts[0])).toEqual({
      ...john,
      name: 'John Richter, James Doe',
      phones: ['+19056661234', '+19055551234'],
      country: 'US',
    })
    expect(brief(cards('GMAIL', 'US').drafts[0])).toEqual({
      ...john,
      name: 'John Richter, James Doe',
      phones: ['+19055551234', '+19056661234'],
    })
    const apple = { ...john, phones: ['+19055551234', '+19056661234', '+19057771234'], country: 'US' }
    expect(brief(cards('IPHONE').drafts[0])).toEqual({ ...apple, name: 'John Richter James Doe' })
    expect(brief(cards('MAC_ADDRESS_BOOK').drafts[0])).toEqual({
      ...apple,
      name: 'John Richter,James Doe',
      phones: ['+19057771234', '+19056661234', '+19055551234'],
    })
    expect(brief(cards('MS_OUTLOOK').drafts[0])).toEqual({
      ...john,
      name: 'John Richter James Doe',
      emails: ['john.doe@ibm.cm'],
      phones: ['+19055551234', '+19056661234'],
      country: 'US',
    })
  })

  test('Lotus Notes: a number too long to be one stays as it is written', () => {
    const { drafts, doubtful } = cards('LOTUS_NOTES')
    expect(brief(drafts[0])).toEqual({
      name: 'John Johny Doe',
      emails: ['john.doe@ibm.com', 'billy_bob@gmail.com'],
      phones: ['+1 (212) 204-34456'],
      company: 'IBM',
      title: 'Generic Accountant',
      country: 'US',
    })
    expect(doubtful).toHaveLength(1)
  })

  const spectrum = hasFixtures ? readdirSync(new URL('contacts/csv-spectrum/csvs/', fixtures)) : []
  test.each(spectrum)('csv-spectrum %s', name => {
    const text = textOf(file(`csv-spectrum/csvs/${name}`))
    const [header, ...rows] = parseCsv(text, guessDialect(text).delimiter)
    const expected = JSON.parse(file(`csv-spectrum/json/${name.replace('.csv', '.json')}`).toString())
    const read = rows.map(row => Object.fromEntries(header!.cells.map((column, place) => [column, row.cells[place]])))
    // The copy of newlines_crlf.csv that is here has lost its CRs; what is read keeps the line ends that it finds.
    expect(read).toEqual(JSON.parse(JSON.stringify(expected).replaceAll('\\r\\n', '\\n')))
  })
})
