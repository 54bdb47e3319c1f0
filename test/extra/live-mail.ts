// Holds the reading and sending of mail against a real Postfix and Dovecot: a touch each to one who answers, one who is
// away, a full mailbox, an unknown user and a server that is slow; then timelines and verdicts are looked at. Ends with
// `N passed, N failed`.

import { checks } from './live-mail/checks.ts'
import { holdChannel } from './live-mail/hold-channel.ts'
import { holdCommand } from './live-mail/hold-command.ts'
import { holdStory, returnsOn } from './live-mail/hold-story.ts'
import { missingForMail, withMailServers } from './live-mail/mail-servers.ts'

const missing = missingForMail()
if (missing) {
  console.log(missing)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const tally = checks()
await withMailServers({ returnsOn }, async servers => {
  await holdChannel(servers, tally)
  await holdStory(servers, tally)
  await holdCommand(servers, tally)
  if (tally.failed > 0) console.log(await servers.log())
})
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed > 0 ? 1 : 0
