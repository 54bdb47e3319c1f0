// Draws cards in a browser, lays them on a desk a little askew, and photographs them as a phone would: with light that
// falls off, grain, and JPEG.
import { chromium } from 'playwright-core'
import type { CardPerson } from './people.ts'

export interface Shot {
  readonly person: CardPerson
  readonly layout: number
  readonly degrees: number
  readonly bytes: Uint8Array
}

const fonts = ['DejaVu Sans', 'DejaVu Serif', 'DejaVu Sans Condensed', 'DejaVu Sans Mono']

const styles = [
  'background:#fff;color:#111',
  'background:#f6f1e4;color:#222',
  'background:#14304f;color:#fff',
  'background:#fff;color:#444;border-left:40px solid #b3261e',
]

/** @param count of shots: people, layouts, fonts, colours and angles go round in steps that share no factor */
export async function shootCards(people: readonly CardPerson[], count: number): Promise<Shot[]> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } })
  const shots: Shot[] = []
  for (let place = 0; place < count; place++) {
    const person = people[place % people.length]!
    const layout = place % layouts.length
    const degrees = [0, 2, -3, 5, -2, 4, 1][place % 7]!
    const look = { font: fonts[place % fonts.length]!, style: styles[Math.floor(place / 5) % styles.length]!, degrees }
    await page.setContent(desk(layouts[layout]!(person), look))
    shots.push({ person, layout, degrees, bytes: await page.screenshot({ type: 'jpeg', quality: 72 }) })
  }
  await browser.close()
  return shots
}

function desk(card: string, { font, style, degrees }: { font: string; style: string; degrees: number }): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; height: 1000px; background: #8a7a68; display: grid; place-items: center; overflow: hidden }
    .card { width: 1190px; height: 770px; box-sizing: border-box; padding: 64px 72px; transform: rotate(${degrees}deg);
      box-shadow: 0 12px 40px #0008; font: 30px/1.45 '${font}'; ${style} }
    .name { font-size: 54px; font-weight: 700 } .title { font-size: 28px; opacity: .8 }
    .company { font-size: 38px; letter-spacing: .02em } p { margin: 0 }
    .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 40px } .right { text-align: right }
    .light { position: fixed; inset: 0; background: radial-gradient(circle at 30% 20%, #fff3, #0003 90%) }
  </style><div class="card">${card}</div><div class="light"></div>
  <svg style="position:fixed;inset:0" width="1500" height="1000"><filter id="n"><feTurbulence baseFrequency=".9"
  numOctaves="2"/><feColorMatrix values="0 0 0 0 .5 0 0 0 0 .5 0 0 0 0 .5 0 0 0 .18 0"/></filter>
  <rect width="1500" height="1000" filter="url(#n)"/></svg>`
}

type Layout = (person: CardPerson) => string

const p = (kind: string, text: string | undefined) => (text ? `<p class="${kind}">${text}</p>` : '')

function numbers({ mobile, fixed, fax, words }: CardPerson): string {
  const line = (word: string, number: string | undefined) => p('', number && `${word} ${number}`)
  return line(words[1], fixed?.[0]) + line(words[0], mobile?.[0]) + line(words[2], fax)
}

const layouts: readonly Layout[] = [
  who => `${p('company', who.company)}<br>${p('name', who.name)}${p('title', who.title)}<br>${numbers(who)}
    ${p('', who.email)}${p('', who.website)}${p('', who.address.join(', '))}`,
  who => `${p('name', who.name)}${p('title', who.title)}<br><br><div class="columns"><div>${numbers(who)}${p('', who.email)}</div>
    <div class="right">${p('company', who.company)}${who.address.map(line => p('', line)).join('')}</div></div>`,
  who => `<div class="right">${p('company', who.company.toUpperCase())}</div><br><br>${p('name', who.name)}${p('title', who.title)}<br>
    ${p('', `E ${who.email}`)}${numbers(who)}${p('', who.website)}`,
  who => `<div style="text-align:center">${p('name', who.name.toUpperCase())}${p('title', who.title)}<br>${p('company', who.company)}
    ${who.address.map(line => p('', line)).join('')}<br>${numbers(who)}${p('', who.email)}</div>`,
  who => `${p('company', who.company)}${who.address.map(line => p('', line)).join('')}<br><br>${p('name', who.name)}${p('title', who.title)}
    ${numbers(who)}${p('', `Email: ${who.email}`)}`,
]
