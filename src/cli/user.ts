// `tend user`: the users, each with a day and a link of their own.
import { Command } from 'commander'
import { Failure } from '../domain/failure.ts'
import { theUser, theWorkspace } from '../operations/ports.ts'
import { renewAllDue } from '../operations/renew-due.ts'
import { addUser, changeUser, removeUser, takeUser, type UserChange } from '../operations/team/save-user.ts'
import { renewToken, revokeToken } from '../operations/team/token.ts'
import { readUsers, type User } from '../operations/team/user.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly name?: string
  readonly email?: string
  readonly timeZone?: string
  readonly minutes?: string
  readonly days?: string
  readonly vacation?: string
  readonly active?: string
  readonly to: string
}

export function userCommand(wiring: Wiring): Command {
  const command = new Command('user').description('The users: who signs in and answers for contacts.')
  command.addCommand(listCommand(wiring), { isDefault: true })
  for (const make of [addCommand, changeCommand, removeCommand, linkCommand, revokeCommand])
    command.addCommand(make(wiring))
  return command
}

function listCommand(wiring: Wiring): Command {
  const command = new Command('list').description('Lists the users with their days.')
  return answers(command, async () => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const users = await tend.store.read(theWorkspace, readUsers)
    return { json: { users }, words: users.map(userWords).join('\n') }
  })
}

function addCommand(wiring: Wiring): Command {
  const command = withDay(new Command('add').description('Adds a user, on weekdays unless --days says otherwise.'))
  command.argument('<NAME>', 'as the others call them')
  return answers(command, async (name: string) => {
    const options = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(options)
    const now = tend.clock.now()
    const change = { ...changeIn(options), name }
    const user = await tend.store.write(theWorkspace, writer => addUser(writer, { change, now }))
    return {
      json: user,
      words: `${userWords(user)}\n\`tend user link ${user.name}\` makes the link that lets them in.`,
    }
  })
}

function changeCommand(wiring: Wiring): Command {
  const command = withDay(new Command('change').description('Changes what is named; --vacation none ends it.'))
    .argument('<USER>', 'the id, name or email')
    .option('--name <NAME>', 'another name')
    .option('--active <yes|no>', 'no = signs in no more, and gets no new contacts')
  return answers(command, async (said: string) => {
    const options = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(options)
    const now = tend.clock.now()
    const user = await tend.store.write(theWorkspace, async writer => {
      const { id } = await takeUser(writer, said)
      return changeUser(writer, { id, change: changeIn(options), now })
    })
    return { json: user, words: userWords(user) }
  })
}

function removeCommand(wiring: Wiring): Command {
  const command = new Command('remove')
    .description('Removes a user; their contacts go to another.')
    .argument('<USER>', 'the id, name or email')
    .option('--to <USER>', 'whose their contacts become', theUser)
  return answers(command, async (said: string) => {
    const options = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(options)
    const now = tend.clock.now()
    const removed = await tend.store.write(theWorkspace, async writer => {
      const [user, to] = [await takeUser(writer, said), await takeUser(writer, options.to)]
      return { user, to, contacts: await removeUser(tend, writer, { id: user.id, to: to.id, now }) }
    })
    await renewAllDue(tend, theWorkspace)
    const { user, to, contacts } = removed
    return {
      json: { removed: user.id, to: to.id, contacts },
      words: `${user.name} is removed; ${contacts} contacts are ${to.name}’s now.`,
    }
  })
}

function linkCommand(wiring: Wiring): Command {
  const command = new Command('link')
    .description('Makes the link that lets a user in, and shows it this once; the one before opens nothing any more.')
    .argument('<USER>', 'the id, name or email')
  return answers(command, async (said: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const { user, token } = await tend.store.write(theWorkspace, async writer => {
      const found = await takeUser(writer, said)
      return { user: found, token: await renewToken(writer, found.id) }
    })
    const path = `/?token=${token}`
    const words = `${user.name} opens the address of the server with ${path}\nIt is shown this once; whoever has it is ${user.name} here.`
    return { json: { user: user.id, path }, words }
  })
}

function revokeCommand(wiring: Wiring): Command {
  const command = new Command('revoke')
    .description('Takes a user’s link back.')
    .argument('<USER>', 'the id, name or email')
  return answers(command, async (said: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const user = await tend.store.write(theWorkspace, async writer => {
      const found = await takeUser(writer, said)
      await revokeToken(writer, found.id)
      return found
    })
    return { json: { user: user.id }, words: `The link of ${user.name} opens nothing any more.` }
  })
}

function withDay(command: Command): Command {
  return command
    .option('--email <ADDRESS>', 'their own')
    .option('--time-zone <ZONE>', 'where their day begins and ends')
    .option('--minutes <NUMBER>', 'minutes of a working day')
    .option('--days <LIST>', 'working days from 1 (Monday) to 7, such as 1,2,3,4')
    .option('--vacation <FROM..TO>', 'both days belong to it: 2026-12-21..2027-01-03')
}

function changeIn({ name, email, timeZone, minutes, days, vacation, active }: Options): UserChange {
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email: email || null }),
    ...(timeZone !== undefined && { timeZone }),
    ...(minutes !== undefined && { minutes: Number(minutes) }),
    ...(days !== undefined && { workingDays: days.split(',').filter(Boolean).map(Number) }),
    ...(vacation !== undefined && { vacation: vacationIn(vacation) }),
    ...(active !== undefined && { isActive: isYes(active) }),
  }
}

function vacationIn(text: string) {
  if (text === 'none') return null
  const [from = '', to = from] = text.split('..')
  return { from, to }
}

function isYes(text: string): boolean {
  if (text === 'yes' || text === 'no') return text === 'yes'
  throw new Failure('bad_input', `--active: found ${text}; allowed: yes or no`)
}

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function userWords({ id, name, email, timeZone, minutes, workingDays, vacation, isActive }: User): string {
  const days = workingDays.map(day => dayNames[day - 1]).join(' ')
  const away = vacation ? `, away ${vacation.from} to ${vacation.to}` : ''
  const who = email ? `${name} <${email}>` : name
  return `${id}  ${who}: ${minutes} minutes on ${days}, ${timeZone}${away}${isActive ? '' : ', not active'}`
}
