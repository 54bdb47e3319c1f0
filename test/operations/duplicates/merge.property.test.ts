// Whatever two contacts went through, a merge and its undo leave them as they were.
import { expect, test } from 'vitest'
import { DAY_MS } from '../../../src/domain/instant.ts'
import { checkRebuild } from '../../../src/operations/check-rebuild.ts'
import { type Holdings, type Tend, theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { rebuild } from '../../../src/operations/rebuild.ts'
import { retractEvent } from '../../../src/operations/retract-event.ts'
import { type Chance, chanceOf, randomEvent } from '../../store/random-events.ts'
import { add, email, merge, now, openTend, unmerge } from './merging.ts'

const rounds = 60

/** Ids of both overlap, so that some name the same fact and some another one. */
async function addRandom(tend: Tend, chance: Chance, id: string): Promise<void> {
  const events = Array.from({ length: Math.floor(chance() * 25) }, (_, place) =>
    randomEvent(chance, chance() < 0.3 ? `e${place}` : `${id}-${place}`, now - Math.floor(chance() * 60 * DAY_MS)),
  )
  const once = [...new Map(events.map(event => [event.id, event])).values()]
  await add(tend, { id, name: id, addresses: [email(`${id}@example.com`)], events: once })
  const taken = once.filter(() => chance() < 0.1)
  for (const event of taken) await retractEvent(tend, { workspace, contact: id, event: event.id, now })
}

/** Save that they are two, which is remembered, and whose meetings' ends are awaited, which is worked out anew. */
function theirs(holdings: Holdings | undefined) {
  const documents = holdings?.documents.filter(({ noun }) => noun !== 'unlike' && noun !== 'meeting')
  return { ...holdings, documents }
}

async function stateOf(tend: Tend, ids: readonly string[]) {
  await rebuild(tend, { workspace, now })
  return tend.store.read(workspace, async reader =>
    Promise.all(
      ids.map(async id => ({
        holdings: theirs(await reader.holdings.of(id)),
        standing: await reader.timelines.standing(id),
        verdict: await reader.verdicts.find(id),
      })),
    ),
  )
}

test('a merge taken apart gives the same timelines, standings and verdicts, byte for byte', async () => {
  const tend = await openTend()
  const chance = chanceOf(20_261_122)
  for (let round = 0; round < rounds; round++) {
    const ids = [`a${round}`, `b${round}`] as const
    for (const id of ids) await addRandom(tend, chance, id)
    const before = await stateOf(tend, ids)
    const counted = before.reduce((sum, { holdings }) => sum + holdings.recorded!.length, 0)
    const { merge: id } = await merge(tend, { kept: ids[0], gone: ids[1] })
    const merged = await tend.store.read(workspace, reader => reader.holdings.of(ids[0]))
    const document = await tend.store.read(workspace, reader => reader.documents.find('merge', id))
    const { joined, added } = document!.value as { joined: string[]; added: string[] }
    expect(merged!.recorded.length).toBe(counted - joined.length + added.length)
    await unmerge(tend, id)
    expect(JSON.stringify(await stateOf(tend, ids))).toBe(JSON.stringify(before))
  }
})

test('what is kept is what the events give, after merges and their undoing', async () => {
  const tend = await openTend()
  const chance = chanceOf(7)
  for (let round = 0; round < 20; round++) {
    const ids = [`a${round}`, `b${round}`] as const
    for (const id of ids) await addRandom(tend, chance, id)
    const { merge: id } = await merge(tend, { kept: ids[0], gone: ids[1] })
    if (round % 2) await unmerge(tend, id)
  }
  expect((await checkRebuild(tend, { workspace })).differences).toEqual([])
})
