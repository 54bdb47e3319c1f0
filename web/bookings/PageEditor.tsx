// The making of a booking page: what is offered, when, and how often; saved as a whole.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { queries } from '../app/queries.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { HoursFields } from './HoursFields.tsx'
import { LimitFields } from './LimitFields.tsx'
import { OwnerFields } from './OwnerFields.tsx'
import type { Page } from './queries.ts'
import { readPage, slugOf, type TypedPage } from './read-page.ts'
import { TimesPreview } from './TimesPreview.tsx'
import { useTeam } from './use-team.ts'

const othersPage = 'This page is not yours alone: the first user changes it.'

interface PageEditorProps {
  /** Left out = a new one. */
  readonly page?: Page
  readonly onSaved: (page: Page) => void
}

export function PageEditor({ page, onSaved }: PageEditorProps) {
  const [typed, setTyped] = useState<TypedPage | undefined>(() => (page ? { ...page } : undefined))
  const { mayChange } = useTeam()
  const isOthers = page !== undefined && !mayChange(page.owners)
  const [slug, setSlug] = useState(page?.slug ?? '')
  const saving = useMutation({
    mutationFn: (form: FormData): Promise<Answer<'POST /api/booking-pages'>> => {
      const { slug: given, ...rest } = readPage(form)
      if (page) return call('PATCH /api/booking-pages/{slug}', { path: { slug: page.slug }, body: rest })
      return call('POST /api/booking-pages', { body: { slug: given, ...rest } })
    },
    onSuccess: async saved => {
      await queries.invalidateQueries({ queryKey: ['booking-pages'] })
      onSaved(saved.page)
    },
  })
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    if (!saving.isPending) saving.mutate(new FormData(submitted.currentTarget))
  }
  return (
    <div className="beside-times">
      <form
        className="stack"
        onSubmit={submit}
        onChange={event => setTyped(readPage(new FormData(event.currentTarget)))}
      >
        <label className="field">
          <span>Title</span>
          <input
            name="title"
            required
            pattern=".*\S.*"
            maxLength={200}
            autoComplete="off"
            placeholder="A short talk about your site"
            defaultValue={page?.title}
            onChange={event => !page && setSlug(slugOf(event.target.value))}
          />
        </label>
        <label className="field">
          <span>What they get, in your words</span>
          <textarea name="offer" rows={3} maxLength={4000} defaultValue={page?.offer} />
        </label>
        <label className="field">
          <span>Address: …/b/</span>
          <input
            name="slug"
            required
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            maxLength={60}
            autoComplete="off"
            value={slug}
            readOnly={page !== undefined}
            onChange={event => setSlug(event.target.value)}
            title="Small letters, digits and hyphens. It can’t be changed later, since people have it."
          />
        </label>
        <label className="field">
          <span>Where</span>
          <input
            name="place"
            maxLength={500}
            autoComplete="off"
            placeholder="The https address of a call, a number or a place"
            defaultValue={page?.place}
          />
        </label>
        <OwnerFields page={page} />
        <HoursFields hours={page?.hours} />
        <LimitFields page={page} />
        {saving.isError && <Failed error={saving.error} />}
        <p className="row">
          <Button
            type="submit"
            look="primary"
            disabledBecause={isOthers ? othersPage : saving.isPending && 'It is being saved.'}
          >
            {page ? 'Save' : 'Make the page'}
          </Button>
        </p>
      </form>
      <TimesPreview page={typed} />
    </div>
  )
}
