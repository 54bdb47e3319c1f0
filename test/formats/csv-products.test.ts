// Columns of products that were read wrongly, each by the rule that mends it.
import { describe, expect, test } from 'vitest'
import { brief, readTable } from './reading.ts'

const read = (text: string, country?: string) => readTable(text, country).drafts
const first = (text: string, country?: string) => brief(read(text, country)[0])
const letter = (text: string) => read(text)[0]?.addresses.find(({ channel }) => channel === 'letter')?.value

test('permissions in words: “Do not allow Emails: Do Not Allow”', () => {
  const header = 'Full Name,Email,Do not allow Bulk Emails,Do not allow Emails,Do not allow Phone Calls'
  const rows = 'A B,a@example.com,Allow,Allow,Allow\nC D,c@example.com,Allow,Do Not Allow,Do Not Allow\n'
  expect(read(`${header}\n${rows}`).map(draft => draft.optedOut)).toEqual([[], ['email', 'phone', 'sms']])
})

test('the question of a German form whether one may write', () => {
  const text = 'Name;E-Mail;Dürfen wir Sie per E-Mail kontaktieren?\nEva;e@example.de;Nein\n'
  expect(read(text)[0]).toMatchObject({ optedOut: ['email'] })
})

test('a name without the last name beside it is the first name', () => {
  expect(first('Email,Name,Last name\na@example.com,Ana,Ruiz\n')?.name).toBe('Ana Ruiz')
  expect(first('Email,Name,Last name\na@example.com,Ana Ruiz,Ruiz\n')?.name).toBe('Ana Ruiz')
})

test('a guest of a meeting is called by the name alone', () => {
  expect(first('Name,Email\nBo Gee (Guest),b@example.com\n')?.name).toBe('Bo Gee')
})

test('of a payment, the payer', () => {
  const text = 'Name,From Email Address,To Email Address\nAna Ruiz,ana@example.com,me@example.net\n'
  expect(first(text)?.emails).toEqual(['ana@example.com'])
})

describe('parts of an address', () => {
  test.each([
    ['Postanschrift Straße;Postanschrift Ort;Postanschrift PLZ', 'Weg 1;Berlin;10115'],
    ['Rua do endereço comercial;Cidade do endereço comercial;CEP do endereço comercial', 'Weg 1;Berlin;10115'],
    ['Werkadres, straat;Werkadres, plaats;Werkadres, postcode', 'Weg 1;Berlin;10115'],
    ['Shipping Address Line1;Shipping Address City;Shipping Address Postal Code', 'Weg 1;Berlin;10115'],
    ['POAddressLine1;POCity;POPostalCode', 'Weg 1;Berlin;10115'],
    ['Via (uff.);Città (uff.);CAP (uff.)', 'Weg 1;Berlin;10115'],
  ])('%s', (header, cells) => {
    expect(letter(`Name;E-mail;${header}\nAna Ruiz;a@example.com;${cells}\n`)).toBe('Weg 1\n10115 Berlin')
  })

  test('a province of two letters is no American state', () => {
    const text = 'Nome;Cognome;Indirizzo;CAP;Città;Prov.\nMario;Rossi;Via Roma 1;00100;Roma;RM\n'
    expect(letter(text)).toBe('Via Roma 1\n00100 Roma\nRM')
    expect(letter('Name,Address,City,ST,ZIP\nAna,1 Main St,Reno,NV,89501\n')).toBe('1 Main St\nReno, NV 89501')
  })

  test('CEP is a postal code in Brazil and a mobile number in Turkey', () => {
    expect(letter('Nome;E-mail;Rua;Cidade;CEP\nAna;a@example.com;Rua A 1;São Paulo;01310-100\n')).toContain('01310-100')
    expect(first('Ad Soyad;E-posta;Cep\nCan Öz;c@example.com;+90 532 123 45 67\n')?.phones).toEqual(['+905321234567'])
  })
})

describe('the company and the job', () => {
  test.each([
    ["Nom de l'organisation;Titre dans l'organisation"],
    ['Name des Unternehmens;Jobtitel'],
    ['Organisation – Name;Organisation – Titel'],
  ])('in columns called %s', header => {
    expect(first(`Vorname;Nachname;E-Mail;${header}\nAna;Ruiz;a@example.com;Norte;Leiterin\n`)).toMatchObject({
      company: 'Norte',
      title: 'Leiterin',
    })
  })
})

test('when they came, in columns called otherwise', () => {
  for (const column of ['Customer since', 'Kontakt seit', 'Submit Date (UTC)', 'Event Created Date & Time', '登録日']) {
    expect(read(`Name;Email;${column}\nAna Ruiz;a@example.com;2024-03-12\n`)[0]?.connectedOn).toBe(
      Date.UTC(2024, 2, 12),
    )
  }
  const text = 'Name;Email;Created At\nAna Ruiz;a@example.com;2024-03-12 09:00:00 EST\n'
  expect(read(text)[0]?.connectedOn).toBe(Date.UTC(2024, 2, 12, 14))
})

