// The options that say what mails tell of the user: one for each setting that is a text.
import type { Command } from 'commander'
import { type MailSettingText, mailSettingTexts, mailSettingWords } from '../operations/mail/mail-settings.ts'

export function withSenderOptions(command: Command): Command {
  for (const name of mailSettingTexts) command.option(`--${optionOf(name)} <TEXT>`, mailSettingWords[name])
  return command
}

/** Those that were given. */
export function readSenderOptions(command: Command): Partial<Record<MailSettingText, string>> {
  const options = command.opts<Partial<Record<MailSettingText, string>>>()
  return Object.fromEntries(
    mailSettingTexts.flatMap(name => (options[name] === undefined ? [] : [[name, options[name]]])),
  )
}

function optionOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
