// Which page an address shows. The code of each page loads when it is first wanted.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { NotFound } from './NotFound.tsx'

export interface PageProps {
  /** The part of the address that names one contact or playbook. */
  readonly id: string
  readonly query: URLSearchParams
}
type Component = ComponentType<PageProps>

interface Page {
  readonly pattern: RegExp
  readonly Component: Component | LazyExoticComponent<Component>
  readonly load: () => Promise<unknown>
}

function page(pattern: RegExp, load: () => Promise<Component>): Page {
  let loading: Promise<{ default: Component }> | undefined
  const loadOnce = () => {
    loading ??= load().then(component => ({ default: component }))
    return loading
  }
  return { pattern, load: loadOnce, Component: lazy(loadOnce) }
}

const pages: readonly Page[] = [
  page(/^\/$/, () => import('../today/TodayPage.tsx').then(module => module.TodayPage)),
  page(/^\/contacts$/, () => import('../contacts/ContactsPage.tsx').then(module => module.ContactsPage)),
  page(/^\/contacts\/([^/]+)$/, () => import('../contact/ContactPage.tsx').then(module => module.ContactPage)),
  page(/^\/import$/, () => import('../import/ImportPage.tsx').then(module => module.ImportPage)),
  page(/^\/playbooks$/, () => import('../playbooks/PlaybooksPage.tsx').then(module => module.PlaybooksPage)),
  page(/^\/playbooks\/compare$/, () => import('../playbooks/ComparePage.tsx').then(module => module.ComparePage)),
  page(/^\/playbooks\/([^/]+)$/, () => import('../playbooks/PlaybookPage.tsx').then(module => module.PlaybookPage)),
]

const notFound: Page = { pattern: /^/, load: () => Promise.resolve(), Component: NotFound }

export function findPage(path: string): { page: Page; id: string } {
  for (const page of pages) {
    const match = page.pattern.exec(path)
    if (match) return { page, id: decodeURIComponent(match[1] ?? '') }
  }
  return { page: notFound, id: '' }
}

/** Loads the code of the page before it is asked for, so that it shows at once. */
export function preloadPage(address: string): void {
  void findPage(new URL(address, window.location.href).pathname).page.load()
}
