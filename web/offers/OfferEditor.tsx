// Makes an offer page or changes one, with what visitors see beside it.
import { useState } from 'react'
import { call } from '../app/call.ts'
import { queries } from '../app/queries.ts'
import { PlanEditor } from '../doors/PlanEditor.tsx'
import { CoreFields } from '../forms/CoreFields.tsx'
import { tidiedField } from '../forms/FormEditor.tsx'
import { newCore } from '../forms/form-words.ts'
import type { OfferPage, OfferPlans } from './queries.ts'

const newPlans: OfferPlans = {
  plan: { title: 'A short check of your site', promise: 'Find out what keeps visitors from buying.', body: '' },
  form: { ...newCore, means: 'information_requested' },
}

interface OfferEditorProps {
  /** The one to change; left out = a new one. */
  readonly offer?: OfferPage
  readonly onSaved: (offer: OfferPage) => void
}

export function OfferEditor({ offer, onSaved }: OfferEditorProps) {
  const [slug, setSlug] = useState(offer?.slug ?? '')
  const [plans, setPlans] = useState<OfferPlans>(offer ? { plan: offer.plan, form: offer.form } : newPlans)
  const changePlan = (changed: Partial<OfferPlans['plan']>) =>
    setPlans(before => ({ ...before, plan: { ...before.plan, ...changed } }))
  const changeForm = (changed: Partial<OfferPlans['form']>) =>
    setPlans(before => ({ ...before, form: { ...before.form, ...changed } }))
  const save = (body: OfferPlans) =>
    offer
      ? call('PUT /api/offer-pages/{slug}', { path: { slug }, body: { ...tidied(body), version: offer.version } })
      : call('POST /api/offer-pages', { body: { ...tidied(body), slug } })
  const keep = async (saved: OfferPage) => {
    queries.setQueryData(['offer page', saved.slug], saved)
    await queries.invalidateQueries({ queryKey: ['offer pages'] })
    onSaved(saved)
  }
  return (
    <PlanEditor
      plan={plans}
      draw={(body, signal) => call('POST /api/offer-pages/preview', { body: tidied(body), signal })}
      save={save}
      onSaved={keep}
      saveSays={offer ? 'Save' : 'Make the page'}
    >
      {!offer && <SlugField slug={slug} onChange={setSlug} />}
      <OfferFields plan={plans.plan} onChange={changePlan} />
      <CoreFields core={plans.form} onChange={changeForm} />
    </PlanEditor>
  )
}

function tidied({ plan, form }: OfferPlans): OfferPlans {
  return { plan, form: { ...form, fields: form.fields.map(tidiedField) } }
}

function SlugField({ slug, onChange }: { slug: string; onChange: (slug: string) => void }) {
  return (
    <label className="field">
      <span>The end of its address</span>
      <input
        required
        maxLength={60}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        placeholder="site-check"
        autoComplete="off"
        aria-describedby="slug-hint"
        value={slug}
        onChange={event => onChange(event.target.value.toLowerCase())}
      />
      <small id="slug-hint" className="soft">
        /o/{slug || 'site-check'}: small letters, digits and hyphens. It stays as it is, since people will have it; who
        comes by it has it as their source.
      </small>
    </label>
  )
}

interface OfferFieldsProps {
  readonly plan: OfferPlans['plan']
  readonly onChange: (changed: Partial<OfferPlans['plan']>) => void
}

function OfferFields({ plan: { title, promise, body }, onChange }: OfferFieldsProps) {
  return (
    <>
      <label className="field">
        <span>What you offer</span>
        <input required pattern=".*\S.*" value={title} onChange={event => onChange({ title: event.target.value })} />
      </label>
      <label className="field">
        <span>What they gain, in a sentence</span>
        <input value={promise} maxLength={1000} onChange={event => onChange({ promise: event.target.value })} />
      </label>
      <label className="field">
        <span>More about it</span>
        <textarea
          rows={7}
          aria-describedby="body-hint"
          value={body}
          onChange={event => onChange({ body: event.target.value })}
        />
        <small id="body-hint" className="soft">
          An empty line begins a paragraph, “- ” an item of a list, “## ” a heading; **bold**, [a link](https://…).
        </small>
      </label>
    </>
  )
}
