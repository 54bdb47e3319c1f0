// `tend mailbox`: connects mail accounts, tests them, pauses and resumes their sending.
import { Command, Option } from 'commander'
import {
  addMailbox,
  findMailbox,
  removeMailbox,
  shownMailbox,
  switchMailbox,
  testMailbox,
} from '../operations/mail/add-mailbox.ts'
import { saveMailSettings } from '../operations/mail/mail-settings.ts'
import { oauthNames } from '../operations/mail/oauth.ts'
import type { Mailbox, MailCheck } from '../operations/mail/ports.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { readSecret, type SecretOptions } from './mail-secret.ts'
import { type MailServerOptions, readMailServers, withMailServers } from './mail-server-options.ts'
import { syncCommand } from './mailbox-sync.ts'
import { readSenderOptions, withSenderOptions } from './sender-options.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
}

export function mailboxCommand(wiring: Wiring): Command {
  const command = new Command('mailbox').description(
    'Connects the accounts that Tend sends from and reads, and says in words what is wrong with one.',
  )
  for (const make of [
    addCommand,
    listCommand,
    testCommand,
    syncCommand,
    pauseCommand,
    resumeCommand,
    removeCommand,
    senderCommand,
  ]) {
    command.addCommand(make(wiring))
  }
  return command
}

interface AddOptions extends Options, MailServerOptions, SecretOptions {
  readonly name?: string
  readonly alias: readonly string[]
  readonly sentCopies?: 'auto' | 'server' | 'tend'
}

function addCommand(wiring: Wiring): Command {
  const command = withMailServers(new Command('add'))
    .description('Adds a mailbox, or changes the one of that address, and tries its servers.')
    .argument('<ADDRESS>', 'the address that it sends as')
    .option('--name <NAME>', 'the sender’s name, as recipients see it')
    .option('--alias <ADDRESS...>', 'other addresses that are yours: mail from them is never a reply', [])
    .addOption(
      new Option(
        '--sent-copies <WHO>',
        'who puts a copy among the sent (default: found out by the first sends)',
      ).choices(['auto', 'server', 'tend']),
    )
    .option('--password-file <FILE>', 'the file with the password; - reads stdin (default: TEND_MAIL_PASSWORD)')
    .option('--token-file <FILE>', 'the file with an OAuth2 access token that is used as given, in place of a password')
    .addOption(new Option('--oauth <PROVIDER>', 'sign in by OAuth2, renewed by itself').choices([...oauthNames]))
    .option('--client-id <ID>', 'with --oauth: the id of your app there')
    .option('--client-secret-file <FILE>', 'with --oauth: its secret (default: TEND_MAIL_CLIENT_SECRET, or none)')
    .option('--refresh-token-file <FILE>', 'with --oauth: the refresh token (default: TEND_MAIL_REFRESH_TOKEN)')
    .option('--token-url <URL>', 'with --oauth other: the provider’s token endpoint')
  return answers(command, async (address: string) => {
    const options = command.optsWithGlobals<AddOptions>()
    const { name = address.split('@')[0] as string, alias: aliases, sentCopies } = options
    const secret = await readSecret(options)
    const servers = readMailServers(address, options, secret.kind !== 'none')
    await using tend = await wiring.open(options)
    using kit = await wiring.mailKit(options)
    const now = tend.clock.now()
    const mailbox = await tend.store.write(theWorkspace, writer =>
      addMailbox(writer, kit, { address, name, aliases, ...servers, secret, sentCopies, now }),
    )
    const checks = await testMailbox(tend, kit, mailbox)
    const words = `${mailbox.address} is kept.\n${checkWords(checks)}`
    return { json: { mailbox: shownMailbox(mailbox), checks }, words }
  })
}

function listCommand(wiring: Wiring): Command {
  const command = new Command('list').description('Lists the mailboxes: whether they send, and when they were read.')
  return answers(command, async () => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const all = await tend.store.read(theWorkspace, reader => reader.mail.mailboxes.all())
    const words = all.length === 0 ? 'There is no mailbox yet: `tend mailbox add ADDRESS`.' : all.map(lineOf).join('\n')
    return { json: all.map(shownMailbox), words }
  })
}

function lineOf({ address, state, pausedBecause, syncedAt, smtp }: Mailbox): string {
  const sends = state === 'active' ? `sends by ${smtp.host}:${smtp.port}` : `paused: ${pausedBecause}`
  return `${address}: ${sends}; ${syncedAt === null ? 'not read yet' : `read ${new Date(syncedAt).toISOString().slice(0, 16)}Z`}`
}

function testCommand(wiring: Wiring): Command {
  const command = new Command('test')
    .description('Tries a mailbox’s servers, and says what is wrong: name, port, TLS or login.')
    .argument('<MAILBOX>', 'its address')
  return answers(command, async (said: string) => {
    const choice = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    using kit = await wiring.mailKit(choice)
    const mailbox = await tend.store.read(theWorkspace, reader => findMailbox(reader, said))
    const checks = await testMailbox(tend, kit, mailbox)
    return { json: { mailbox: mailbox.address, checks }, words: checkWords(checks), isFailure: checks.some(isBad) }
  })
}

const isBad = ({ isGood }: MailCheck) => !isGood

function checkWords(checks: readonly MailCheck[]): string {
  return checks
    .map(
      ({ what, isGood, says, act }) => `${isGood ? 'good ' : 'WRONG'} ${what}  ${says}${act ? `\n      ${act}` : ''}`,
    )
    .join('\n')
}

function pauseCommand(wiring: Wiring): Command {
  return switching(wiring, {
    name: 'pause',
    does: 'Sends nothing from it until it is resumed.',
    because: 'by the user',
  })
}

function resumeCommand(wiring: Wiring): Command {
  return switching(wiring, { name: 'resume', does: 'Sends from it again.', because: null })
}

interface Switch {
  readonly name: string
  readonly does: string
  readonly because: string | null
}

function switching(wiring: Wiring, { name, does, because }: Switch): Command {
  const command = new Command(name).description(does).argument('<MAILBOX>', 'its address')
  return answers(command, async (said: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const mailbox = await tend.store.write(theWorkspace, writer =>
      switchMailbox(writer, { mailbox: said, pausedBecause: because }),
    )
    return { json: shownMailbox(mailbox), words: lineOf(mailbox) }
  })
}

function removeCommand(wiring: Wiring): Command {
  const command = new Command('remove')
    .description('Forgets a mailbox and its password; what it sent and read stays on the timelines.')
    .argument('<MAILBOX>', 'its address')
  return answers(command, async (said: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const mailbox = await tend.store.write(theWorkspace, writer => removeMailbox(writer, said))
    return { json: { removed: mailbox.address }, words: `${mailbox.address} is forgotten.` }
  })
}

function senderCommand(wiring: Wiring): Command {
  const command = withSenderOptions(new Command('sender')).description(
    'Says what mails tell of you, as `tend settings` does: the fields of templates, and the footer.',
  )
  return answers(command, async () => {
    const chosen = readSenderOptions(command)
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    await tend.store.write(theWorkspace, writer => saveMailSettings(writer, chosen))
    return { json: chosen, words: `Kept: ${Object.keys(chosen).join(', ') || 'nothing new'}.` }
  })
}
