import { describe, expect, test } from 'vitest'
import { brief, bytesOf, readTable } from './reading.ts'

const first = (input: string | Uint8Array, usualCountry?: string) => brief(readTable(input, usualCountry).drafts[0])
const ana = { name: 'Ana Ruiz', emails: ['ana@example.com'], phones: ['+34911234567'], company: 'Norte, S.L.' }

describe('the way a table is written', () => {
  test.each([
    ['commas', 'Name,Email,Phone,Company\nAna Ruiz,ana@example.com,+34 911 234 567,"Norte, S.L."\n'],
    ['semicolons', 'Name;Email;Phone;Company\nAna Ruiz;ana@example.com;+34 911 234 567;Norte, S.L.\n'],
    ['tabs', 'Name\tEmail\tPhone\tCompany\nAna Ruiz\tana@example.com\t+34 911 234 567\tNorte, S.L.\n'],
    ['bars', 'Name|Email|Phone|Company\r\nAna Ruiz|ana@example.com|+34 911 234 567|Norte, S.L.\r\n'],
    ['carets', 'Name^Email^Phone^Company\nAna Ruiz^ana@example.com^+34 911 234 567^Norte, S.L.\n'],
    ['old Mac line ends', 'Name;Email;Phone;Company\rAna Ruiz;ana@example.com;+34 911 234 567;Norte, S.L.\r'],
    [
      'a told separator',
      'sep=;\r\nName;Email;Phone;Company\r\nAna Ruiz;ana@example.com;+34 911 234 567;Norte, S.L.\r\n',
    ],
    [
      'spaces before quotes',
      'Name, Email, Phone, Company\nAna Ruiz, ana@example.com, "+34 911 234 567", "Norte, S.L."\n',
    ],
    [
      'whole lines quoted',
      '"Name,Email,Phone,Company"\n"Ana Ruiz,ana@example.com,+34 911 234 567,""Norte, S.L."""\n"Bo Li,bo@example.com,,"\n',
    ],
    [
      'a preamble',
      'Notes:\n"Some emails, they say, are missing; see the help."\n\nName,Email,Phone,Company\nAna Ruiz,ana@example.com,+34 911 234 567,"Norte, S.L."\n',
    ],
    [
      'no header',
      'Ana Ruiz,ana@example.com,+34 911 234 567,"Norte, S.L."\nBo Li,bo@example.com,+44 20 7946 0958,Acme Ltd\n',
    ],
    [
      'a spreadsheet’s text marks',
      'Name,Email,Phone,Company\nAna Ruiz,ana@example.com,="+34 911 234 567","Norte, S.L."\n',
    ],
  ])('%s', (_, text) => {
    expect(first(text)).toEqual(ana)
  })

  test.each([
    ['utf-8', 'Prénom;Nom;Société;Adresse e-mail\r\nHélène;Lefèvre;Café Noël;h@example.fr\r\n', 'Hélène Lefèvre'],
    [
      'utf-16le',
      'Prénom\tNom\tSociété\tAdresse e-mail\r\nHélène\tLefèvre\tCafé Noël\th@example.fr\r\n',
      'Hélène Lefèvre',
    ],
    [
      'utf-16be',
      'Prénom\tNom\tSociété\tAdresse e-mail\r\nHélène\tLefèvre\tCafé Noël\th@example.fr\r\n',
      'Hélène Lefèvre',
    ],
    ['windows-1252', 'Prénom;Nom;Société;Courriel\r\nHélène;Lefèvre;Café Noël;h@example.com\r\n', 'Hélène Lefèvre'],
    ['macintosh', 'Prénom;Nom;Société;Courriel\rHélène;Lefèvre;Café Noël;h@example.com\r', 'Hélène Lefèvre'],
    ['cp850', 'Vorname;Nachname;Firma;E-Mail\r\nJürgen;Müller;Größe GmbH;j@example.com\r\n', 'Jürgen Müller'],
    [
      'windows-1250',
      'Imię;Nazwisko;Firma;E-mail\r\nŁukasz;Wiśniewski;Żółw Sp. z o.o.;l@example.com\r\n',
      'Łukasz Wiśniewski',
    ],
    ['windows-1250', 'Jméno;Příjmení;Firma;E-mail\r\nJiří;Dvořák;Žlutý kůň s.r.o.;j@example.cz\r\n', 'Jiří Dvořák'],
    ['windows-1251', 'Имя;Фамилия;Компания;Электронная почта\r\nИван;Петров;Ромашка;i@example.com\r\n', 'Иван Петров'],
    ['koi8-r', 'Имя;Фамилия;Компания;Электронная почта\r\nИван;Петров;Ромашка;i@example.com\r\n', 'Иван Петров'],
    [
      'windows-1253',
      'Όνομα;Επώνυμο;Εταιρεία;Email\r\nΓιώργος;Παπαδόπουλος;Ήλιος;g@example.com\r\n',
      'Γιώργος Παπαδόπουλος',
    ],
    ['windows-1254', 'Ad;Soyad;Şirket;E-posta\r\nİbrahim;Yıldız;Güneş;i@example.com\r\n', 'İbrahim Yıldız'],
    ['shift_jis', '姓,名,会社名,電子メール\r\n山田,太郎,株式会社サンプル,t@example.jp\r\n', '山田太郎'],
    ['gb18030', '姓,名,公司,电子邮件\r\n张,伟,示例公司,w@example.cn\r\n', '张伟'],
  ])('in %s', (encoding, text, name) => {
    const draft = first(bytesOf(text, encoding))
    expect(draft?.name).toBe(name)
    expect(draft?.emails).toHaveLength(1)
    expect(draft?.company).toBeDefined()
  })

  test('a byte order mark is no part of the first column’s name', () => {
    expect(first(bytesOf('\ufeffEmail,Name\nana@example.com,Ana Ruiz\n'))?.name).toBe('Ana Ruiz')
  })

  test('a line break inside quotes does not end the row, and rows count as a spreadsheet counts them', () => {
    const { drafts, refused } = readTable(
      'Name,Email,Notes\nAna,ana@example.com,"one\ntwo"\n\n,,lonely\nBo,bo@example.com,\n',
    )
    expect(drafts.map(draft => draft.row)).toEqual([2, 5])
    expect(refused).toEqual([
      { row: 4, field: '', found: '"lonely"', allowed: 'a row with a name, an email address or a phone number' },
    ])
  })

  test('a list of bare addresses is one column', () => {
    const { drafts } = readTable('ana@example.com\nBo Li <bo@example.com>\n')
    expect(drafts.map(brief)).toEqual([
      { name: undefined, emails: ['ana@example.com'], phones: [] },
      { name: 'Bo Li', emails: ['bo@example.com'], phones: [] },
    ])
  })

  test('a quote that was never closed took everybody below it along without a word', () => {
    const text = 'Name,Email,Notes\nAna Ruiz,ana@example.com,"met at\nBo Li,bo@example.com,\n'
    expect(readTable(text)).toMatchObject({
      drafts: [],
      refused: [{ row: 2, found: expect.stringMatching(/^a quote/) }],
    })
    expect(readTable('Name,Email\nAna Ruiz,ana@example.com\nBo Li,"bo@example.com').drafts).toHaveLength(2)
  })

  test('a quote that is never closed is named with its row', () => {
    expect(() => readTable(`Name,Email\nAna,"${'x'.repeat(5_000_000)}`)).toThrow(/Row 2 opens a quote/)
  })
})

