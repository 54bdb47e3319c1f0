// Reports in other words than the fixtures': servers of our day, of other languages, and shapes that no RFC knows.
import type { Draft } from './compose.ts'

export interface ReportCase extends Draft {
  readonly name: string
  readonly recipients: readonly string[]
  readonly severity: 'hard' | 'soft'
  readonly reason?: string
}

const daemon = {
  from: 'Mail Delivery System <MAILER-DAEMON@mx.example.net>',
  subject: 'Undelivered Mail Returned to Sender',
  headers: { 'Return-Path': '<>' },
}

export const reportCases: readonly ReportCase[] = [
  {
    ...daemon,
    name: 'qmail, unknown with code',
    subject: 'failure notice',
    recipients: ['bob@prospect.example'],
    severity: 'hard',
    reason: 'user_unknown',
    body: "Hi. This is the qmail-send program at mx.example.net.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<bob@prospect.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <sam@seller.example>\nTo: bob@prospect.example\n",
  },
  {
    ...daemon,
    name: 'exim that says 5.0.0 over a full mailbox',
    recipients: ['bob@prospect.example'],
    severity: 'soft',
    reason: 'mailbox_full',
    body: 'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@prospect.example\n    host mx.prospect.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<bob@prospect.example>:\n    552 5.2.2 mailbox is full\n',
  },
  {
    ...daemon,
    name: 'two recipients, two fates',
    recipients: ['bob@prospect.example', 'eve@prospect.example'],
    severity: 'hard',
    body: '<bob@prospect.example>: host mx.prospect.example[192.0.2.1] said: 550 5.1.1\n    <bob@prospect.example>: Recipient address rejected: User unknown (in reply to\n    RCPT TO command)\n\n<eve@prospect.example>: host mx.prospect.example[192.0.2.1] said: 452 4.2.2\n    Over quota (in reply to RCPT TO command)\n\nThis is the mail system. Your message could not be delivered.\n',
  },
  {
    ...daemon,
    name: 'a domain that is gone',
    recipients: ['bob@gone.example'],
    severity: 'hard',
    reason: 'host_unknown',
    body: 'This is the mail system at host mx.example.net.\n\nI am sorry to have to inform you that your message could not be delivered.\n\n<bob@gone.example>: Host or domain name not found. Name service error for\n    name=gone.example type=AAAA: Host not found\n',
  },
  {
    ...daemon,
    name: 'a delay',
    subject: 'Delayed Mail (still being retried)',
    recipients: ['bob@prospect.example'],
    severity: 'soft',
    body: 'THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nYour message could not be delivered for more than 4 hours.\n\n<bob@prospect.example>: connect to mx.prospect.example[192.0.2.1]:25: Connection timed out\n',
  },
  {
    ...daemon,
    name: 'blocked for its address',
    recipients: ['bob@prospect.example'],
    severity: 'soft',
    reason: 'blocked',
    body: 'Your message could not be delivered.\n\n<bob@prospect.example>: host mx.prospect.example said: 554 5.7.1 Service unavailable; Client host [192.0.2.9] blocked using zen.spamhaus.org (in reply to RCPT TO command)\n',
  },
  {
    ...daemon,
    name: 'refused as spam',
    recipients: ['bob@prospect.example'],
    severity: 'soft',
    reason: 'content',
    body: 'Your message could not be delivered.\n\n<bob@prospect.example>: 550 5.7.1 Message rejected as spam by Content Filtering. (in reply to end of DATA command)\n',
  },
  {
    ...daemon,
    name: 'greylisted too long',
    recipients: ['bob@prospect.example'],
    severity: 'soft',
    body: 'Your message could not be delivered.\n\n<bob@prospect.example>: 451 4.7.1 Greylisting in action, please come back later (in reply to RCPT TO command)\n',
  },
  {
    name: 'Gmail of today',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    recipients: ['bob@prospect.example'],
    severity: 'hard',
    reason: 'user_unknown',
    body: "\n** Address not found **\n\nYour message wasn't delivered to bob@prospect.example because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address.\n",
  },
  {
    name: 'Exchange Online',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@prospect.example>',
    subject: 'Undeliverable: Offer',
    recipients: ['bob@prospect.example'],
    severity: 'hard',
    body: "Delivery has failed to these recipients or groups:\n\nbob@prospect.example<mailto:bob@prospect.example>\nThe email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.\n\nDiagnostic information for administrators:\n\nGenerating server: AM0PR01.prod.exchangelabs.com\n\nbob@prospect.example\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'\n",
  },
  {
    name: 'Exchange in German',
    from: 'postmaster@prospect.example',
    subject: 'Unzustellbar: Angebot',
    recipients: ['bob@prospect.example'],
    severity: 'hard',
    body: "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nbob@prospect.example\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.\n\nRemote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'\n",
  },
  {
    name: 'Exchange in French, full',
    from: 'postmaster@prospect.example',
    subject: 'Non remis : Offre',
    recipients: ['bob@prospect.example'],
    severity: 'soft',
    reason: 'mailbox_full',
    body: "Échec de la remise pour ces destinataires ou groupes :\n\nbob@prospect.example\nLa boîte aux lettres du destinataire est pleine et ne peut pas accepter de messages.\n\nRemote Server returned '554 5.2.2 mailbox full'\n",
  },
  {
    ...daemon,
    name: 'Postfix in its own words, local unknown',
    recipients: ['bob@prospect.example'],
    severity: 'hard',
    body: 'I am sorry to have to inform you that your message could not be delivered.\n\n<bob@prospect.example>: unknown user: "bob"\n',
  },
  {
    ...daemon,
    name: 'sendmail',
    subject: 'Returned mail: see transcript for details',
    recipients: ['bob@prospect.example'],
    severity: 'hard',
    body: 'The original message was received at Tue, 10 Nov 2026 09:30:00 +0100\nfrom localhost\n\n   ----- The following addresses had permanent fatal errors -----\n<bob@prospect.example>\n    (reason: 550 5.1.1 <bob@prospect.example>... User unknown)\n\n   ----- Transcript of session follows -----\n... while talking to mx.prospect.example.:\n>>> RCPT To:<bob@prospect.example>\n<<< 550 5.1.1 <bob@prospect.example>... User unknown\n',
  },
  {
    name: 'Notes',
    from: 'Postmaster@prospect.example',
    subject: 'DELIVERY FAILURE: User bob (bob@prospect.example) not listed in Domino Directory',
    recipients: ['bob@prospect.example'],
    severity: 'hard',
    body: 'Your message\n\n  Subject: Offer\n\nwas not delivered to:\n\n  bob@prospect.example\n\nbecause:\n\n  User bob (bob@prospect.example) not listed in Domino Directory\n',
  },
  {
    name: 'a provider in Spanish',
    from: 'MAILER-DAEMON@correo.example',
    subject: 'Mensaje no entregado',
    recipients: ['bob@prospect.example'],
    severity: 'soft',
    body: 'Su mensaje no pudo ser entregado a los siguientes destinatarios:\n\n<bob@prospect.example>:\nEl buzón del usuario está lleno.\n',
  },
  {
    name: 'a null path and no daemon',
    from: 'Mail Service <service@isp.example>',
    subject: 'Mail could not be delivered',
    headers: { 'Return-Path': '<>' },
    recipients: ['bob@prospect.example'],
    severity: 'soft',
    body: 'Delivery to bob@prospect.example failed after 5 days: connection refused.\n',
  },
]
