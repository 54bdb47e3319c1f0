// Forms in words: what a field asks, what a submission means, where it stands.
import type { FormCore, FormField, FormPlan, SubmissionState } from './queries.ts'

export const fieldWords: Readonly<Record<FormField['kind'], string>> = {
  name: 'Name',
  email: 'Email address',
  phone: 'Phone number',
  company: 'Company',
  message: 'Message',
  text: 'Question with a text',
  choice: 'Question with choices',
  checkbox: 'Box to tick',
}

/** What each means, and what follows. */
export const meaningWords: Readonly<Record<FormCore['means'], string>> = {
  form: 'They are interested: the first touch is due',
  download: 'They took something home: the first touch is due',
  information_requested: 'They want information: it is owed to them',
  price_requested: 'They want a price: it is owed to them',
  proposal_requested: 'They want a proposal: it is owed to them',
}

export const languageWords: Readonly<Record<FormCore['language'], string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
}

export const sourceWords: Readonly<Record<FormPlan['source']['kind'], string>> = {
  website: 'Our website',
  event: 'An event',
  trade_show: 'A trade show',
  inbound: 'They came to us',
  referral: 'A referral',
  list: 'A list',
  business_card: 'Business cards',
  import: 'An older system',
}

export const stateWords: Readonly<Record<SubmissionState, string>> = {
  received: 'on a timeline',
  confirmed: 'confirmed, on a timeline',
  pending: 'waits for their confirmation',
  spam: 'spam',
  failed: 'failed',
}

/** `12 on a timeline, 3 spam`; what there is none of is left out. */
export function countsInWords(counts: Readonly<Record<SubmissionState, number>>): string {
  const taken = counts.received + counts.confirmed
  const told = [
    taken > 0 && `${taken} on a timeline`,
    counts.pending > 0 && `${counts.pending} to be confirmed`,
    counts.failed > 0 && `${counts.failed} failed`,
    counts.spam > 0 && `${counts.spam} spam`,
  ].filter(Boolean)
  return told.join(', ') || 'Nothing came in yet'
}

const field = (kind: FormField['kind'], isRequired = false): FormField => ({ id: kind, kind, label: '', isRequired })

/** What a new form begins with: as few questions as one can answer to. */
export const newCore: FormCore = {
  fields: [field('name'), field('email', true), field('message')],
  means: 'form',
  thanks: '',
  redirect: null,
  gift: null,
  consent: null,
  hasDoubleOptIn: false,
  language: 'en',
}

export const newPlan: FormPlan = {
  ...newCore,
  name: 'Contact',
  title: 'Write to us',
  intro: '',
  source: { kind: 'website', name: 'contact' },
}
