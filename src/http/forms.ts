// /api/forms, and what came in by them.
import { countSubmissions } from '../operations/forms/count-submissions.ts'
import { type Form, listForms, takeForm } from '../operations/forms/form.ts'
import { releaseSubmission } from '../operations/forms/release-submission.ts'
import { changeForm, makeForm, removeForm } from '../operations/forms/save-form.ts'
import { listSubmissions, type SubmissionDocument, submissionStates } from '../operations/forms/submission.ts'
import { submissionsCsv } from '../operations/forms/submission-rows.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import type { formsContract } from './contract/forms.ts'
import { formDocument, publicRoot, submissionDocument } from './form-document.ts'
import { previewForm } from './public/preview.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

const shownSubmissions = 200

export function formRoutes({ tend, kit, changes }: RouteParts): Pick<Handlers, keyof typeof formsContract> {
  const { store, clock } = tend
  return {
    'GET /api/forms': () =>
      store.read(theWorkspace, async reader => {
        const show = await showing(reader)
        return { items: (await listForms(reader)).map(show), publicUrl: (await publicRoot(reader)) || null }
      }),
    'POST /api/forms': ({ body: plan }) =>
      store.write(theWorkspace, async writer =>
        (await showing(writer))(await makeForm(writer, { plan, now: clock.now() })),
      ),
    'POST /api/forms/preview': async ({ body: plan }) => ({ html: await previewForm(plan) }),
    'GET /api/forms/{id}': ({ params }) =>
      store.read(theWorkspace, async reader => (await showing(reader))(await takeForm(reader, params.id as string))),
    'PUT /api/forms/{id}': ({ params, body }) =>
      store.write(theWorkspace, async writer => {
        const changed = await changeForm(writer, { id: params.id as string, ...body, now: clock.now() })
        return (await showing(writer))(changed)
      }),
    'DELETE /api/forms/{id}': ({ params }) =>
      store.write(theWorkspace, async writer => (await showing(writer))(await removeForm(writer, params.id as string))),
    'GET /api/forms/{id}/submissions': ({ params, query: { state } }) =>
      store.read(theWorkspace, async reader => {
        const states = state ? [state] : submissionStates.filter(other => other !== 'spam')
        const found: SubmissionDocument[] = []
        for (const one of states) {
          const asked = { form: params.id as string, state: one, limit: shownSubmissions + 1 }
          found.push(...(await listSubmissions(reader, asked)))
        }
        const newest = found.sort((a, b) => b.at - a.at)
        const items = newest.slice(0, shownSubmissions).map(submissionDocument)
        return { items, hasMore: found.length > shownSubmissions }
      }),
    'GET /api/forms/{id}/csv': async ({ params }) => ({
      csv: await store.read(theWorkspace, reader => submissionsCsv(reader, params.id as string)),
    }),
    'POST /api/submissions/{id}/release': async ({ params }) => {
      const released = await releaseSubmission(tend, kit.vault, params.id as string)
      if (released.contact !== null) changes.announce([released.contact])
      return submissionDocument(released)
    },
  }
}

async function showing(reader: Reader): Promise<(form: Form) => ReturnType<typeof formDocument>> {
  const [countsOf, root] = [await countSubmissions(reader), await publicRoot(reader)]
  return form => formDocument(form, { counts: countsOf(form.id), root })
}
