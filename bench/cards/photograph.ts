// Photographs cards as hands hold phones: from the side, near and far, upright and across, in uneven and poor light, out
// of focus, on dark and light desks, packed small. Drawn in a browser, every choice by a seed.
import { chromium } from 'playwright-core'
import { type Random, seededRandom } from '../../src/silence/random.ts'
import { cardStyle, layouts, papers } from './card-layouts.ts'
import type { CardPerson } from './people.ts'
import type { Shot } from './render.ts'

export interface Photographing {
  readonly seed: number
  readonly fonts?: readonly string[]
  /** Where the fonts come from that the machine has not got. */
  readonly fontStyle?: string
}

const machineFonts = ['DejaVu Sans', 'DejaVu Serif', 'DejaVu Sans Condensed', 'DejaVu Sans Mono']
const desks = ['#8a7a68', '#2b2622', '#d9d4cc', 'repeating-linear-gradient(93deg,#7d5a3a 0 60px,#6b4a2e 60px 128px)']

export async function photographCards(people: readonly CardPerson[], photographing: Photographing): Promise<Shot[]> {
  const random = seededRandom(photographing.seed)
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const shots: Shot[] = []
  for (const person of people) {
    const view = chooseView(random)
    const layout = Math.floor(random.next() * layouts.length)
    await page.setViewportSize({ width: view.width, height: view.height })
    await page.setContent(scene(layouts[layout]!(person), view, chooseLook(random, photographing)))
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    const bytes = await page.screenshot({ type: 'jpeg', quality: view.quality })
    shots.push({ person, layout, degrees: view.turn, bytes })
  }
  await browser.close()
  return shots
}

interface View {
  readonly width: number
  readonly height: number
  readonly scale: number
  /** Degrees: about the card's middle, and seen from below or aside. */
  readonly turn: number
  readonly pitch: number
  readonly yaw: number
  readonly blur: number
  readonly light: number
  readonly shade: number
  readonly quality: number
}

function chooseView(random: Random): View {
  const between = (low: number, high: number) => Math.round((low + random.next() * (high - low)) * 100) / 100
  const isUpright = random.next() < 0.4
  const [width, height] = isUpright ? [1200, 1600] : [1600, 1200]
  return {
    ...{ width, height, scale: isUpright ? between(0.85, 1.02) : between(0.95, 1.35) },
    ...{ turn: between(-7, 7), pitch: between(-14, 14), yaw: between(-14, 14), blur: between(0, 1.3) },
    ...{ light: between(0.55, 1.1), shade: between(0, 0.55), quality: Math.round(between(55, 85)) },
  }
}

interface Look {
  readonly font: string
  readonly size: number
  readonly narrow: number
  readonly paper: string
  readonly desk: string
  readonly fontStyle: string
}

function chooseLook(random: Random, { fonts = machineFonts, fontStyle = '' }: Photographing): Look {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random.next() * items.length)]!
  return {
    ...{ font: pick(fonts), size: 26 + Math.floor(random.next() * 11), narrow: pick([1, 1, 0.86]) },
    ...{ paper: pick(papers), desk: pick(desks), fontStyle },
  }
}

function scene(card: string, view: View, look: Look): string {
  const { width, height, scale, turn, pitch, yaw, blur, light, shade } = view
  return `<!doctype html><meta charset="utf-8"><style>${look.fontStyle}
    body { margin: 0; width: ${width}px; height: ${height}px; overflow: hidden; background: #333 }
    .scene { position: fixed; inset: 0; background: ${look.desk}; display: grid; place-items: center; perspective: 2200px;
      filter: blur(${blur}px) brightness(${light}) contrast(.92) }
    ${cardStyle}
    .card { font: ${look.size}px/1.4 '${look.font}'; ${look.paper}; box-shadow: 0 14px 40px #000a; flex: none;
      transform: scale(${scale}) rotateX(${pitch}deg) rotateY(${yaw}deg) rotate(${turn}deg) }
    .card p { transform: scaleX(${look.narrow}); transform-origin: left }
    .right p { transform-origin: right } .centred p { transform-origin: center }
    .shade { position: fixed; inset: 0; background: linear-gradient(${90 + turn * 20}deg, transparent 35%, rgb(0 0 0 / ${shade}) 62%),
      radial-gradient(circle at 35% 30%, #fff2, transparent 55%) }
  </style><div class="scene"><div class="card">${card}</div></div><div class="shade"></div>
  <svg style="position:fixed;inset:0" width="${width}" height="${height}"><filter id="n"><feTurbulence baseFrequency=".8"
  numOctaves="2"/><feColorMatrix values="0 0 0 0 .5 0 0 0 0 .5 0 0 0 0 .5 0 0 0 .3 0"/></filter>
  <rect width="${width}" height="${height}" filter="url(#n)"/></svg>`
}
