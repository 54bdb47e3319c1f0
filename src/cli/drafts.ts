// `tend drafts`: the mails that wait for a person: shown, approved, edited, skipped.
import { Command } from 'commander'
import { Failure } from '../domain/failure.ts'
import { type DraftDecision, decideDraft, findDraft } from '../operations/mail/decide-draft.ts'
import { type Draft, type DraftState, draftStates } from '../operations/mail/ports.ts'
import { proposeDrafts } from '../operations/mail/propose-drafts.ts'
import { theWorkspace } from '../operations/ports.ts'
import { renewAllDue } from '../operations/renew-due.ts'
import { answers } from './answer.ts'
import { readText } from './read-input.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
}

export function draftsCommand(wiring: Wiring): Command {
  return new Command('drafts')
    .description(
      'The mails that verdicts ask for: nothing goes out before a person approved it, save where a playbook says so.',
    )
    .addCommand(listCommand(wiring))
    .addCommand(showCommand(wiring))
    .addCommand(approveCommand(wiring))
    .addCommand(editCommand(wiring))
    .addCommand(skipCommand(wiring))
}

const waiting: readonly DraftState[] = ['proposed', 'edited', 'held', 'approved']
const mostShown = 500

function listCommand(wiring: Wiring): Command {
  const command = new Command('list')
    .description('Lists the drafts that wait, after bringing them to what the verdicts ask for now.')
    .option('--state <STATE>', `only those: ${draftStates.join(', ')}`)
  return answers(command, async () => {
    const { state, ...choice } = command.optsWithGlobals<Options & { state?: string }>()
    const states = state === undefined ? waiting : draftStates.filter(known => known === state)
    if (states.length === 0) throw new Failure('bad_input', `--state is one of ${draftStates.join(', ')}`)
    await using tend = await wiring.open(choice)
    using kit = await wiring.mailKit(choice)
    await renewAllDue(tend, theWorkspace)
    await proposeDrafts(tend, kit, { workspace: theWorkspace, now: tend.clock.now() })
    const drafts = await tend.store.read(theWorkspace, reader => reader.mail.drafts.inStates(states, mostShown))
    const mailboxes = await tend.store.read(theWorkspace, reader => reader.mail.mailboxes.all())
    const none =
      mailboxes.length === 0 ? 'There is no mailbox to send from: `tend mailbox add ADDRESS`.' : 'No draft waits.'
    return { json: drafts, words: drafts.length === 0 ? none : drafts.map(lineOf).join('\n') }
  })
}

function lineOf({ id, state, to, subject, reason, step }: Draft): string {
  return `${id}  ${state.padEnd(9)} ${to}: ${subject} (${step})${reason ? `\n    ${reason}` : ''}`
}

function showCommand(wiring: Wiring): Command {
  const command = new Command('show').description('Shows a draft in full.').argument('<DRAFT>', 'its id')
  return answers(command, async (id: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const draft = await tend.store.read(theWorkspace, reader => findDraft(reader, id))
    return { json: draft, words: `${lineOf(draft)}\n\nTo: ${draft.to}\nSubject: ${draft.subject}\n\n${draft.text}` }
  })
}

function approveCommand(wiring: Wiring): Command {
  const command = new Command('approve')
    .description('Lets drafts go out when their time comes.')
    .argument('[DRAFT...]', 'their ids')
    .option('--all', 'every draft that is proposed or edited; those that are held stay')
  return answers(command, async (ids: string[]) => {
    const { all, ...choice } = command.optsWithGlobals<Options & { all?: boolean }>()
    if (ids.length > 0 === (all === true)) throw new Failure('bad_input', 'Either ids are to be given, or --all.')
    await using tend = await wiring.open(choice)
    const approved = await tend.store.write(theWorkspace, async writer => {
      const open = all ? await writer.mail.drafts.inStates(['proposed', 'edited'], mostShown) : []
      const decided: Draft[] = []
      for (const id of all ? open.map(draft => draft.id) : ids) {
        decided.push(await decideDraft(writer, { id, decision: { do: 'approve' }, now: tend.clock.now() }))
      }
      return decided
    })
    return { json: approved, words: `${approved.length} approved. \`tend start\` sends them, or \`tend send\`.` }
  })
}

function editCommand(wiring: Wiring): Command {
  const command = new Command('edit')
    .description('Changes a draft’s subject or text; it waits for approval then.')
    .argument('<DRAFT>', 'its id')
    .option('--subject <TEXT>', 'the new subject')
    .option('--text-file <FILE>', 'the file with the new text; - reads stdin')
  return answers(command, async (id: string) => {
    type EditOptions = Options & { subject?: string; textFile?: string }
    const { subject, textFile, ...choice } = command.optsWithGlobals<EditOptions>()
    const text = textFile === undefined ? undefined : (await readText(textFile)).trim()
    return decide(wiring, choice, {
      id,
      decision: { do: 'edit', ...(subject && { subject }), ...(text !== undefined && { text }) },
    })
  })
}

function skipCommand(wiring: Wiring): Command {
  const command = new Command('skip')
    .description('Says no to a draft: this touch is not sent by Tend. It stays on the day list for you.')
    .argument('<DRAFT>', 'its id')
    .requiredOption('--reason <TEXT>', 'why')
  return answers(command, async (id: string) => {
    const { reason, ...choice } = command.optsWithGlobals<Options & { reason: string }>()
    return decide(wiring, choice, { id, decision: { do: 'skip', reason } })
  })
}

async function decide(wiring: Wiring, choice: Options, { id, decision }: { id: string; decision: DraftDecision }) {
  await using tend = await wiring.open(choice)
  const now = tend.clock.now()
  const draft = await tend.store.write(theWorkspace, writer => decideDraft(writer, { id, decision, now }))
  return { json: draft, words: lineOf(draft) }
}