test('a number without a country is of their address’s domain, where it exists there, before it is of the user’s', () => {
  const phone = (email: string, number: string) => first(`Name;Email;Phone\nAna;${email};${number}\n`, 'US')?.phones
  expect(phone('a@example.de', '0171 1234567')).toEqual(['+491711234567'])
  expect(phone('a@example.jp', '03-1234-5678')).toEqual(['+81312345678'])
  expect(phone('a@example.de', '(217) 555-0123')).toEqual(['+12175550123'])
  expect(phone('a@example.io', '(217) 555-0123')).toEqual(['+12175550123'])
})

test('the state of a subscription in a column called State is no region', () => {
  const rows = 'a@example.com,active\nb@example.com,cancelled\nc@example.com,bounced\n'
  const drafts = read(`Email,State\n${rows}`)
  expect(drafts.map(({ optedOut, hasBounced }) => [optedOut, hasBounced])).toEqual([
    [[], undefined],
    [['email'], undefined],
    [[], true],
  ])
})

test('yes and no are nobody’s name, and a page that referred to us is no referrer', () => {
  const text = 'email,active_subscription,referrer\na@example.com,true,https://example.com/x\nb@example.com,false,\n'
  expect(read(text)[0]).toMatchObject({ name: {} })
  expect(read(text)[0]?.referrer).toBeUndefined()
})

test('an attendee has their own address, not that of who ordered', () => {
  const text =
    'Event;E-Mail;Teilnehmername: Vorname;Teilnehmername: Nachname;Teilnehmer-E-Mail\nMesse;order@example.com;Eva;Klein;eva@example.com\n'
  expect(first(text)).toMatchObject({ name: 'Eva Klein', emails: ['eva@example.com'] })
})

test('a lead’s name beside a contact’s is the company', () => {
  const text = 'lead_name,contact_name,email\nNorte SL,Ana Ruiz,ana@example.com\n'
  expect(first(text)).toMatchObject({ name: 'Ana Ruiz', company: 'Norte SL' })
})

test('a name with a dash before the address', () => {
  expect(read('Ana Ruiz - ana@example.com\nBo Li - bo@example.com\n').map(draft => brief(draft)?.name)).toEqual([
    'Ana Ruiz',
    'Bo Li',
  ])
})

test('recipients that were copied from a mail, several to a line, are as many people', () => {
  const text = '"Ruiz, Ana" <ana@example.com>, Bo Li <bo@example.com>;\ncy@example.com, "Oz, Dan" <dan@example.com>\n'
  expect(read(text).map(draft => [brief(draft)?.name, brief(draft)?.emails[0]])).toEqual([
    ['Ana Ruiz', 'ana@example.com'],
    ['Bo Li', 'bo@example.com'],
    [undefined, 'cy@example.com'],
    ['Dan Oz', 'dan@example.com'],
  ])
  expect(read('Ana Ruiz <ana@example.com>,Norte\nBo Li <bo@example.com>,Acme\n')).toHaveLength(2)
})

test('a title behind the name, initials for a first name, and the first of two things in one column', () => {
  const text = 'Name, Vorname;Firma / Abteilung;E-Mail\nSchmidt, Eva Dr.;Norte;e@example.com\n'
  expect(read(text.replace('Name, Vorname', '"Name, Vorname"'))[0]).toMatchObject({
    name: { full: 'Eva Schmidt', prefix: 'Dr.' },
    company: 'Norte',
  })
  expect(first('Initials,Last Name,Email\nJ.R.R.,Tolkien,j@example.com\n')?.name).toBe('J.R.R. Tolkien')
})

test('consent, fixed line and date of a Spanish list', () => {
  const text = 'Nombre;Apellidos;Fijo;País;Fecha alta;Acepta publicidad\nJosé;Pérez;911234567;España;25/03/2024;NO\n'
  expect(first(text)?.phones).toEqual(['+34911234567'])
  expect(read(text)[0]).toMatchObject({ optedOut: ['email'], connectedOn: Date.UTC(2024, 2, 25) })
})

test('what people put beside their names in profiles is none of them', () => {
  const rows = '🚀 Ana,Ruiz (She/Her)\nBo,"Li, PMP®, CSM"\nDr. Cy,Oz 🎯\n'
  expect(read(`First Name,Last Name\n${rows}`).map(draft => brief(draft)?.name)).toEqual(['Ana Ruiz', 'Bo Li', 'Cy Oz'])
})

test('a profile among web pages is theirs, a company’s page is not', () => {
  const header = 'Name,Website 1 - Label,Website 1 - Value,Company Linkedin Url'
  const text = `${header}\nAna Ruiz,Profile,https://www.linkedin.com/in/ana,https://www.linkedin.com/company/norte\n`
  expect(read(text)[0]?.addresses).toEqual([{ channel: 'social', value: 'https://www.linkedin.com/in/ana' }])
})

test('a cell of a hundred thousand blanks takes no time', () => {
  const blanks = ' '.repeat(100_000)
  const cells = [`Total${blanks}x`, `a${blanks}b)`, `(http${blanks}x)`, `1${blanks},`, `"Name${blanks}(x"`]
  const text = `Name,Company,Address,Newsletter,Phone\n${cells.map(cell => cell.replaceAll(',', '')).join(',')}\n`
  const started = performance.now()
  read(`${text}${text}`)
  expect(performance.now() - started).toBeLessThan(1500)
})
