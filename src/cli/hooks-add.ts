// `tend hooks add` and `tend hooks set`: a webhook with its secret, delay, mapping and signature.
import { Command } from 'commander'
import { badInput } from '../domain/failure.ts'
import type { Mapping } from '../formats/webhook/mapping.ts'
import { providers } from '../formats/webhook/providers.ts'
import { addHook, changeHook, type HookChoices } from '../operations/hooks/add-hook.ts'
import { algorithms, encodings, type Hook, hookPath, providerOf, type Signing } from '../operations/hooks/hook.ts'
import { readMailSettings } from '../operations/mail/mail-settings.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { readText } from './read-input.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly name?: string
  readonly secret?: string
  readonly secretFile?: string
  readonly minutes?: string
  readonly endedIsHeld?: boolean
  readonly mapping?: string
  readonly hmac?: string
  readonly token?: string
}

function withChoices(command: Command): Command {
  return command
    .option('--name <NAME>', 'what the source of those who come by it is called')
    .option('--secret <SECRET>', 'what the provider signs with; others on this machine can see it in a call')
    .option('--secret-file <FILE>', 'the file with the secret; - reads stdin (default: TEND_HOOK_SECRET)')
    .option('--minutes <NUMBER>', 'how long an unfinished checkout waits before it counts as abandoned')
    .option('--ended-is-held', 'a booking whose time is over counts as held')
    .option('--no-ended-is-held', 'whether it was held is asked')
    .option('--mapping <FILE>', 'generic: a JSON file of {fields, means, words}; docs/webhooks.md')
    .option('--hmac <HEADER:ALGORITHM:ENCODING>', 'generic: signed so, X-Signature:sha256:hex say')
    .option('--token <WHERE:NAME>', 'generic: the secret itself stands there, header:X-Token or query:token')
}

export function addCommand(wiring: Wiring): Command {
  const command = withChoices(new Command('add'))
    .description('Adds a webhook: answers its address, and what to do at the provider.')
    .argument('<PROVIDER>', providers.map(({ id }) => id).join(', '))
  return answers(command, async (id: string) => {
    const options = command.optsWithGlobals<Options>()
    const provider = providerOf(id)
    const choices = await readChoices(options)
    await using tend = await wiring.open(options)
    using kit = await wiring.mailKit(options)
    const adding = { ...choices, provider: id, now: tend.clock.now() }
    const { hook, madeSecret } = await tend.store.write(theWorkspace, writer => addHook(writer, kit.vault, adding))
    const { publicUrl } = await tend.store.read(theWorkspace, readMailSettings)
    const address = hookPath(hook, publicUrl)
    const made = madeSecret === null ? '' : `Secret, shown this once: ${madeSecret}\n`
    const steps = provider.steps.map((step, place) => `${place + 1}. ${step}`).join('\n')
    const words = `${hook.name}: ${address}\n${made}\n${steps}${whereWords(publicUrl)}${secretWords(hook)}`
    return { json: { hook: shownHook(hook), address, madeSecret }, words }
  })
}

export function setCommand(wiring: Wiring): Command {
  const command = withChoices(new Command('set'))
    .description('Changes a webhook: what is left out stays.')
    .argument('<HOOK>', 'its name or id')
  return answers(command, async (said: string) => {
    const options = command.optsWithGlobals<Options>()
    const choices = await readChoices(options)
    await using tend = await wiring.open(options)
    using kit = await wiring.mailKit(options)
    const hook = await tend.store.write(theWorkspace, writer =>
      changeHook(writer, kit.vault, { ...choices, hook: said }),
    )
    const words = [`${hook.name} is kept.`, ...providerOf(hook.provider).sentences(hook)].join('\n')
    return { json: shownHook(hook), words: words + secretWords(hook) }
  })
}

function shownHook({ secret, ...hook }: Hook) {
  return { ...hook, hasSecret: secret !== null }
}

function whereWords(publicUrl: string | undefined): string {
  if (publicUrl) return ''
  return '\nThe provider calls it by the name under which this server is reached from outside: put that before the path, and tell it to Tend with `tend mailbox sender --public-url URL`.'
}

function secretWords({ secret, provider, name }: Hook): string {
  if (secret !== null || provider === 'generic') return ''
  return `\nUntil it has the provider’s secret it believes nothing: tend hooks set ${JSON.stringify(name)} --secret-file FILE`
}

async function readChoices(options: Options): Promise<HookChoices> {
  const { name, minutes, endedIsHeld, mapping, hmac, token } = options
  const secret = await readSecret(options)
  const signing = hmac === undefined ? token && readToken(token) : readHmac(hmac)
  return {
    ...{ name, secret, endedIsHeld },
    ...(minutes !== undefined && { minutes: Number(minutes) }),
    ...(mapping !== undefined && { mapping: await readMapping(mapping) }),
    ...(signing && { signing }),
  }
}

async function readSecret({ secret, secretFile }: Options): Promise<string | undefined> {
  // An editor ends the file with a line break that is no part of the secret.
  if (secretFile !== undefined) return (await readText(secretFile)).split(/\r?\n/, 1)[0]
  return secret ?? process.env.TEND_HOOK_SECRET
}

async function readMapping(file: string): Promise<Mapping> {
  const text = await readText(file)
  try {
    const { fields = {}, means = 'form', words = {}, currency } = JSON.parse(text) as Partial<Mapping>
    return { fields, means, words, ...(currency && { currency }) }
  } catch {
    throw badInput('The mapping can’t be read', [
      {
        where: file,
        field: '',
        found: 'text that is not JSON',
        allowed: '{"fields": {"email": "/path"}, "means": "form"}',
      },
    ])
  }
}

function readHmac(text: string): Signing {
  const [header = '', said = 'sha256', how = 'hex'] = text.split(':')
  const algorithm = algorithms.find(known => known === said)
  const encoding = encodings.find(known => known === how)
  if (header && algorithm && encoding) return { kind: 'hmac', header, algorithm, encoding }
  throw wrongOption('--hmac', text, `a header, one of ${algorithms.join(', ')}, and one of ${encodings.join(', ')}`)
}

function readToken(text: string): Signing {
  const [where = '', name = ''] = text.split(/:(.*)/s, 2)
  if ((where === 'header' || where === 'query') && name) return { kind: 'token', in: where, name }
  throw wrongOption('--token', text, 'header:NAME or query:NAME')
}

function wrongOption(field: string, found: string, allowed: string) {
  return badInput('The call is refused', [{ where: 'option', field, found, allowed }])
}
