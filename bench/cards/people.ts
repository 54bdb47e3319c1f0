// Made-up people for made-up cards: what stands on each, as it is known before it is photographed.
export interface CardPerson {
  readonly name: string
  readonly title: string
  readonly company: string
  readonly email: string
  /** As written on the card, and in E.164. */
  readonly mobile?: readonly [string, string]
  readonly fixed?: readonly [string, string]
  readonly fax?: string
  readonly website?: string
  readonly address: readonly string[]
  readonly country: string
  /** The words before mobile, fixed and fax numbers. */
  readonly words: readonly [string, string, string]
}

const de = ['Mobil:', 'Tel.:', 'Fax:'] as const
const en = ['Mobile', 'Phone', 'Fax'] as const
const es = ['Móvil:', 'Tel:', 'Fax:'] as const
const fr = ['Port.', 'Tél.', 'Fax'] as const
const short = ['M', 'T', 'F'] as const

export const people: readonly CardPerson[] = [
  {
    name: 'Ana Ruiz',
    title: 'Sales Director',
    company: 'Lumen Studio S.L.',
    email: 'ana.ruiz@lumenstudio.example.com',
    mobile: ['+34 612 345 678', '+34612345678'],
    fixed: ['+34 911 234 567', '+34911234567'],
    website: 'www.lumenstudio.example.com',
    address: ['Calle Mayor 12', '28013 Madrid', 'Spain'],
    country: 'ES',
    words: es,
  },
  {
    name: 'Dr. Jürgen Weber',
    title: 'Geschäftsführer',
    company: 'Weber Maschinenbau GmbH',
    email: 'j.weber@weber-maschinenbau.de',
    mobile: ['+49 171 2345678', '+491712345678'],
    fixed: ['+49 711 234560', '+49711234560'],
    fax: '+49 711 234569',
    website: 'www.weber-maschinenbau.de',
    address: ['Industriestraße 5', '70565 Stuttgart'],
    country: 'DE',
    words: de,
  },
  {
    name: 'Marie Dupont',
    title: 'Responsable commerciale',
    company: 'Atelier Dupont SARL',
    email: 'marie@atelier-dupont.fr',
    mobile: ['+33 6 12 34 56 78', '+33612345678'],
    website: 'atelier-dupont.fr',
    address: ['14 rue de la Paix', '75002 Paris', 'France'],
    country: 'FR',
    words: fr,
  },
  {
    name: 'John Carter',
    title: 'Account Manager',
    company: 'Northwind Traders Inc.',
    email: 'jcarter@northwindtraders.com',
    fixed: ['+1 415 555 2671', '+14155552671'],
    website: 'northwindtraders.com',
    address: ['500 Market Street', 'San Francisco, CA 94105', 'USA'],
    country: 'US',
    words: en,
  },
  {
    name: 'Giulia Rossi',
    title: 'Architetto',
    company: 'Studio Rossi',
    email: 'giulia.rossi@studiorossi.it',
    mobile: ['+39 347 123 4567', '+393471234567'],
    fixed: ['+39 02 1234 5678', '+390212345678'],
    website: 'www.studiorossi.it',
    address: ['Via Dante 7', '20121 Milano', 'Italia'],
    country: 'IT',
    words: ['Cell.', 'Tel.', 'Fax'],
  },
  {
    name: 'Emma van der Berg',
    title: 'Marketing Manager',
    company: 'Tulip Software B.V.',
    email: 'emma.vanderberg@tulipsoftware.nl',
    mobile: ['+31 6 12345678', '+31612345678'],
    website: 'tulipsoftware.nl',
    address: ['Herengracht 100', '1015 BS Amsterdam'],
    country: 'NL',
    words: short,
  },
  {
    name: 'Oliver Smith',
    title: 'Head of Procurement',
    company: 'Harbour Logistics Ltd',
    email: 'oliver.smith@harbourlogistics.co.uk',
    fixed: ['+44 20 7946 0958', '+442079460958'],
    mobile: ['+44 7700 900123', '+447700900123'],
    website: 'www.harbourlogistics.co.uk',
    address: ['22 Dock Road', 'London E16 1AA', 'United Kingdom'],
    country: 'GB',
    words: ['Mob', 'Tel', 'Fax'],
  },
  {
    name: 'Sofía García López',
    title: 'Directora de Marketing',
    company: 'Verde Energía S.A.',
    email: 'sgarcia@verdeenergia.es',
    mobile: ['+34 655 443 322', '+34655443322'],
    website: 'www.verdeenergia.es',
    address: ['Av. Diagonal 211', '08018 Barcelona', 'España'],
    country: 'ES',
    words: es,
  },
  {
    name: 'Lars Nielsen',
    title: 'Founder & CEO',
    company: 'Fjord Analytics ApS',
    email: 'lars@fjordanalytics.dk',
    mobile: ['+45 20 12 34 56', '+4520123456'],
    website: 'fjordanalytics.dk',
    address: ['Nyhavn 18', '1051 København', 'Denmark'],
    country: 'DK',
    words: en,
  },
  {
    name: 'Priya Sharma',
    title: 'Product Manager',
    company: 'Indus Systems Pvt Ltd',
    email: 'priya.sharma@industest.in',
    mobile: ['+91 98765 43210', '+919876543210'],
    address: ['MG Road 45', 'Bengaluru 560001', 'India'],
    country: 'IN',
    words: en,
  },
  {
    name: 'Thomas Müller',
    title: 'Vertriebsleiter',
    company: 'Bergwerk AG',
    email: 'thomas.mueller@bergwerk.ch',
    fixed: ['+41 44 668 18 00', '+41446681800'],
    mobile: ['+41 79 286 48 66', '+41792864866'],
    website: 'bergwerk.ch',
    address: ['Bahnhofstrasse 1', '8001 Zürich', 'Schweiz'],
    country: 'CH',
    words: de,
  },
  {
    name: 'Claire Martin',
    title: 'Consultante',
    company: 'Martin Conseil',
    email: 'contact@martin-conseil.fr',
    fixed: ['+33 1 42 68 53 00', '+33142685300'],
    website: 'martin-conseil.fr',
    address: ['8 place Bellecour', '69002 Lyon'],
    country: 'FR',
    words: fr,
  },
]
