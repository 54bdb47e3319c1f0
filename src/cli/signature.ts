// `tend signature`: what a contact's signature says and the contact lacks, taken over or left.
import { Command } from 'commander'
import { Failure } from '../domain/failure.ts'
import { formatInstant } from '../domain/instant.ts'
import { findContact } from '../operations/find-contact.ts'
import type { Offer } from '../operations/mail/ports.ts'
import { answerOffer } from '../operations/mail/signature-offers.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

const fields: readonly Offer['field'][] = ['phone', 'title', 'company']

interface Options {
  readonly data?: string
  readonly take?: string
  readonly leave?: string
}

export function signatureCommand(wiring: Wiring): Command {
  const command = new Command('signature')
    .description('Shows what a contact’s signature says and the contact lacks; takes it over, or lets it go.')
    .argument('<CONTACT>', 'the id, an address, or a name that only one has')
    .option('--take <FIELD>', `takes it over: ${fields.join(', ')}`)
    .option('--leave <FIELD>', 'lets it go')
  return answers(command, async (said: string) => {
    const { take, leave, ...choice } = command.optsWithGlobals<Options>()
    const answered = readAnswer(take, leave)
    await using tend = await wiring.open(choice)
    const { contact } = await tend.store.read(theWorkspace, reader => findContact(reader, said))
    const answer = { workspace: theWorkspace, contact: contact.id, now: tend.clock.now() }
    if (answered) await answerOffer(tend, { ...answer, ...answered })
    const offers = await tend.store.read(theWorkspace, reader => reader.mail.offers.of(contact.id))
    const json = offers.map(({ field, value, at }) => ({ field, value, at: formatInstant(at) }))
    const words = json.map(({ field, value, at }) => `${field}: ${value} (${at.slice(0, 10)})`)
    return { json, words: words.length === 0 ? 'Nothing is left to take.' : words.join('\n') }
  })
}

function readAnswer(take: string | undefined, leave: string | undefined) {
  const named = take ?? leave
  if (named === undefined) return undefined
  if (take !== undefined && leave !== undefined) throw new Failure('bad_input', 'Take it or leave it: say one of both.')
  const field = fields.find(known => known === named)
  if (field) return { field, isTaken: take !== undefined }
  throw new Failure('bad_input', `A signature offers ${fields.join(', ')}, and no ${named}`)
}
