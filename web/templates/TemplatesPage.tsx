// The texts that mails are drafted from, by where each is used: a playbook's steps, Tend's own steps, the intents.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { PageHead } from '../app/PageHead.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { MailNav } from '../mail/MailNav.tsx'
import { templatesQuery } from './queries.ts'
import { placeInWords, stateInWords, type TemplateInBrief } from './template-words.ts'
import './templates.css'

export function TemplatesPage() {
  const templates = useQuery(templatesQuery)
  if (templates.isError) return <Failed isPage error={templates.error} onRetry={() => templates.refetch()} />
  if (!templates.data) return <Loading what="the templates" />
  return (
    <>
      <MailNav current={places.templates} />
      <PageHead
        title="Templates"
        says="What your mails are drafted from. The nearest is taken: a playbook’s step first, then Tend’s own step, then the intent."
      />
      {groupsOf(templates.data.items).map(({ title, items }) => (
        <Group key={title} title={title} items={items} />
      ))}
    </>
  )
}

interface GroupProps {
  readonly title: string
  readonly items: readonly TemplateInBrief[]
}

function Group({ title, items }: GroupProps) {
  return (
    <section className="templates" aria-label={title}>
      <h2>{title}</h2>
      <ul className="card">
        {items.map(item => (
          <li key={item.id} data-state={item.state}>
            <Link to={places.template(item.id)}>
              {item.kind === 'playbook' ? `Step ${item.step}` : placeInWords(item)}
            </Link>
            <span className="soft small template-subject">{item.subject}</span>
            <span className="small template-state">{stateInWords(item)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function groupsOf(items: readonly TemplateInBrief[]): GroupProps[] {
  const playbooks = [...new Set(items.flatMap(({ kind, playbook }) => (kind === 'playbook' ? [playbook] : [])))]
  return [
    { title: 'By what a mail is for', items: items.filter(({ kind }) => kind === 'intent') },
    { title: 'Tend’s own steps', items: items.filter(({ kind }) => kind === 'step') },
    ...playbooks.map(playbook => ({
      title: `Playbook ${playbook}`,
      items: items.filter(item => item.kind === 'playbook' && item.playbook === playbook),
    })),
  ].filter(group => group.items.length > 0)
}
