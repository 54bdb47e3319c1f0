// What surrounds every page: the way to each page, the look, the shortcuts' overview, and the messages.
import { useState } from 'react'
import { Icon, type IconName } from '../controls/Icon.tsx'
import { CurrentPage, useShown } from './CurrentPage.tsx'
import { Help } from './Help.tsx'
import { Link } from './Link.tsx'
import { navigate } from './navigation.ts'
import { places } from './places.ts'
import { useShortcuts } from './shortcuts.ts'
import { ThemeSwitch } from './ThemeSwitch.tsx'
import { Toasts } from './Toasts.tsx'
import { undoLast } from './toasts.ts'

const pages: readonly { to: string; says: string; icon: IconName }[] = [
  { to: places.today, says: 'Today', icon: 'today' },
  { to: places.contacts, says: 'Contacts', icon: 'people' },
  { to: places.mail, says: 'Mail', icon: 'email' },
  { to: places.doors, says: 'Doors', icon: 'door' },
  { to: places.playbooks, says: 'Playbooks', icon: 'book' },
  { to: places.simulation, says: 'Insight', icon: 'chart' },
]

export function Shell() {
  const [isHelpOpen, setHelpOpen] = useState(false)
  const shown = useShown()
  const path = shown && 'place' in shown ? shown.place.path : window.location.pathname
  useShortcuts({
    '?': () => setHelpOpen(true),
    z: undoLast,
    t: () => navigate(places.today),
    c: () => navigate(places.contacts),
    m: () => navigate(places.mail),
    d: () => navigate(places.doors),
    p: () => navigate(places.playbooks),
    g: () => navigate(places.simulation),
    i: () => navigate(places.import),
  })
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('page')?.focus()}>
        Skip to the page
      </button>
      <header className="bar">
        <Link to={places.today} className="brand" aria-label="Tend, today’s list">
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>Tend</span>
        </Link>
        <nav aria-label="Pages">
          {pages.map(page => (
            <Link key={page.to} to={page.to} aria-current={currentMark(page.to, path)}>
              <Icon name={page.icon} />
              {page.says}
            </Link>
          ))}
        </nav>
        <span className="spacer" />
        <Link
          to={places.settings}
          className="icon-button"
          aria-label="Settings"
          aria-current={currentMark(places.settings, path)}
        >
          <Icon name="gear" />
        </Link>
        <ThemeSwitch />
        <button type="button" className="icon-button" aria-label="Keyboard shortcuts" onClick={() => setHelpOpen(true)}>
          <kbd>?</kbd>
        </button>
      </header>
      <CurrentPage shown={shown} />
      <Toasts />
      <Help isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  )
}

/** The page itself, or the section that the page belongs to. */
function currentMark(to: string, path: string): 'page' | 'true' | undefined {
  if (to === path) return 'page'
  // Files are one of the doors.
  if (to === places.doors && path.startsWith(places.import)) return 'true'
  return to !== places.today && path.startsWith(`${to}/`) ? 'true' : undefined
}
