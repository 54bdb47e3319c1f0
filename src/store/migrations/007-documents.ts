// The table of documents: what a workspace keeps beside people and their timelines.
import { type Migration, ofContact } from '../migration.ts'

export const documents: Migration = {
  name: '007 documents',
  statements: ({ text, instant, clustered }) => [
    `create table document (
      workspace ${text} not null, noun ${text} not null, id ${text} not null,
      state ${text} not null, key ${text} not null, contact ${text}, at ${instant} not null, payload ${text} not null,
      primary key (workspace, noun, id), ${ofContact}
    ) ${clustered}`,
    'create index document_by_state on document (workspace, noun, state, at, id)',
    'create index document_by_time on document (workspace, noun, at, id)',
    "create index document_by_key on document (workspace, noun, key, at) where key <> ''",
    'create index document_by_contact on document (workspace, contact, noun) where contact is not null',
  ],
}
