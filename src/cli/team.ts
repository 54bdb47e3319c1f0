// `tend team`: each one's load against their minutes, and the moves that would make it fit; `tend assign` gives one contact
// to a user.
import { Command } from 'commander'
import { findContact } from '../operations/find-contact.ts'
import { theWorkspace } from '../operations/ports.ts'
import { renewAllDue } from '../operations/renew-due.ts'
import { assignIn } from '../operations/team/assign.ts'
import { takeUser } from '../operations/team/save-user.ts'
import { spreadTeam } from '../operations/team/spread-team.ts'
import { type TeamDocument, teamDocument } from '../operations/team/team-document.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly dryRun?: boolean
}

export function teamCommand(wiring: Wiring): Command {
  const command = new Command('team').description('Shows and spreads a team’s load over its coming days.')
  command.addCommand(showCommand(wiring), { isDefault: true })
  command.addCommand(spreadCommand(wiring))
  return command
}

function showCommand(wiring: Wiring): Command {
  const command = new Command('show').description(
    'Each one’s coming days against their minutes, and what does not fit.',
  )
  return answers(command, async () => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    await renewAllDue(tend, theWorkspace)
    const team = await tend.store.read(theWorkspace, reader => teamDocument(reader, tend.clock.now()))
    return { json: team, words: teamWords(team) }
  })
}

function spreadCommand(wiring: Wiring): Command {
  const command = new Command('spread')
    .description('Moves contacts with no conversation yet to those who have room. Conversations stay with their owner.')
    .option('--dry-run', 'says what would be moved and moves nothing')
  return answers(command, async () => {
    const { dryRun = false, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    await renewAllDue(tend, theWorkspace)
    const team = await tend.store.read(theWorkspace, reader => teamDocument(reader, tend.clock.now()))
    const moved = dryRun ? [] : await spreadTeam(tend)
    const done = dryRun ? 'Nothing was moved.' : `${moved.length} moved.`
    const words = [...moveWords(team), ...coverWords(team), done].join('\n')
    return { json: { moves: team.moves, moved: moved.length, isDry: dryRun }, words }
  })
}

export function assignCommand(wiring: Wiring): Command {
  const command = new Command('assign')
    .description('Gives a contact to a user, who answers for them from now on.')
    .argument('<CONTACT>', 'the id, an address, or a name that only one has')
    .argument('<OWNER>', 'the user’s id, name or email')
  return answers(command, async (said: string, owner: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const given = await tend.store.write(theWorkspace, async writer => {
      const { contact } = await findContact(writer, said)
      const user = await takeUser(writer, owner)
      await assignIn(tend, writer, { contact: contact.id, owner: user.id, now: tend.clock.now() })
      return { contact, user }
    })
    const { contact, user } = given
    const words = `${contact.name ?? contact.id} is ${user.name}’s now.`
    return { json: { contact: contact.id, owner: user.id }, words }
  })
}

function teamWords(team: TeamDocument): string {
  const users = team.users.map(({ name, days, overflow }) => {
    const lines = days.map(
      ({ day, load, minutes, off }) =>
        `  ${day}  ${off ?? `${load} of ${minutes} minutes`}${off && load > 0 ? `, ${load} minutes wait` : ''}`,
    )
    return [name, ...lines, ...overflowWords(overflow)].join('\n')
  })
  return [...users, ...moveWords(team), ...coverWords(team)].join('\n')
}

function overflowWords(overflow: TeamDocument['users'][number]['overflow']): string[] {
  if (!overflow) return []
  const { minutes, breaks, moreBreaks, late, expectedAnswers } = overflow
  const cost = [
    ...breaks.map(({ contact, what, due }) => `a promise to ${contact.name} breaks: ${what}, due ${due}`),
    ...(moreBreaks > 0 ? [`${moreBreaks} more promises are or will be broken`] : []),
    ...(late > 0 ? [`${late} touches are late after today`] : []),
    ...(expectedAnswers > 0 ? [`${expectedAnswers.toFixed(1)} expected answers are put off`] : []),
  ]
  return [`  ${minutes} minutes do not fit today${cost.length > 0 ? `: ${cost.join('; ')}` : ''}.`]
}

function moveWords({ moves, users }: TeamDocument): string[] {
  const name = (id: string) => users.find(user => user.id === id)?.name ?? id
  if (moves.length === 0) return ['No move would make more fit.']
  return moves.map(({ contact, from, to, day, minutes, isStranger }) => {
    const tie = isStranger ? 'no word yet' : 'no answer yet'
    return `${contact.name}: ${name(from)} → ${name(to)}, ${day}, ${minutes} min (${tie})`
  })
}

function coverWords({ users }: TeamDocument): string[] {
  const name = (id: string | null) => users.find(user => user.id === id)?.name ?? 'nobody has room'
  return users.flatMap(user =>
    user.needsCover.map(
      ({ contact, day, why, by }) =>
        `While ${user.name} is away, ${day}: ${contact.name}. ${why} Could step in: ${name(by)}.`,
    ),
  )
}
