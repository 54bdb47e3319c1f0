// The command line: which commands there are, and the loading of only the one that was called, so that `tend decide`
// starts without the server. What a command does is its own file's.
import { Command, CommanderError } from 'commander'
import { Failure } from '../domain/failure.ts'
import { writeFailure } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Entry {
  readonly summary: string
  load(wiring: Wiring): Promise<Command>
}

/** Every command, in the order that help shows. docs/cli.md is checked against this. */
export const commands: Readonly<Record<string, Entry>> = {
  start: {
    summary: 'serve the pages and the API, and work the timers',
    load: async wiring => (await import('./start.ts')).startCommand(wiring),
  },
  today: {
    summary: 'whom to reply to and follow up today, in order, and what does not fit',
    load: async wiring => (await import('./today.ts')).todayCommand(wiring),
  },
  why: {
    summary: 'the verdict on a contact in full: what, because of which events, and what would change it',
    load: async wiring => (await import('./why.ts')).whyCommand(wiring),
  },
  log: {
    summary: 'record an event of a contact',
    load: async wiring => (await import('./log.ts')).logCommand(wiring),
  },
  refer: {
    summary: 'record that a contact referred somebody',
    load: async wiring => (await import('./refer.ts')).referCommand(wiring),
  },
  decide: {
    summary: 'the verdict on a timeline in a file, under a playbook, at an instant',
    load: async wiring => (await import('./decide.ts')).decideCommand(wiring),
  },
  playbook: {
    summary: 'list, check, show and explain playbooks',
    load: async wiring => (await import('./playbook.ts')).playbookCommand(wiring),
  },
  import: {
    summary: 'read contacts, mail and calendars from files',
    load: async wiring => (await import('./import.ts')).importCommand(wiring),
  },
  card: {
    summary: 'read photos of business cards, and save each as someone met',
    load: async wiring => (await import('./card.ts')).cardCommand(wiring),
  },
  hooks: {
    summary: 'addresses that shops, calendars and forms post to, and what came by them',
    load: async wiring => (await import('./hooks.ts')).hooksCommand(wiring),
  },
  duplicates: {
    summary: 'find contacts who may be one person, merge them, take that apart',
    load: async wiring => (await import('./duplicates.ts')).duplicatesCommand(wiring),
  },
  quality: {
    summary: 'which addresses look wrong, what was probably meant, and how good each source is',
    load: async wiring => (await import('./quality.ts')).qualityCommand(wiring),
  },
  rebuild: {
    summary: 'compute standings and verdicts again from the events, or check that they agree',
    load: async wiring => (await import('./rebuild.ts')).rebuildCommand(wiring),
  },
  mail: {
    summary: 'what a message is, and what a person wrote in it',
    load: async () => (await import('./mail.ts')).mailCommand(),
  },
  mailbox: {
    summary: 'connect mail accounts, test, pause and resume them',
    load: async wiring => (await import('./mailbox.ts')).mailboxCommand(wiring),
  },
  drafts: {
    summary: 'the mails that verdicts ask for: list, show, approve, edit, skip',
    load: async wiring => (await import('./drafts.ts')).draftsCommand(wiring),
  },
  send: {
    summary: 'send what is approved and may go out now',
    load: async wiring => (await import('./send.ts')).sendCommand(wiring),
  },
  notices: {
    summary: 'confirmations, reminders and the like: what waits, and what became of them',
    load: async wiring => (await import('./notices.ts')).noticesCommand(wiring),
  },
  templates: {
    summary: 'the texts that mails are drafted from: list, show, check, save, put back, try on a contact',
    load: async wiring => (await import('./templates.ts')).templatesCommand(wiring),
  },
  signature: {
    summary: 'what a contact’s signature says: take it over or leave it',
    load: async wiring => (await import('./signature.ts')).signatureCommand(wiring),
  },
  preview: {
    summary: 'every touch that a contact would get if they never answered',
    load: async wiring => (await import('./preview.ts')).previewCommand(wiring),
  },
  forms: {
    summary: 'the forms by which people come to you, and what came in by them',
    load: async wiring => (await import('./forms.ts')).formsCommand(wiring),
  },
  offers: {
    summary: 'what each offer page draws in: visits, requests, customers',
    load: async wiring => (await import('./offers.ts')).offersCommand(wiring),
  },
  silence: {
    summary: 'learn how likely the next attempt is answered, and when silence means no',
    load: async wiring => (await import('./silence.ts')).silenceCommand(wiring),
  },
  report: {
    summary: 'leakage, chasing and what else the own history tells, with the people behind each number',
    load: async wiring => (await import('./report.ts')).reportCommand(wiring),
  },
  replay: {
    summary: 'what playbooks would have said on the own past, beside what was done',
    load: async wiring => (await import('./replay.ts')).replayCommand(wiring),
  },
  simulate: {
    summary: 'what a model says would come of playbooks, on the same simulated people',
    load: async wiring => (await import('./simulate.ts')).simulateCommand(wiring),
  },
  bookings: {
    summary: 'what was booked, the booking pages, and the cancelling of a booking',
    load: async wiring => (await import('./bookings.ts')).bookingsCommand(wiring),
  },
  calendar: {
    summary: 'connect the calendars that say when you are busy, read and forget them',
    load: async wiring => (await import('./calendar.ts')).calendarCommand(wiring),
  },
  export: {
    summary: 'write everything into a folder, in open formats',
    load: async wiring => (await import('./export.ts')).exportCommand(wiring),
  },
  backup: {
    summary: 'write a consistent copy of the data into a file',
    load: async wiring => (await import('./backup.ts')).backupCommand(wiring),
  },
  restore: {
    summary: 'put a copy made by backup back',
    load: async wiring => (await import('./restore.ts')).restoreCommand(wiring),
  },
  erase: {
    summary: 'erase a person’s data, keeping only what an opt-out needs',
    load: async wiring => (await import('./erase.ts')).eraseCommand(wiring),
  },
  sample: {
    summary: 'add generated contacts to look around with, or remove them',
    load: async wiring => (await import('./sample.ts')).sampleCommand(wiring),
  },
  settings: {
    summary: 'show or change your time zone and the minutes of your day',
    load: async wiring => (await import('./settings.ts')).settingsCommand(wiring),
  },
  user: {
    summary: 'the users: add, change, remove them, and make the link that lets one in',
    load: async wiring => (await import('./user.ts')).userCommand(wiring),
  },
  team: {
    summary: 'each one’s load against their minutes, and the moves that would make it fit',
    load: async wiring => (await import('./team.ts')).teamCommand(wiring),
  },
  assign: {
    summary: 'give a contact to a user',
    load: async wiring => (await import('./team.ts')).assignCommand(wiring),
  },
  doctor: {
    summary: 'check the set-up and say what is wrong and what to do',
    load: async wiring => (await import('./doctor.ts')).doctorCommand(wiring),
  },
}

