// What PostgreSQL does with the same file by itself.
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const columns = 'first_name, last_name, email, phone, company, job_title, city, country, source, opted_out, notes'
const texts = columns.replaceAll(',', ' text,').concat(' text')

interface Load {
  readonly file: string
  readonly rows: number
}

/** Into a table whose only index is that of its key. */
export function bareCopy(url: string, load: Load) {
  return timed(url, load, async client => {
    await client.query(`create table bare (row bigint generated always as identity primary key, ${texts})`)
    await copy(client, 'bare', load.file)
  })
}

/** Into a staging table, from there each person once into people and their numbers, all in one transaction. */
export function stagedUpsert(url: string, load: Load) {
  return timed(url, load, async client => {
    await client.query(`
      create table person (id bigint generated always as identity primary key, ${texts});
      create unique index on person (lower(email));
      create table number (person bigint not null references person, number text not null, primary key (number, person));
    `)
    await client.query('begin')
    await client.query(`create temp table staged (row bigint generated always as identity, ${texts}) on commit drop`)
    await copy(client, 'staged', load.file)
    const change = columns
      .split(', ')
      .map(column => `${column} = coalesce(nullif(excluded.${column}, ''), person.${column})`)
    await client.query(`
      insert into person (${columns})
      select distinct on (lower(email)) ${columns} from staged order by lower(email), row
      on conflict (lower(email)) do update set ${change.join(', ')}
    `)
    await client.query(`
      insert into number select person.id, staged.phone
      from staged join person on lower(person.email) = lower(staged.email) where staged.phone <> ''
      on conflict do nothing
    `)
    await client.query('commit')
  })
}

async function timed(url: string, { rows }: Load, work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const startedAt = performance.now()
  await work(client)
  const seconds = (performance.now() - startedAt) / 1000
  await client.end()
  return { rowsASecond: Math.round(rows / seconds), seconds: Number(seconds.toFixed(1)) }
}

async function copy(client: pg.Client, table: string, file: string): Promise<void> {
  const to = client.query(copyFrom(`copy ${table} (${columns}) from stdin with (format csv, header)`))
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), to)
}
