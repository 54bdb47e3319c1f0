// The contract between the server and everything that calls it: each route with what goes in and what comes out. The
// pages import only types of it, so that no schema weighs on their bundle; a path is checked by the compiler.
import { z } from '@hono/zod-openapi'
import { batchesContract } from './contract/batches.ts'
import { bookingsContract } from './contract/bookings.ts'
import { cardsContract } from './contract/cards.ts'
import * as contact from './contract/contact.ts'
import { duplicatesContract } from './contract/duplicates.ts'
import { formsContract } from './contract/forms.ts'
import { hooksContract } from './contract/hooks.ts'
import * as imports from './contract/import.ts'
import { learningContract } from './contract/learning.ts'
import * as mail from './contract/mail.ts'
import { noticesContract } from './contract/notices.ts'
import { offerPagesContract } from './contract/offer-pages.ts'
import * as playbook from './contract/playbook.ts'
import type { problem } from './contract/problem.ts'
import { qualityContract } from './contract/quality.ts'
import { referralsContract } from './contract/referrals.ts'
import { replay, replayQuery } from './contract/replay.ts'
import * as reports from './contract/report.ts'
import { settingsContract } from './contract/settings.ts'
import { signaturesContract } from './contract/signatures.ts'
import { simulation, simulationQuery } from './contract/simulation.ts'
import { teamContract } from './contract/team.ts'
import { templatesContract } from './contract/templates.ts'
import { today, todayQuery } from './contract/today.ts'

export interface Route {
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly form?: z.ZodType
  /** True = the body is a file (application/octet-stream), which the handler reads as it comes. */
  readonly isUpload?: true
  readonly answer: z.ZodType
  /** Left out = 200. */
  readonly status?: 201
  /** Left out = application/json. */
  readonly stream?: 'application/x-ndjson' | 'text/event-stream' | 'text/csv'
  /** One sentence for the OpenAPI document. */
  readonly does: string
}

/** An event of the stream of changes: which contacts have a new verdict; null = too many to name, read all again. */
const change = z.object({ contacts: z.array(z.string()).nullable() }).openapi('Change')
const sample = z.object({ contacts: z.number().int(), events: z.number().int() }).openapi('Sample')

