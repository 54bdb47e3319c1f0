// The table of contacts who may be one person, two a row.
import type { Migration } from '../migration.ts'

export const likeness: Migration = {
  name: '011 likeness',
  statements: ({ text, instant, clustered }) => [
    `create table likeness (
      workspace ${text} not null, a ${text} not null, b ${text} not null,
      score double precision not null, kind ${text} not null, found_at ${instant} not null,
      primary key (workspace, a, b),
      foreign key (workspace, a) references contact (workspace, id) on delete cascade,
      foreign key (workspace, b) references contact (workspace, id) on delete cascade
    ) ${clustered}`,
    'create index likeness_by_other on likeness (workspace, b)',
    'create index likeness_by_score on likeness (workspace, kind, score desc, a, b)',
  ],
}
