// The settings of the workspace: the user's day, what mails say of them, and where Tend is reached from outside. Each part
// is saved by itself.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { PageHead } from '../app/PageHead.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { CommercialMail } from './CommercialMail.tsx'
import { DaySettings } from './DaySettings.tsx'
import { LearningSettings } from './LearningSettings.tsx'
import { settingsQuery } from './queries.ts'
import { SettingsForm } from './SettingsForm.tsx'
import { SettingsNav } from './SettingsNav.tsx'
import './settings.css'

export function SettingsPage() {
  const settings = useQuery(settingsQuery)
  if (settings.isError) return <Failed isPage error={settings.error} onRetry={() => settings.refetch()} />
  if (!settings.data) return <Loading what="the settings" />
  const { mail } = settings.data
  return (
    <>
      <SettingsNav current={places.settings} />
      <PageHead title="Settings" says="What holds for all contacts. Each part is saved by itself." />
      <DaySettings settings={settings.data} />
      <SettingsForm
        title="What mails say of you"
        says={
          <>
            The <Link to={places.templates}>templates</Link> name these. A draft that needs one that is empty waits for
            you. Your name and address are those of the <Link to={places.mailboxes}>mailbox</Link>.
          </>
        }
        fields={[
          { name: 'company', label: 'Your company', hint: 'Stands in the footer too.' },
          { name: 'phone', label: 'Your number', hint: 'For templates that offer a call.', type: 'tel' },
          {
            ...{ name: 'benefit', label: 'What people gain by you', example: 'fewer missed appointments' },
            hint: 'The end of a sentence: “What we do brings …”',
          },
          {
            ...{ name: 'gift', label: 'Something useful that you give away', example: 'a short look at your site' },
            hint: 'The end of a sentence: “I could offer you …”',
          },
          {
            ...{ name: 'news', label: 'Something worth their time now', example: 'Our price list for spring is out.' },
            hint: 'A whole sentence, for those whom you keep in mind.',
          },
          {
            ...{ name: 'link', label: 'Where they choose a time to talk', example: 'https://…', type: 'url' },
            hint: 'Your booking page, here or elsewhere.',
          },
        ]}
        values={mail}
      />
      <CommercialMail mail={mail} />
      <LearningSettings />
      <SettingsForm
        title="Where Tend is reached from outside"
        says="Forms, booking pages and the one click that unsubscribes need an address that others can open. It leads to this server, with HTTPS before it."
        fields={[
          {
            ...{ name: 'publicUrl', label: 'Public address', example: 'https://tend.example.com', type: 'url' },
            hint: 'Left empty, commercial mail offers a way out by an answer, and forms can’t be published.',
          },
        ]}
        values={mail}
      />
    </>
  )
}
