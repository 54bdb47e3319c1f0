// `tend card`: photos of business cards into contacts who were met.
import { Command } from 'commander'
import { type Source, sourceKinds } from '../domain/event.ts'
import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/instant.ts'
import { readingOf } from '../operations/cards/read-waiting.ts'
import { saveCard } from '../operations/cards/save-card.ts'
import { newId } from '../operations/new-id.ts'
import { type Tend, theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { type CardAnswer, cardWords } from './card-words.ts'
import { readSourceOption } from './source-option.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly source?: Source
  readonly dryRun?: boolean
}

export function cardCommand(wiring: Wiring): Command {
  const command = new Command('card')
    .description('Reads photos of business cards (JPEG or PNG; text and QR codes) and saves each as someone met.')
    .argument('<FILE...>', 'photos, or - for stdin')
    .option('--source <KIND:NAME>', `where they were met: ${sourceKinds.join(', ')}, and a name`, readSourceOption)
    .option('--dry-run', 'reads the cards and stores nothing')
    .addHelpText('after', '\n  tend card IMG_0412.jpg --source "trade_show:Autumn fair"')
  return answers(command, async (names: string[]) => {
    const { data, dryRun = false, source = { kind: 'business_card' } } = command.optsWithGlobals<Options>()
    const photos = await photosOf(wiring, names)
    await using reader = await wiring.cardPhotos()
    await using tend = dryRun ? undefined : await wiring.open({ ...(data !== undefined && { data }) })
    const cards: CardAnswer[] = []
    for (const photo of photos) {
      const read = await readPhoto(reader, photo)
      cards.push(tend && read.fields ? await save(tend, read, { source, now: tend.clock.now() }) : read)
    }
    return { json: { cards }, words: cards.map(cardWords).join('\n\n'), isFailure: cards.some(card => card.fault) }
  })
}

interface NamedPhoto {
  readonly file: string
  readonly bytes: Uint8Array
}

async function photosOf(wiring: Wiring, names: readonly string[]): Promise<NamedPhoto[]> {
  const photos: NamedPhoto[] = []
  for (const source of await wiring.openSources(names)) {
    if (!('open' in source)) throw new Failure('bad_input', `${source.name} is a folder: name the photos in it.`)
    photos.push({ file: source.name, bytes: Buffer.concat(await Array.fromAsync(source.open())) })
  }
  return photos
}

type Reader = Awaited<ReturnType<Wiring['cardPhotos']>>

async function readPhoto({ read }: Reader, { file, bytes }: NamedPhoto): Promise<CardAnswer> {
  try {
    const reading = readingOf(await read(bytes))
    return reading ? { file, ...reading } : { file, fault: 'No name, address or number could be read.' }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { file, fault: `${error.message}\n${error.act}` }
  }
}

async function save(
  tend: Tend,
  card: CardAnswer,
  { source, now }: { source: Source; now: Instant },
): Promise<CardAnswer> {
  const fields = card.fields!
  const call = { workspace: theWorkspace, id: newId(now), fields, source, metAt: now, keepsPicture: false, now }
  try {
    return { ...card, ...(await saveCard(tend, call)) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...card, fault: `${error.message}\n${error.act}` }
  }
}
