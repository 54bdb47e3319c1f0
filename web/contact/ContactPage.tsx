// One contact: what is right now and why, with its evidence lit up in the timeline, and everything that can be mended.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ContactAnswer } from '../../src/http/contract.ts'
import { PageHead } from '../app/PageHead.tsx'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { contactQuery } from '../app/queries.ts'
import { Failed } from '../controls/Failed.tsx'
import { Icon } from '../controls/Icon.tsx'
import { Loading } from '../controls/Loading.tsx'
import { MayBeSame } from '../duplicates/MayBeSame.tsx'
import { AddressOffers } from '../quality/AddressOffers.tsx'
import { plain } from '../words/event-words.ts'
import { clockTime } from '../words/time-words.ts'
import { touchLink } from '../words/touch-link.ts'
import { Details } from './Details.tsx'
import { EventForm } from './EventForm.tsx'
import { Future } from './Future.tsx'
import { Owner } from './Owner.tsx'
import { PlaybookOfContact } from './PlaybookOfContact.tsx'
import { QuickLogs } from './QuickLogs.tsx'
import { Referrals } from './Referrals.tsx'
import { SignatureOffers } from './SignatureOffers.tsx'
import { Timeline } from './Timeline.tsx'
import { VerdictPanel } from './VerdictPanel.tsx'
import { WhatIf } from './WhatIf.tsx'
import './contact.css'

export function ContactPage({ id }: PageProps) {
  const answer = useQuery(contactQuery(id))
  if (answer.isError) return <Failed isPage error={answer.error} onRetry={() => answer.refetch()} />
  if (!answer.data) return <Loading what="the contact" />
  return <Loaded key={id} answer={answer.data} />
}

function Loaded({ answer }: { answer: ContactAnswer }) {
  const { contact, verdict, timeline } = answer
  const [lit, setLit] = useState<readonly string[]>([])
  const name = contact.name ?? contact.addresses[0]?.value ?? contact.id
  const named = { id: contact.id, name }
  return (
    <>
      <PageHead title={name} says={subtitle(contact)} trail={[{ to: places.contacts, says: 'Contacts' }]}>
        <Reach contact={contact} />
      </PageHead>
      <div className="contact">
        <div className="stack">
          <VerdictPanel verdict={verdict} zone={contact.timeZone} onLight={setLit}>
            <QuickLogs contact={named} answer={answer} />
          </VerdictPanel>
          <details className="card">
            <summary>
              <h2>Log something else</h2>
            </summary>
            <EventForm key={verdict.touch?.channel} contact={named} timeline={timeline} touch={verdict.touch} />
          </details>
          <WhatIf verdict={verdict} />
          <SignatureOffers contact={contact.id} />
          <Future contact={contact} />
          <Referrals contact={named} />
          <MayBeSame contact={contact.id} />
          <AddressOffers contact={contact.id} />
          <Details contact={contact} />
          <Owner contact={contact} />
          <PlaybookOfContact contact={contact.id} playbook={answer.playbook} />
        </div>
        <Timeline contact={named} timeline={timeline} lit={lit} zone={contact.timeZone} />
      </div>
    </>
  )
}

/** The ways to start a touch at once: links that the mail program or the phone answers. */
function Reach({ contact }: { contact: ContactAnswer['contact'] }) {
  return (
    <p className="row">
      {contact.addresses.map(({ channel, value }) => {
        const href = touchLink(channel, value)
        return (
          href && (
            <a key={href} href={href} className="button">
              <Icon name={channel} /> {value}
            </a>
          )
        )
      })}
    </p>
  )
}

function subtitle(contact: ContactAnswer['contact']): string {
  const source = contact.source && `from ${contact.source.name ?? plain(contact.source.kind)}`
  const clock = `${clockTime(Date.now(), contact.timeZone)} in ${plain(contact.timeZone.split('/').at(-1))}`
  return [contact.company, source, contact.stage, clock].filter(Boolean).join(' · ')
}
