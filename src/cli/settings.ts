// `tend settings`: where the user's day begins and ends, and how many minutes it has.
import { Command } from 'commander'
import { theWorkspace } from '../operations/ports.ts'
import { readSettings, type Settings, saveSettings } from '../operations/settings.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly timeZone?: string
  readonly minutes?: string
}

export function settingsCommand(wiring: Wiring): Command {
  const command = new Command('settings')
    .description('Shows the settings, or changes those that are named.')
    .option('--time-zone <ZONE>', 'where your day begins and ends, such as Europe/Madrid')
    .option('--minutes <NUMBER>', 'minutes that you have in a day')
  return answers(command, async () => {
    const { timeZone, minutes, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const change = { ...(timeZone && { timeZone }), ...(minutes && { minutes: Number(minutes) }) }
    const isChange = Object.keys(change).length > 0
    const settings = await (isChange
      ? tend.store.write(theWorkspace, writer => saveSettings(writer, change))
      : tend.store.read(theWorkspace, readSettings))
    return { json: settings, words: settingsWords(settings) }
  })
}

function settingsWords({ timeZone, minutes }: Settings): string {
  return `Time zone: ${timeZone}\nMinutes in a day: ${minutes}`
}
