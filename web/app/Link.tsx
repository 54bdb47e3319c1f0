// A link to a page of ours: goes there without loading anew, and loads the page's code when it is pointed at.
import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { navigate } from './navigation.ts'
import { preloadPage } from './pages.ts'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string
}

export function Link({ to, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    // A new tab, a new window, a download: the browser's own business.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to)
  }
  const preload = () => preloadPage(to)
  return <a {...rest} href={to} onClick={follow} onPointerEnter={preload} onFocus={preload} />
}
