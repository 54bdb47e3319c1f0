// The addresses of the pages, so that no link is written by hand.
import type { VerdictKind } from '../../src/http/contract.ts'

export const places = {
  today: '/',
  contacts: '/contacts',
  import: '/import',
  playbooks: '/playbooks',
  contact: (id: string) => `/contacts/${encodeURIComponent(id)}`,
  /** The contact's page with the form for mending addresses open. */
  mend: (id: string) => `/contacts/${encodeURIComponent(id)}#addresses`,
  contactsOf: (filter: { search?: string | undefined; kind?: VerdictKind | undefined; owner?: string | undefined }) =>
    `/contacts${writeQuery(filter)}`,
  playbook: (id: string) => `/playbooks/${encodeURIComponent(id)}`,
  mail: '/mail',
  mailboxes: '/mail/mailboxes',
  doors: '/doors',
  forms: '/doors/forms',
  form: (id: string) => `/doors/forms/${encodeURIComponent(id)}`,
  offerPages: '/doors/offers',
  offerPage: (id: string) => `/doors/offers/${encodeURIComponent(id)}`,
  hooks: '/doors/hooks',
  hook: (id: string) => `/doors/hooks/${encodeURIComponent(id)}`,
  bookings: '/doors/bookings',
  booking: (id: string) => `/doors/bookings/${encodeURIComponent(id)}`,
  cards: '/doors/cards',
  duplicates: '/duplicates',
  quality: '/quality',
  batches: '/import/batches',
  templates: '/mail/templates',
  template: (id: string) => `/mail/templates/${encodeURIComponent(id)}`,
  settings: '/settings',
  team: '/settings/team',
  simulation: '/insight',
  simulationOf: (what: { playbooks?: string | undefined; contacts?: string | undefined; seed?: string | undefined }) =>
    `/insight${writeQuery(what)}`,
  replay: '/insight/replay',
  replayOf: (what: { playbooks?: string | undefined; days?: string | undefined }) =>
    `/insight/replay${writeQuery(what)}`,
  reports: '/insight/reports',
  report: (
    name: string,
    cut: { by?: string | undefined; days?: string | undefined; group?: string | undefined } = {},
  ) => `/insight/reports/${encodeURIComponent(name)}${writeQuery(cut)}`,
  compare: (sides: { a?: string | undefined; b?: string | undefined }) => `/playbooks/compare${writeQuery(sides)}`,
} as const

function writeQuery(fields: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]))
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