describe('the columns of products', () => {
  test('Outlook in 92 columns: work and home apart, faxes and the assistant left out', () => {
    const header =
      "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials,Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page"
    const columns = header.split(',')
    const values: Record<string, string> = {
      Title: 'Dr.', 'First Name': 'Ana', 'Last Name': 'Ruiz', Company: 'Norte', 'Job Title': 'Buyer',
      'Business Street': 'Gran Vía 1', 'Business Street 2': '3º', 'Business City': 'Madrid', 'Business Country/Region': 'Spain',
      'Home City': 'Toledo', 'Assistant\'s Phone': '911 111 111', 'Business Fax': '911 222 222', 'Business Phone': '911 234 567',
      'E-mail Address': 'ana@example.com', 'E-mail Type': 'SMTP', 'E-mail Display Name': 'Ana Ruiz (ana@example.com)',
      'E-mail 2 Address': 'ana@example.org', 'Assistant\'s Name': 'Bo', 'Manager\'s Name': 'Cy', 'Referred By': 'Eva Sol', Initials: 'A.R.',
    } // biome-ignore format: a table
    const { drafts } = readTable(`${header}\r\n${columns.map(column => values[column] ?? '').join(',')}\r\n`)
    expect(columns).toHaveLength(92)
    expect(brief(drafts[0])).toEqual({
      name: 'Ana Ruiz', emails: ['ana@example.com', 'ana@example.org'], phones: ['+34911234567'], company: 'Norte', title: 'Buyer', country: 'ES',
    }) // biome-ignore format: short
    expect(drafts[0]?.addresses.at(-1)).toEqual({ channel: 'letter', value: 'Gran Vía 1, 3º\nMadrid\nSpain' })
    expect(drafts[0]).toMatchObject({ timeZone: 'Europe/Madrid', referrer: 'Eva Sol', name: { prefix: 'Dr.' } })
  })

  test('Outlook in German', () => {
    const text =
      'Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Straße geschäftlich;Ort geschäftlich;Postleitzahl geschäftlich;Land/Region geschäftlich;Fax geschäftlich;Telefon geschäftlich;Telefon (privat);Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;E-Mail 2: Adresse;Notizen;Name Assistent\r\nFrau;Jana;;Weiß;;Größe GmbH;Einkauf;Leiterin;Hauptstr. 1;Köln;50667;Deutschland;0221 1;0221 123456;;0171 1234567;jana@example.de;SMTP;Jana Weiß;;Messe;Bo\r\n'
    expect(first(bytesOf(text, 'windows-1252'))).toEqual({
      name: 'Jana Weiß', emails: ['jana@example.de'], phones: ['+49221123456', '+491711234567'], company: 'Größe GmbH', title: 'Leiterin', country: 'DE',
    }) // biome-ignore format: short
  })

  test('Google before 2024, with several values in a cell', () => {
    const text =
      'Name,Given Name,Additional Name,Family Name,Yomi Name,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title\nAna Ruiz,Ana,,Ruiz,,,* myContacts,* Work,ana@example.com ::: a.ruiz@example.org,Mobile,+34 600 000 001 ::: +34 911 234 567,,Norte,,Buyer\n'
    expect(first(text)).toEqual({
      name: 'Ana Ruiz', emails: ['ana@example.com', 'a.ruiz@example.org'], phones: ['+34600000001', '+34911234567'], company: 'Norte', title: 'Buyer',
    }) // biome-ignore format: short
  })

  test('Salesforce: who opted out stays opted out', () => {
    const text =
      'Salutation,First Name,Last Name,Title,Account Name,Phone,Mobile,Fax,Email,Mailing Street,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Lead Source,Email Opt Out,Do Not Call,Contact Owner\nMs.,Ana,Ruiz,Buyer,Norte,(212) 555-0100,,(212) 555-0199,ana@example.com,1 Main St,New York,NY,10001,USA,Trade Show,1,0,Bo Li\nMr.,Cy,Tan,,Acme,,,,cy@example.com,,,,,,,0,1,Bo Li\n'
    const { drafts } = readTable(text)
    expect(brief(drafts[0])).toEqual({
      name: 'Ana Ruiz', emails: ['ana@example.com'], phones: ['+12125550100'], company: 'Norte', title: 'Buyer', country: 'US',
    }) // biome-ignore format: short
    expect(drafts[0]).toMatchObject({ optedOut: ['email'], source: 'Trade Show', timeZone: 'America/New_York' })
    expect(drafts[1]?.optedOut).toEqual(['phone', 'sms'])
  })

  test('Pipedrive, whose columns say of which object they are', () => {
    const text =
      'Person - ID,Person - Name,Person - Organization,Person - Email - Work,Person - Email - Home,Person - Phone - Work,Person - Phone - Mobile,Person - Owner,Person - Open deals,Deal - Title\n7,Ana Ruiz,Norte,ana@example.com,,+34 911 234 567,,Bo Li,2,Website for Norte\n'
    expect(first(text)).toEqual({
      name: 'Ana Ruiz',
      emails: ['ana@example.com'],
      phones: ['+34911234567'],
      company: 'Norte',
    })
  })

  test('a shop’s customers', () => {
    const text =
      "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Total Spent,Total Orders,Note,Tags\n'123,Ana,Ruiz,ana@example.com,no,Norte,Gran Vía 1,Madrid,M,ES,'28013,911 234 567,,0.00,0,,\n"
    expect(first(text)).toEqual({
      name: 'Ana Ruiz',
      emails: ['ana@example.com'],
      phones: ['+34911234567'],
      company: 'Norte',
      country: 'ES',
    })
    // Whoever left the box empty is not told from whoever said no.
    expect(readTable(text).drafts[0]?.optedOut).toEqual(['email'])
  })

  test.each([
    [
      'French',
      'Nom;Prénom;Société;Fonction;Téléphone portable;Adresse e-mail;Pays\nRUIZ;Ana;Norte;Acheteuse;06 00 00 00 01;ana@example.com;France\n',
      '+33600000001',
    ],
    [
      'Spanish',
      'Nombre;Apellidos;Empresa;Cargo;Móvil;Correo electrónico;País\nAna;Ruiz;Norte;Compras;600 000 001;ana@example.com;España\n',
      '+34600000001',
    ],
    [
      'Italian',
      'Nome,Cognome,Azienda,Ruolo,Cellulare,Indirizzo e-mail,Paese\nAna,Ruiz,Norte,Acquisti,312 345 6789,ana@example.com,Italia\n',
      '+393123456789',
    ],
    [
      'Portuguese',
      'Nome;Sobrenome;Empresa;Cargo;Celular;E-mail;País\nAna;Ruiz;Norte;Compras;(11) 91234-5678;ana@example.com;Brasil\n',
      '+5511912345678',
    ],
    [
      'Dutch',
      'Voornaam;Achternaam;Bedrijf;Functie;Mobiel;E-mailadres;Land\nAna;Ruiz;Norte;Inkoop;06 12345678;ana@example.com;Nederland\n',
      '+31612345678',
    ],
    [
      'Swedish',
      'Förnamn;Efternamn;Företag;Befattning;Mobil;E-post;Land\nAna;Ruiz;Norte;Inköp;070-123 45 67;ana@example.com;Sverige\n',
      '+46701234567',
    ],
    [
      'Polish',
      'Imię;Nazwisko;Firma;Stanowisko;Telefon komórkowy;Adres e-mail;Kraj\nAna;Ruiz;Norte;Zakupy;601 234 567;ana@example.com;Polska\n',
      '+48601234567',
    ],
    [
      'Czech',
      'Jméno;Příjmení;Společnost;Funkce;Mobil;E-mail;Země\nAna;Ruiz;Norte;Nákup;601 234 567;ana@example.com;Česko\n',
      '+420601234567',
    ],
    [
      'Turkish',
      'Ad;Soyad;Şirket;Unvan;Cep Telefonu;E-posta;Ülke\nAna;Ruiz;Norte;Alım;0532 123 45 67;ana@example.com;Türkiye\n',
      '+905321234567',
    ],
    [
      'Finnish',
      'Etunimi;Sukunimi;Yritys;Titteli;Matkapuhelin;Sähköposti;Maa\nAna;Ruiz;Norte;Osto;040 1234567;ana@example.com;Suomi\n',
      '+358401234567',
    ],
  ])('%s', (_, text, phone) => {
    expect(first(text)).toMatchObject({
      name: 'Ana Ruiz',
      emails: ['ana@example.com'],
      phones: [phone],
      company: 'Norte',
      title: expect.any(String),
    })
  })

  test('a column that is called a name beside a first name is the last name, unless it repeats it', () => {
    expect(first('Name;Vorname;E-Mail\nRuiz;Ana;ana@example.com\n')?.name).toBe('Ana Ruiz')
    expect(first('Name;First name;E-Mail\nAna Ruiz;Ana;ana@example.com\n')?.name).toBe('Ana Ruiz')
    expect(first('Nombre;Correo\nAna Ruiz;ana@example.com\n')?.name).toBe('Ana Ruiz')
  })

  test('columns of names that no one knows are read by what they hold', () => {
    const text = 'Foo,Bar,Baz\nAna Ruiz,ana@example.com,+34 911 234 567\nBo Li,bo@example.com,+44 20 7946 0958\n'
    expect(first(text)).toEqual({ name: 'Ana Ruiz', emails: ['ana@example.com'], phones: ['+34911234567'] })
  })
})
