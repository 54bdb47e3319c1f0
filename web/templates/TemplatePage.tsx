// One template: its text with what a contact would get by it beside, the fields that it may name, and its versions.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { MailNav } from '../mail/MailNav.tsx'
import { templateQuery } from './queries.ts'
import { TemplateEditor } from './TemplateEditor.tsx'
import { placeInWords } from './template-words.ts'
import './templates.css'

export function TemplatePage({ id }: PageProps) {
  const answer = useQuery(templateQuery(id))
  if (answer.isError) return <Failed isPage error={answer.error} onRetry={() => answer.refetch()} />
  if (!answer.data) return <Loading what="the template" />
  const template = answer.data
  const { state, taken, version } = template
  return (
    <>
      <title>{`${placeInWords(template)} · Tend`}</title>
      <MailNav current={places.templates} />
      <p className="trail">
        <Link to={places.templates}>Templates</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>{placeInWords(template)}</h1>
          {state === 'none' && taken && (
            <p>
              Nothing was written for this yet, so <Link to={places.template(taken)}>{taken}</Link> is used. Change the
              text to give it one of its own.
            </p>
          )}
          {state === 'shipped' && <p>This is the text that came with Tend. A change of yours stays, whatever comes.</p>}
          {state === 'own' && <p>This is your text, version {version}.</p>}
        </div>
      </div>
      <TemplateEditor key={`${id}-${version}`} template={template} />
    </>
  )
}
