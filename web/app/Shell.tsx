// What surrounds every page: the way to each page, the look, the shortcuts' overview, and the messages.
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Icon, type IconName } from '../controls/Icon.tsx'
import { Help } from './Help.tsx'
import { useShortcuts } from './shortcuts.ts'
import { ThemeSwitch } from './ThemeSwitch.tsx'
import { Toasts } from './Toasts.tsx'
import { undoLast } from './toasts.ts'

const pages: readonly { to: '/' | '/contacts' | '/import' | '/playbooks'; says: string; icon: IconName }[] = [
  { to: '/', says: 'Today', icon: 'today' },
  { to: '/contacts', says: 'Contacts', icon: 'people' },
  { to: '/playbooks', says: 'Playbooks', icon: 'book' },
  { to: '/import', says: 'Import', icon: 'import' },
]

export function Shell() {
  const [isHelpOpen, setHelpOpen] = useState(false)
  const navigate = useNavigate()
  useShortcuts({
    '?': () => setHelpOpen(true),
    z: undoLast,
    t: () => void navigate({ to: '/' }),
    c: () => void navigate({ to: '/contacts' }),
    p: () => void navigate({ to: '/playbooks' }),
    i: () => void navigate({ to: '/import' }),
  })
  return (
    <>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <header className="bar">
        <Link to="/" className="brand" aria-label="Tend, today’s list">
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>Tend</span>
        </Link>
        <nav aria-label="Pages">
          {pages.map(page => (
            <Link key={page.to} to={page.to} activeOptions={{ exact: page.to === '/' }}>
              <Icon name={page.icon} />
              {page.says}
            </Link>
          ))}
        </nav>
        <span className="spacer" />
        <ThemeSwitch />
        <button type="button" className="icon-button" aria-label="Keyboard shortcuts" onClick={() => setHelpOpen(true)}>
          <kbd>?</kbd>
        </button>
      </header>
      <Page />
      <Toasts />
      <Help isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  )
}

/** Focus goes to the page when it changes, as it would on a full load, so that a screen reader hears where it is. */
function Page() {
  const path = useRouterState({ select: state => state.location.pathname })
  const page = useRef<HTMLElement>(null)
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what this waits for
  useEffect(() => {
    if (!isFirst.current) page.current?.focus({ preventScroll: true })
    isFirst.current = false
  }, [path])
  return (
    <main id="page" ref={page} tabIndex={-1}>
      <Outlet />
    </main>
  )
}
