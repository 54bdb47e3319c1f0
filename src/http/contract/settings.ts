// The workspace’s settings, the sender’s among them.
import { z } from '@hono/zod-openapi'
import { intents } from '../../domain/event.ts'
import { type MailSettingText, mailSettingTexts, mailSettingWords } from '../../operations/mail/mail-settings.ts'

const text = (name: MailSettingText) => z.string().openapi({ description: mailSettingWords[name] })
const texts = Object.fromEntries(mailSettingTexts.map(name => [name, text(name)])) as Record<
  MailSettingText,
  z.ZodString
>

const settings = z
  .object({
    timeZone: z.string().openapi({ description: 'Where your day begins and ends' }),
    minutes: z.number().int().openapi({ description: 'Minutes that you have in a day' }),
    asksOutcomes: z.boolean().openapi({ description: 'A mail asks you after each meeting how it went' }),
    mail: z
      .object({ ...texts, commercial: z.array(z.enum(intents)) })
      .openapi({ description: 'What mails say of you; a text that was not chosen is empty' }),
  })
  .openapi('Settings')

const settingsChange = z
  .strictObject({
    timeZone: z.string().optional(),
    minutes: z.number().optional(),
    asksOutcomes: z.boolean().optional(),
    mail: z
      .strictObject({ ...texts, commercial: z.array(z.enum(intents)) })
      .partial()
      .optional(),
  })
  .openapi('SettingsChange')

export const settingsContract = {
  'GET /api/settings': { answer: settings, does: 'The workspace’s settings.' },
  'PUT /api/settings': {
    body: settingsChange,
    answer: settings,
    does: 'Changes the settings that are named; an empty text takes a choice back.',
  },
} as const
