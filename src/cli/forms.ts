// `tend forms`: the forms, what came in by them, and that as a table.
import { Command, InvalidArgumentError, Option } from 'commander'
import { countSubmissions, type SubmissionCounts } from '../operations/forms/count-submissions.ts'
import { type Form, listForms, takeForm } from '../operations/forms/form.ts'
import { releaseSubmission } from '../operations/forms/release-submission.ts'
import {
  answerOf,
  listSubmissions,
  type SubmissionDocument,
  type SubmissionState,
  submissionStates,
} from '../operations/forms/submission.ts'
import { submissionsCsv } from '../operations/forms/submission-rows.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
}

export function formsCommand(wiring: Wiring): Command {
  return new Command('forms')
    .description('The forms by which people come to you, and what came in by them; the page makes and changes them.')
    .addCommand(listCommand(wiring), { isDefault: true })
    .addCommand(showCommand(wiring))
    .addCommand(submissionsCommand(wiring))
    .addCommand(exportCommand(wiring))
    .addCommand(releaseCommand(wiring))
}

function listCommand(wiring: Wiring): Command {
  const command = new Command('list').description('Lists the forms with how many came in by each.')
  return answers(command, async () => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const forms = await tend.store.read(theWorkspace, async reader => {
      const countsOf = await countSubmissions(reader)
      return (await listForms(reader)).map(form => ({ ...form, counts: countsOf(form.id) }))
    })
    const words =
      forms.length === 0 ? 'There is no form yet: the page Doors, Forms makes one.' : forms.map(lineOf).join('\n')
    return { json: forms, words }
  })
}

function lineOf({ id, name, counts }: Form & { counts: SubmissionCounts }): string {
  const came = submissionStates.filter(state => counts[state] > 0).map(state => `${counts[state]} ${state}`)
  return `${id}  ${name}: ${came.join(', ') || 'nothing came in yet'}; /f/${id}`
}

function showCommand(wiring: Wiring): Command {
  const command = new Command('show').description('Shows a form in full.').argument('<FORM>', 'its id')
  return answers(command, async (id: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const form = await tend.store.read(theWorkspace, reader => takeForm(reader, id))
    return { json: form, words: formWords(form) }
  })
}

function formWords({ name, version, fields, means, consent, hasDoubleOptIn, source }: Form): string {
  const asks = fields.map(({ label, kind, isRequired }) => `${label || kind}${isRequired ? '' : ' (optional)'}`)
  return [
    `${name}, version ${version}: ${means}, from ${source.kind}${source.name ? ` ${source.name}` : ''}`,
    `asks ${asks.join(', ')}`,
    consent === null ? 'has no box for consent' : `consent: “${consent}”`,
    hasDoubleOptIn ? 'counts once it was confirmed by mail' : 'counts at once',
  ].join('\n')
}

function submissionsCommand(wiring: Wiring): Command {
  const command = new Command('submissions')
    .description('Lists what came in, the newest first.')
    .argument('[FORM]', 'the form’s id (default: all)')
    .addOption(new Option('--state <STATE>', 'only those').choices([...submissionStates]))
    .option('--limit <NUMBER>', 'at most so many', readLimit, 50)
  return answers(command, async (form: string | undefined) => {
    const options = command.optsWithGlobals<Options & { state?: SubmissionState; limit: number }>()
    const { state, limit } = options
    await using tend = await wiring.open(options)
    const found = await tend.store.read(theWorkspace, reader =>
      listSubmissions(reader, { ...(form && { form }), ...(state && { state }), limit }),
    )
    return { json: found, words: found.map(submissionLine).join('\n') || 'Nothing came in.' }
  })
}

function readLimit(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit > 0) return limit
  throw new InvalidArgumentError('A whole number above 0.')
}

function submissionLine({ id, at, state, value, contact }: SubmissionDocument): string {
  const who = [answerOf(value, 'name'), answerOf(value, 'email') || answerOf(value, 'phone')].filter(Boolean).join(', ')
  const why = value.reason ? `\n    ${value.reason}` : ''
  return `${id}  ${new Date(at).toISOString().slice(0, 16)}Z  ${state.padEnd(9)} ${who || 'nobody'}${contact ? ` (${contact})` : ''}${why}`
}

function exportCommand(wiring: Wiring): Command {
  const command = new Command('export')
    .description('Writes what came in by a form as CSV on stdout: a column for each question.')
    .argument('<FORM>', 'its id')
  return answers(command, async (id: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const csv = await tend.store.read(theWorkspace, reader => submissionsCsv(reader, id))
    return { json: { form: id, csv }, words: csv }
  })
}

function releaseCommand(wiring: Wiring): Command {
  const command = new Command('release')
    .description('Says that what was held as spam, or failed, is good: it goes onto a timeline.')
    .argument('<SUBMISSION>', 'its id')
  return answers(command, async (id: string) => {
    const choice = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    using kit = await wiring.mailKit(choice)
    const released = await releaseSubmission(tend, kit.vault, id)
    return { json: released, words: submissionLine(released) }
  })
}
