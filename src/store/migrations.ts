// The migrations, oldest first: appended to, never changed. The newer ones have a file each.
import { type Migration, ofContact } from './migration.ts'
import { documents } from './migrations/007-documents.ts'
import { likeness } from './migrations/011-likeness.ts'
import { plannerStatistics } from './migrations/016-statistics.ts'

const contacts: Migration = {
  name: '001 contacts',
  statements: ({ text, instant, clustered }) => [
    `create table contact (
      workspace ${text} not null, id ${text} not null, owner ${text} not null,
      sort_key ${text} not null, search_text ${text} not null,
      source_kind ${text}, source_name ${text}, batch ${text}, added_at ${instant} not null, payload ${text} not null,
      primary key (workspace, id)
    )`,
    // With the text in it, a search reads this index from end to end and not the table.
    'create index contact_by_name on contact (workspace, sort_key, id, search_text)',
    'create index contact_by_batch on contact (workspace, batch, sort_key, id) where batch is not null',
    `create table address (
      workspace ${text} not null, family ${text} not null, key ${text} not null, contact ${text} not null,
      primary key (workspace, family, key, contact), ${ofContact}
    ) ${clustered}`,
    'create index address_by_contact on address (workspace, contact)',
  ],
}

const timelines: Migration = {
  name: '002 timelines',
  statements: ({ text, instant, clustered }) => [
    // In the order of its key a timeline lies together: a fold reads one or two pages of the file.
    `create table event (
      workspace ${text} not null, contact ${text} not null, id ${text} not null,
      at ${instant} not null, kind ${text} not null, payload ${text} not null, recorded_at ${instant} not null,
      primary key (workspace, contact, id), ${ofContact}
    ) ${clustered}`,
    `create table retraction (
      workspace ${text} not null, contact ${text} not null, event ${text} not null, at ${instant} not null,
      primary key (workspace, contact, event), ${ofContact}
    ) ${clustered}`,
    `create table standing (
      workspace ${text} not null, contact ${text} not null, payload ${text} not null,
      primary key (workspace, contact), ${ofContact}
    )`,
  ],
}

const verdicts: Migration = {
  name: '003 verdicts',
  statements: ({ text, instant, clustered }) => [
    `create table verdict (
      workspace ${text} not null, contact ${text} not null, owner ${text} not null,
      kind ${text} not null, rule ${text} not null, channel ${text} not null,
      day integer not null, rank double precision not null,
      next_change_at ${instant}, decided_at ${instant} not null,
      playbook ${text} not null, playbook_version ${text} not null, payload ${text} not null,
      primary key (workspace, contact), ${ofContact}
    )`,
    // The timer of the whole system.
    'create index verdict_by_change on verdict (workspace, next_change_at, contact) where next_change_at is not null',
    // A day list is two ranges of this index, each in order already: what is open, and what opens that day.
    'create index verdict_by_day on verdict (workspace, owner, day, rank, contact) where day >= 0',
    `create table verdict_total (
      workspace ${text} not null, owner ${text} not null, day integer not null,
      kind ${text} not null, rule ${text} not null, channel ${text} not null, count integer not null,
      primary key (workspace, owner, day, kind, rule, channel)
    ) ${clustered}`,
  ],
}

const choices: Migration = {
  name: '004 choices',
  statements: ({ text, instant }) => [
    `create table playbook (
      workspace ${text} not null, id ${text} not null, version ${text} not null,
      position integer not null, text ${text} not null, is_shipped integer not null, saved_at ${instant} not null,
      primary key (workspace, id, version)
    )`,
    `create table assignment (
      workspace ${text} not null, scope ${text} not null, key ${text} not null, playbook ${text} not null,
      primary key (workspace, scope, key)
    )`,
    `create table setting (
      workspace ${text} not null, name ${text} not null, payload ${text} not null, primary key (workspace, name)
    )`,
    `create table suppression (
      workspace ${text} not null, hash ${text} not null, at ${instant} not null, primary key (workspace, hash)
    )`,
  ],
}

const mail: Migration = {
  name: '005 mail',
  statements: ({ text, instant, clustered }) => [
    `create table mailbox (
      workspace ${text} not null, id ${text} not null, address ${text} not null, state ${text} not null,
      secret ${text} not null, synced_at ${instant}, added_at ${instant} not null, payload ${text} not null,
      primary key (workspace, id), unique (workspace, address)
    )`,
    `create table mail_folder (
      workspace ${text} not null, mailbox ${text} not null, path ${text} not null, payload ${text} not null,
      primary key (workspace, mailbox, path),
      foreign key (workspace, mailbox) references mailbox (workspace, id) on delete cascade
    )`,
    // Without a foreign key to the mailbox: threads outlive it.
    `create table message (
      workspace ${text} not null, mailbox ${text} not null, message_id ${text} not null,
      contact ${text}, event ${text}, direction ${text} not null, folder ${text} not null, uid ${instant},
      thread ${text} not null, at ${instant} not null, subject_key ${text} not null, payload ${text} not null,
      primary key (workspace, message_id, mailbox), ${ofContact}
    ) ${clustered}`,
    'create index message_by_thread on message (workspace, thread, at)',
    'create index message_by_contact on message (workspace, contact, at) where contact is not null',
    `create table template (
      workspace ${text} not null, id ${text} not null, version integer not null,
      is_shipped integer not null, saved_at ${instant} not null, payload ${text} not null,
      primary key (workspace, id, version)
    )`,
    `create table draft (
      workspace ${text} not null, id ${text} not null, contact ${text} not null, occasion ${text} not null,
      state ${text} not null, opens_at ${instant} not null, payload ${text} not null,
      primary key (workspace, id), unique (workspace, contact, occasion), ${ofContact}
    )`,
    'create index draft_by_state on draft (workspace, state, opens_at, id)',
    // Its key is what keeps a touch from going out twice: an occasion is claimed by inserting the row.
    `create table dispatch (
      workspace ${text} not null, contact ${text} not null, occasion ${text} not null,
      message_id ${text} not null, mailbox ${text} not null, state ${text} not null,
      claimed_at ${instant} not null, next_try_at ${instant}, sent_at ${instant}, outcome ${text}, outcome_at ${instant},
      payload ${text} not null,
      primary key (workspace, contact, occasion), unique (workspace, message_id), ${ofContact}
    )`,
    'create index dispatch_by_state on dispatch (workspace, state, claimed_at)',
    'create index dispatch_by_mailbox on dispatch (workspace, mailbox, claimed_at)',
  ],
}

const reading: Migration = {
  name: '006 reading of mail',
  statements: ({ text, instant, clustered }) => [
    'create index message_by_subject on message (workspace, subject_key, at)',
    `create table offer (
      workspace ${text} not null, contact ${text} not null, field ${text} not null,
      value ${text} not null, message_id ${text} not null, at ${instant} not null,
      primary key (workspace, contact, field), ${ofContact}
    ) ${clustered}`,
  ],
}

export const migrations: readonly Migration[] = [
  contacts,
  timelines,
  verdicts,
  choices,
  mail,
  reading,
  documents,
  likeness,
  plannerStatistics,
]
