// `tend today`: the day list, in order, with what does not fit.
import { Command, InvalidArgumentError } from 'commander'
import { theWorkspace } from '../operations/ports.ts'
import { renewAllDue } from '../operations/renew-due.ts'
import { readToday, type TodayDocument } from '../operations/today.ts'
import { answers } from './answer.ts'
import { instantOption } from './instant-option.ts'
import { whatToDo } from './verdict-words.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly now?: string
  readonly minutes?: number
  readonly owner?: string
}

export function todayCommand(wiring: Wiring): Command {
  const command = new Command('today')
    .description('Lists whom to reply to and follow up today, in order, within the minutes that there are.')
    .option('--now <INSTANT>', 'the list as it is at an instant, in ISO 8601 with offset (default: now)')
    .option('--minutes <NUMBER>', 'minutes that there are today (default: those of the settings)', readMinutes)
    .option('--owner <USER>', 'whose list')
  return answers(command, async () => {
    const { now: said, minutes, owner, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const now = instantOption('now', said, tend.clock.now())
    // No server may be running, whose timer would have done so.
    await renewAllDue(tend, theWorkspace)
    const today = await tend.store.read(theWorkspace, reader => readToday(tend, reader, { now, minutes, owner }))
    return { json: today, words: todayWords(today) }
  })
}

function readMinutes(text: string): number {
  const minutes = Number(text)
  if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440) return minutes
  throw new InvalidArgumentError('Minutes are a whole number from 0 to 1440 (a day).')
}

function todayWords(today: TodayDocument): string {
  const { items, overflow, plannedMinutes, minutes, waiting, stopped } = today
  const lines = items.map((item, place) => itemWords(item, place + 1))
  return [
    `${today.now.slice(0, 10)}: ${items.length} to do, ${plannedMinutes} of ${minutes} minutes.`,
    ...(items.length > 0 ? lines : [nothing(today)]),
    ...(overflow ? [overflow.says] : []),
    `${waiting} waiting, ${stopped} left in peace, ${today.contacts} contacts in all.`,
  ].join('\n')
}

function nothing({ contacts }: TodayDocument): string {
  if (contacts > 0) return 'Nothing is to be done now.'
  return 'There is nobody yet: `tend import FILE` brings contacts in, `tend sample` adds some to look around with.'
}

function itemWords({ contact, minutes, verdict }: TodayDocument['items'][number], place: number): string {
  const reason = verdict.because.at(-1)
  const why = reason ? `\n    ${reason.says} (${reason.rule})` : ''
  return `${String(place).padStart(2)}. ${contact.name}, ${minutes} min: ${whatToDo(verdict)}${why}`
}
