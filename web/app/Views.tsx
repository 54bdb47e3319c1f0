// The views of one section side by side, such as those of insight or of mail; which one is open is marked.
import { Link } from './Link.tsx'

interface ViewsProps {
  readonly label: string
  readonly views: readonly { readonly to: string; readonly says: string }[]
  readonly current: string
}

export function Views({ label, views, current }: ViewsProps) {
  return (
    <nav className="views" aria-label={label}>
      {views.map(({ to, says }) => (
        <Link key={to} to={to} aria-current={to === current ? 'page' : undefined}>
          {says}
        </Link>
      ))}
    </nav>
  )
}
