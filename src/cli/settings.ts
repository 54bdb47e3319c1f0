// `tend settings`: where the user's day begins and ends, how many minutes it has, and what mails say of the user.
import { Command, Option } from 'commander'
import { intents } from '../domain/event.ts'
import {
  type MailSettings,
  mailSettingTexts,
  readMailSettings,
  saveMailSettings,
} from '../operations/mail/mail-settings.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import { readSettings, type Settings, saveSettings } from '../operations/settings.ts'
import { answers } from './answer.ts'
import { readSenderOptions, withSenderOptions } from './sender-options.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly timeZone?: string
  readonly minutes?: string
  readonly commercial?: string
  readonly outcomeMails?: 'on' | 'off'
}

export function settingsCommand(wiring: Wiring): Command {
  const command = withSenderOptions(new Command('settings'))
    .description('Shows the settings, or changes those that are named; an empty text takes a choice back.')
    .option('--time-zone <ZONE>', 'where your day begins and ends, such as Europe/Madrid')
    .option('--minutes <NUMBER>', 'minutes that you have in a day')
    .addOption(
      new Option('--outcome-mails <STATE>', 'a mail asks after each meeting how it went').choices(['on', 'off']),
    )
    .option('--commercial <INTENTS>', `what carries your postal address and a way out, of: ${intents.join(', ')}`)
  return answers(command, async () => {
    const options = command.optsWithGlobals<Options>()
    const { timeZone, minutes, commercial, outcomeMails } = options
    const day = {
      ...(timeZone && { timeZone }),
      ...(minutes && { minutes: Number(minutes) }),
      ...(outcomeMails && { asksOutcomes: outcomeMails === 'on' }),
    }
    const mail = {
      ...readSenderOptions(command),
      ...(commercial !== undefined && { commercial: commercial.split(/[\s,]+/).filter(Boolean) }),
    }
    await using tend = await wiring.open(options)
    const isChange = Object.keys(day).length + Object.keys(mail).length > 0
    const settings = await (isChange
      ? tend.store.write(theWorkspace, async writer => {
          await saveSettings(writer, day)
          await saveMailSettings(writer, mail)
          return readAll(writer)
        })
      : tend.store.read(theWorkspace, readAll))
    return { json: settings, words: settingsWords(settings) }
  })
}

type All = Settings & { readonly mail: MailSettings }

async function readAll(reader: Reader): Promise<All> {
  return { ...(await readSettings(reader)), mail: await readMailSettings(reader) }
}

function settingsWords({ timeZone, minutes, asksOutcomes, mail }: All): string {
  const texts = mailSettingTexts.map(name => `${labels[name]}: ${mail[name] ?? '(not set)'}`)
  const commercial = `Commercial mail: ${mail.commercial.join(', ') || 'none'}`
  const day = [`Time zone: ${timeZone}`, `Minutes in a day: ${minutes}`]
  const outcomes = `A mail after each meeting asks how it went: ${asksOutcomes ? 'yes' : 'no'}`
  return [...day, outcomes, ...texts, commercial].join('\n')
}

const labels: Readonly<Record<(typeof mailSettingTexts)[number], string>> = {
  company: 'Company',
  phone: 'Phone',
  benefit: 'What people gain by you',
  gift: 'What you give away',
  news: 'Your news',
  link: 'Where they choose a time',
  postalAddress: 'Postal address',
  publicUrl: 'Public address',
}
