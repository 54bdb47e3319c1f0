// What must hold of a form before anybody sees it.
import { badInput } from '../../domain/failure.ts'
import { type Fault, showFound } from '../../domain/fault.ts'
import { readMailSettings } from '../mail/mail-settings.ts'
import type { Reader } from '../ports.ts'
import { type FormField, type FormPlan, knownKinds } from './form.ts'

/** @throws Failure bad_input with every fault */
export async function checkForm(reader: Reader, plan: FormPlan): Promise<void> {
  const faults = [...plan.fields.flatMap((field, place) => fieldFaults(plan, field, place)), ...wholeFaults(plan)]
  const { publicUrl } = await readMailSettings(reader)
  if (plan.hasDoubleOptIn && !publicUrl) {
    faults.push(
      fault(
        'hasDoubleOptIn',
        'no public address',
        'a public address first: in the settings, or by `tend settings --public-url ADDRESS`',
      ),
    )
  }
  if (faults.length > 0) throw badInput('The form is refused', faults)
}

function fieldFaults({ fields }: FormPlan, field: FormField, place: number): Fault[] {
  const at = `fields.${place}`
  const faults: Fault[] = []
  if (fields.findIndex(({ id }) => id === field.id) !== place) {
    faults.push(fault(`${at}.id`, field.id, 'an id used once'))
  }
  // Names of our own stand beside those of questions in what a visitor sends, so that questions have only a number.
  const isKnown = (knownKinds as readonly string[]).includes(field.kind)
  if (isKnown ? field.id !== field.kind : !/^q\d{1,4}$/.test(field.id)) {
    faults.push(fault(`${at}.id`, field.id, isKnown ? field.kind : 'q and a number, such as q1'))
  }
  if (!isKnown && field.label.trim() === '') faults.push(fault(`${at}.label`, '', 'the question'))
  if (field.kind === 'choice' && (field.choices ?? []).length < 2) {
    faults.push(fault(`${at}.choices`, field.choices, 'two choices or more'))
  }
  return faults
}

function wholeFaults({ fields, redirect, gift, hasDoubleOptIn, consent }: FormPlan): Fault[] {
  const faults: Fault[] = []
  const email = fields.find(({ kind }) => kind === 'email')
  if (!email && !fields.some(({ kind }) => kind === 'phone')) {
    faults.push(
      fault('fields', 'neither', 'an email address or a phone number among them: nobody is reached by a name'),
    )
  }
  if (hasDoubleOptIn && !email?.isRequired) {
    faults.push(fault('hasDoubleOptIn', 'no needed email address', 'an email address that must be given'))
  }
  if (!isHttps(redirect)) faults.push(fault('redirect', redirect, 'an address that begins with https://'))
  if (!isHttps(gift)) faults.push(fault('gift', gift, 'an address that begins with https://'))
  if (consent?.trim() === '') faults.push(fault('consent', consent, 'what they agree to, in a sentence'))
  return faults
}

// A host of plain letters: this origin is named in a header, where others would have a meaning.
const https = /^https:\/\/[a-z0-9.-]+(:\d+)?([/?#]\S*)?$/i

function isHttps(address: string | null): boolean {
  return address === null || (https.test(address) && URL.canParse(address))
}

function fault(field: string, found: unknown, allowed: string): Fault {
  return { where: 'form', field, found: typeof found === 'string' ? found : showFound(found), allowed }
}
