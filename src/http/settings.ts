// /api/settings: where the user's day is, and what mails say of them.
import {
  type MailSettings,
  mailSettingTexts,
  readMailSettings,
  saveMailSettings,
} from '../operations/mail/mail-settings.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import { renewDue } from '../operations/renew-due.ts'
import { readSettings, saveSettings } from '../operations/settings.ts'
import type { settingsContract } from './contract/settings.ts'
import { mayManage } from './first-user.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function settingRoutes({ tend, changes }: RouteParts): Pick<Handlers, keyof typeof settingsContract> {
  return {
    'GET /api/settings': () => tend.store.read(theWorkspace, settingsDocument),
    'PUT /api/settings': async ({ user, body: { mail, ...day } }) => {
      mayManage(user, 'changes the settings')
      const saved = await tend.store.write(theWorkspace, async writer => {
        await saveSettings(writer, day)
        if (mail) await saveMailSettings(writer, mail)
        return settingsDocument(writer)
      })
      // Another zone moves the edges of the day; a first batch is renewed at once, and the timer renews the rest.
      if (day.timeZone !== undefined) await renewDue(tend, theWorkspace)
      changes.announce(null)
      return saved
    },
  }
}

async function settingsDocument(reader: Reader) {
  const { timeZone, minutes, asksOutcomes } = await readSettings(reader)
  return { timeZone, minutes, asksOutcomes, mail: mailDocument(await readMailSettings(reader)) }
}

function mailDocument(settings: MailSettings) {
  const texts = Object.fromEntries(mailSettingTexts.map(name => [name, settings[name] ?? '']))
  return { ...(texts as Record<(typeof mailSettingTexts)[number], string>), commercial: [...settings.commercial] }
}
