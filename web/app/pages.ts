// Which page an address shows. The code of each page loads when it is first wanted.
import type { ComponentType } from 'react'
import { NotFound } from './NotFound.tsx'

export interface PageProps {
  /** The part of the address that names one contact, playbook or report. */
  readonly id: string
  readonly query: URLSearchParams
}
export type PageComponent = ComponentType<PageProps>

interface Page {
  readonly pattern: RegExp
  readonly load: () => Promise<PageComponent>
}

const pages: readonly Page[] = [
  { pattern: /^\/$/, load: () => import('../today/TodayPage.tsx').then(module => module.TodayPage) },
  { pattern: /^\/contacts$/, load: () => import('../contacts/ContactsPage.tsx').then(module => module.ContactsPage) },
  {
    pattern: /^\/contacts\/([^/]+)$/,
    load: () => import('../contact/ContactPage.tsx').then(module => module.ContactPage),
  },
  { pattern: /^\/mail$/, load: () => import('../mail/QueuePage.tsx').then(module => module.QueuePage) },
  {
    pattern: /^\/mail\/mailboxes$/,
    load: () => import('../mail/MailboxesPage.tsx').then(module => module.MailboxesPage),
  },
  { pattern: /^\/doors$/, load: () => import('../doors/DoorsPage.tsx').then(module => module.DoorsPage) },
  { pattern: /^\/doors\/forms$/, load: () => import('../forms/FormsPage.tsx').then(module => module.FormsPage) },
  { pattern: /^\/doors\/forms\/([^/]+)$/, load: () => import('../forms/FormPage.tsx').then(module => module.FormPage) },
  { pattern: /^\/doors\/offers$/, load: () => import('../offers/OffersPage.tsx').then(module => module.OffersPage) },
  {
    pattern: /^\/doors\/offers\/([^/]+)$/,
    load: () => import('../offers/OfferPage.tsx').then(module => module.OfferPage),
  },
  { pattern: /^\/doors\/hooks$/, load: () => import('../hooks/HooksPage.tsx').then(module => module.HooksPage) },
  { pattern: /^\/doors\/hooks\/([^/]+)$/, load: () => import('../hooks/HookPage.tsx').then(module => module.HookPage) },
  {
    pattern: /^\/doors\/bookings$/,
    load: () => import('../bookings/BookingsPage.tsx').then(module => module.BookingsPage),
  },
  {
    pattern: /^\/doors\/bookings\/([^/]+)$/,
    load: () => import('../bookings/BookingPage.tsx').then(module => module.BookingPage),
  },
  { pattern: /^\/doors\/cards$/, load: () => import('../cards/CardsPage.tsx').then(module => module.CardsPage) },
  {
    pattern: /^\/duplicates$/,
    load: () => import('../duplicates/DuplicatesPage.tsx').then(module => module.DuplicatesPage),
  },
  { pattern: /^\/quality$/, load: () => import('../quality/QualityPage.tsx').then(module => module.QualityPage) },
  {
    pattern: /^\/import\/batches$/,
    load: () => import('../import/BatchesPage.tsx').then(module => module.BatchesPage),
  },
  {
    pattern: /^\/mail\/templates$/,
    load: () => import('../templates/TemplatesPage.tsx').then(module => module.TemplatesPage),
  },
  {
    pattern: /^\/mail\/templates\/([^/]+)$/,
    load: () => import('../templates/TemplatePage.tsx').then(module => module.TemplatePage),
  },
  { pattern: /^\/settings$/, load: () => import('../settings/SettingsPage.tsx').then(module => module.SettingsPage) },
  { pattern: /^\/settings\/team$/, load: () => import('../team/TeamPage.tsx').then(module => module.TeamPage) },
  { pattern: /^\/import$/, load: () => import('../import/ImportPage.tsx').then(module => module.ImportPage) },
  {
    pattern: /^\/playbooks$/,
    load: () => import('../playbooks/PlaybooksPage.tsx').then(module => module.PlaybooksPage),
  },
  {
    pattern: /^\/playbooks\/compare$/,
    load: () => import('../playbooks/ComparePage.tsx').then(module => module.ComparePage),
  },
  {
    pattern: /^\/playbooks\/([^/]+)$/,
    load: () => import('../playbooks/PlaybookPage.tsx').then(module => module.PlaybookPage),
  },
  {
    pattern: /^\/insight$/,
    load: () => import('../insight/SimulationPage.tsx').then(module => module.SimulationPage),
  },
  {
    pattern: /^\/insight\/replay$/,
    load: () => import('../insight/ReplayPage.tsx').then(module => module.ReplayPage),
  },
  {
    pattern: /^\/insight\/reports$/,
    load: () => import('../reports/ReportsPage.tsx').then(module => module.ReportsPage),
  },
  {
    pattern: /^\/insight\/reports\/([^/]+)$/,
    load: () => import('../reports/ReportPage.tsx').then(module => module.ReportPage),
  },
]

/** The page of a path, once its code is there, and the id that the path names. */
export async function loadPage(path: string): Promise<{ Page: PageComponent; id: string }> {
  for (const { pattern, load } of pages) {
    const match = pattern.exec(path)
    if (match) return { Page: await load(), id: decodeURIComponent(match[1] ?? '') }
  }
  return { Page: NotFound, id: '' }
}

/** Loads the code of the page before it is asked for, so that it shows at once. */
export function preloadPage(address: string): void {
  // A failure here is no loss: whoever goes there asks again.
  loadPage(new URL(address, window.location.href).pathname).catch(() => undefined)
}