/** Runs the command that `argv` (without node and script) names, and sets the process's exit code. */
export async function runCommand(argv: readonly string[], wiring: Wiring): Promise<void> {
  const program = await loadProgram(helpFirst(argv), wiring)
  try {
    await program.parseAsync(helpFirst(argv), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // commander ends wrong calls with 1; here 1 is an answer that is a failure, and 2 a call that is wrong.
    process.exitCode = error.exitCode === 0 ? 0 : 2
    if (error.exitCode !== 0 && argv.includes('--json')) answerWrongCall(error)
  }
}

/** commander has told people on stderr; a program gets the document that every failure is. */
function answerWrongCall({ message }: CommanderError): void {
  const failure = new Failure('bad_input', message.replace(/^error: /, ''))
  process.stdout.write(`${JSON.stringify(writeFailure(failure))}\n`)
}

async function loadProgram(argv: string[], wiring: Wiring): Promise<Command> {
  const program = new Command('tend')
    .description('Decides whom to reply to, follow up, wait for, nurture or leave alone, and says why.')
    .version(wiring.version, '-V, --version')
    .option('--data <DIR>', 'folder of the embedded database (default: TEND_DATA, else the system’s place for data)')
    .helpCommand(false)
    .showHelpAfterError('Run `tend --help` for the commands, `tend COMMAND --help` for one of them.')
  const called = program.parseOptions(argv).operands[0]
  for (const [name, entry] of Object.entries(commands)) {
    const command = name === called ? await entry.load(wiring) : new Command(name)
    program.addCommand(command.summary(entry.summary))
  }
  throwInsteadOfExiting(program)
  return program
}

function throwInsteadOfExiting(command: Command): void {
  command.exitOverride()
  for (const child of command.commands) throwInsteadOfExiting(child)
}

/** `tend help decide` is `tend decide --help`, which loads the command's own help; a bare `tend` asks for help too. */
function helpFirst(argv: readonly string[]): string[] {
  if (argv.length === 0) return ['--help']
  return argv[0] === 'help' ? [...argv.slice(1), '--help'] : [...argv]
}
