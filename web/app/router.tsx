// The pages and their addresses. Each page's code loads when it is first visited.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { VerdictKind } from '../../src/http/contract.ts'
import { Loading } from '../controls/Loading.tsx'
import { NotFound } from './NotFound.tsx'
import { Shell } from './Shell.tsx'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../today/TodayPage.tsx'), 'TodayPage'),
})

const contacts = createRoute({
  getParentRoute: () => root,
  path: '/contacts',
  validateSearch: (search): { search?: string; kind?: VerdictKind } => ({
    ...(text(search.search) ? { search: String(search.search) } : {}),
    ...(text(search.kind) ? { kind: search.kind as VerdictKind } : {}),
  }),
  component: lazyRouteComponent(() => import('../contacts/ContactsPage.tsx'), 'ContactsPage'),
})

const contact = createRoute({
  getParentRoute: () => root,
  path: '/contacts/$id',
  component: lazyRouteComponent(() => import('../contact/ContactPage.tsx'), 'ContactPage'),
})

const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../import/ImportPage.tsx'), 'ImportPage'),
})

const playbooks = createRoute({
  getParentRoute: () => root,
  path: '/playbooks',
  component: lazyRouteComponent(() => import('../playbooks/PlaybooksPage.tsx'), 'PlaybooksPage'),
})

const playbook = createRoute({
  getParentRoute: () => root,
  path: '/playbooks/$id',
  component: lazyRouteComponent(() => import('../playbooks/PlaybookPage.tsx'), 'PlaybookPage'),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: (search): { a?: string; b?: string } => ({
    ...(text(search.a) ? { a: String(search.a) } : {}),
    ...(text(search.b) ? { b: String(search.b) } : {}),
  }),
  component: lazyRouteComponent(() => import('../playbooks/ComparePage.tsx'), 'ComparePage'),
})

export const router = createRouter({
  routeTree: root.addChildren([today, contacts, contact, imports, playbooks, playbook, compare]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
