// Makes, changes and removes forms. One that was removed keeps its submissions and shows itself to nobody.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { newId } from '../new-id.ts'
import type { Writer } from '../ports.ts'
import { checkForm } from './check-form.ts'
import { type Form, type FormPlan, formNoun, takeForm } from './form.ts'

/** @throws Failure bad_input with every fault of the plan */
export async function makeForm(
  writer: Writer,
  { plan, offer = null, now }: { plan: FormPlan; offer?: string | null; now: Instant },
): Promise<Form> {
  await checkForm(writer, plan)
  const form: Form = { ...plan, id: newId(now), version: 1, offer, madeAt: now, savedAt: now }
  await keep(writer, form)
  return form
}

/**
 * Saves the plan as the form's next version.
 *
 * @throws Failure not_found; bad_input as makeForm; conflict when `version` isn't the one that the change was made of
 */
export async function changeForm(
  writer: Writer,
  { id, plan, version, now }: { id: string; plan: FormPlan; version: number; now: Instant },
): Promise<Form> {
  const before = await takeForm(writer, id)
  if (before.version !== version) {
    throw new Failure('conflict', `The form ${before.name} is at version ${before.version}, not ${version}`)
  }
  await checkForm(writer, plan)
  const form: Form = { ...before, ...plan, version: version + 1, savedAt: now }
  await keep(writer, form)
  return form
}

/** @throws Failure not_found */
export async function removeForm(writer: Writer, id: string): Promise<Form> {
  const form = await takeForm(writer, id)
  await keep(writer, form, 'removed')
  return form
}

function keep(writer: Writer, form: Form, state: 'open' | 'removed' = 'open'): Promise<void> {
  const { id, offer, madeAt } = form
  return writer.documents.save(formNoun, { id, state, key: offer ?? '', contact: null, at: madeAt, value: form })
}