export const contract = {
  'GET /api/today': { query: todayQuery, answer: today, does: 'The day list.' },
  'GET /api/contacts': {
    query: contact.contactsQuery,
    answer: contact.contactsPage,
    does: 'Contacts, a page of them.',
  },
  'POST /api/contacts': {
    body: contact.newContact,
    answer: contact.contactAnswer,
    status: 201,
    does: 'Adds a contact.',
  },
  'GET /api/contacts/{id}': { answer: contact.contactAnswer, does: 'A contact with timeline and verdict.' },
  'PATCH /api/contacts/{id}': {
    body: contact.contactChange,
    answer: contact.contactAnswer,
    does: 'Mends a contact’s name, company, zone or addresses.',
  },
  'POST /api/contacts/{id}/events': {
    body: contact.newEvent,
    answer: contact.eventRecorded,
    status: 201,
    does: 'Records an event and answers the new verdict.',
  },
  'POST /api/contacts/{id}/events/{event}/retraction': {
    answer: contact.eventRetracted,
    status: 201,
    does: 'Takes an event back: it stays stored and no longer counts.',
  },
  ...imports.importContract,
  'GET /api/playbooks': { answer: playbook.playbooks, does: 'The playbooks, and which governs whom.' },
  'GET /api/playbooks/{id}': { answer: playbook.playbook, does: 'A playbook: its text, and in sentences.' },
  'PUT /api/playbooks/{id}': {
    body: playbook.playbookText,
    answer: playbook.playbookSaved,
    does: 'Saves a text as the playbook’s new version and renews the verdicts that it governs.',
  },
  'POST /api/playbooks/check': {
    body: playbook.playbookText,
    answer: playbook.playbookCheck,
    does: 'Checks a text: its faults with line and column, or its sentences.',
  },
  'POST /api/playbooks/{id}/preview': {
    body: playbook.playbookText,
    answer: playbook.comparison,
    does: 'What saving this text would change: a is the saved version, b the text.',
  },
  'PUT /api/playbook-choice': {
    body: playbook.playbookChoice,
    answer: playbook.playbookChosen,
    does: 'Chooses the playbook of the workspace, of a source or of a contact.',
  },
  'GET /api/compare': {
    query: playbook.comparisonQuery,
    answer: playbook.comparison,
    does: 'Two playbooks on all contacts: who would be treated differently.',
  },
  'GET /api/reports': { answer: reports.reportList, does: 'The reports that there are, with their definitions.' },
  'GET /api/reports/{name}.csv': {
    query: reports.reportCut,
    answer: z.string(),
    stream: 'text/csv',
    does: 'A report’s rows as CSV (RFC 4180), with the keys of its columns first.',
  },
  'GET /api/reports/{name}': {
    query: reports.reportQuery,
    answer: reports.report,
    does: 'A report: rows with n and interval, and the people behind them.',
  },
  'GET /api/replay': {
    query: replayQuery,
    answer: replay,
    does: 'What playbooks would have said on the own past, beside what was done.',
  },
  'GET /api/simulation': {
    query: simulationQuery,
    answer: simulation,
    does: 'What a model says would come of playbooks, on the same simulated people.',
  },
  'GET /api/drafts': {
    query: mail.draftsQuery,
    answer: mail.drafts,
    does: 'The approval queue: drafts that wait, brought to what the verdicts ask for now.',
  },
  'GET /api/drafts/{id}': { answer: mail.draftAnswer, does: 'A draft.' },
  'POST /api/drafts/{id}/decision': {
    body: mail.draftDecision,
    answer: mail.draftAnswer,
    does: 'Approves, edits or skips a draft.',
  },
  'POST /api/drafts/approval': {
    body: mail.draftApproval,
    answer: mail.draftsApproved,
    does: 'Approves drafts, or all that can be.',
  },
  'GET /api/dispatches': {
    query: mail.dispatchesQuery,
    answer: mail.dispatches,
    does: 'What became of approved mails; without a state, those that somebody should look at.',
  },
  'POST /api/dispatches/{messageId}/word': {
    body: mail.dispatchWord,
    answer: mail.dispatchAnswer,
    does: 'What a person found out about a mail that is held: it was sent, or not.',
  },
  'GET /api/contacts/{id}/future': {
    answer: mail.futureTouches,
    does: 'Every touch that a contact would get if they never answered.',
  },
  'GET /api/mailboxes': { answer: mail.mailboxes, does: 'The mailboxes, without their secrets.' },
  'POST /api/mailboxes': {
    body: mail.newMailbox,
    answer: mail.mailboxChecked,
    status: 201,
    does: 'Adds a mailbox, or changes the one of that address, and tries its servers.',
  },
  'DELETE /api/mailboxes/{id}': { answer: mail.mailboxRemoved, does: 'Forgets a mailbox and its password.' },
  'POST /api/mailboxes/{id}/test': {
    answer: mail.mailboxChecked,
    does: 'Tries a mailbox’s servers and says in words what is wrong.',
  },
  'PUT /api/mailboxes/{id}/state': {
    body: mail.mailboxState,
    answer: mail.mailboxAnswer,
    does: 'Pauses a mailbox’s sending, or resumes it.',
  },
  'POST /api/sample': { answer: sample, status: 201, does: 'Adds generated sample contacts.' },
  'DELETE /api/sample': { answer: sample, does: 'Removes every sample contact.' },
  'GET /api/changes': {
    answer: change,
    stream: 'text/event-stream',
    does: 'Server-sent events: verdicts that changed.',
  },
  ...noticesContract,
  ...formsContract,
  ...offerPagesContract,
  ...hooksContract,
  ...bookingsContract,
  ...cardsContract,
  ...referralsContract,
  ...duplicatesContract,
  ...qualityContract,
  ...batchesContract,
  ...settingsContract,
  ...teamContract,
  ...learningContract,
  ...templatesContract,
  ...signaturesContract,
} as const satisfies Record<`${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`, Route>

export type Contract = typeof contract
export type RouteName = keyof Contract
export type Answer<Name extends RouteName> = z.infer<Contract[Name]['answer']>
export type Query<Name extends RouteName> = Contract[Name] extends { query: infer Schema } ? z.input<Schema> : undefined
export type Body<Name extends RouteName> = Contract[Name] extends { body: infer Schema } ? z.input<Schema> : undefined

export type Today = Answer<'GET /api/today'>
export type DayItem = Today['items'][number]
export type Verdict = DayItem['verdict']
export type VerdictKind = Verdict['kind']
export type PlannedTouch = NonNullable<Verdict['touch']>
export type ContactsPage = Answer<'GET /api/contacts'>
export type ContactAnswer = Answer<'GET /api/contacts/{id}'>
export type Contact = ContactAnswer['contact']
export type Address = Contact['addresses'][number]
export type TimelineEvent = ContactAnswer['timeline'][number]
export type EventKind = TimelineEvent['kind']
export type NewEvent = Body<'POST /api/contacts/{id}/events'>
export type ImportCall = z.input<typeof imports.importCall>
export type ImportPreview = z.infer<typeof imports.importPreview>
export type ImportProgress = Answer<'POST /api/imports'>
export type PreviewProgress = Answer<'POST /api/imports/preview'>
export type Upload = Answer<'POST /api/uploads'>
export type ImportResult = z.infer<typeof imports.importResult>
export type Playbooks = Answer<'GET /api/playbooks'>
export type Playbook = Answer<'GET /api/playbooks/{id}'>
export type PlaybookCheck = Answer<'POST /api/playbooks/check'>
export type Comparison = Answer<'GET /api/compare'>
export type ReportName = Report['report']
export type Report = Answer<'GET /api/reports/{name}'>
export type Learning = Answer<'GET /api/learning'>
export type Replay = Answer<'GET /api/replay'>
export type Simulation = Answer<'GET /api/simulation'>
export type Problem = z.infer<typeof problem>
