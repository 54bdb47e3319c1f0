// How cards are laid out: columns, lines, logos, bands of colour, light letters on dark, several numbers on one line.
import type { CardPerson } from './people.ts'

export type Layout = (person: CardPerson) => string

const p = (kind: string, text: string | undefined) => (text ? `<p class="${kind}">${text}</p>` : '')

function numberLines({ mobile, fixed, fax, words }: CardPerson): string[] {
  const lines = [fixed && `${words[1]} ${fixed[0]}`, mobile && `${words[0]} ${mobile[0]}`, fax && `${words[2]} ${fax}`]
  return lines.filter(line => line !== undefined)
}

const numbers = (who: CardPerson) =>
  numberLines(who)
    .map(line => p('', line))
    .join('')
const address = (who: CardPerson) => who.address.map(line => p('', line)).join('')
const web = (who: CardPerson) => p('', who.email) + p('', who.website)

const logo = `<svg class="logo" viewBox="0 0 80 80"><path d="M8 72 40 8l32 64H52L40 46 28 72z" fill="currentColor"/>
  <circle cx="62" cy="18" r="10" fill="#c8a24a"/></svg>`

export const layouts: readonly Layout[] = [
  who => `<div class="row">${logo}${p('company', who.company)}</div><hr>${p('name', who.name)}${p('title', who.title)}
    <div class="columns foot"><div>${numbers(who)}</div><div>${web(who)}${address(who)}</div></div>`,
  who => `<div class="columns middle"><div>${logo}${p('company', who.company)}</div><div class="line">${p('name', who.name)}
    ${p('title', who.title)}<br>${numbers(who)}${web(who)}${address(who)}</div></div>`,
  who => `<div class="band">${p('company', who.company)}</div><br>${p('name', who.name)}${p('title caps', who.title)}<br>
    ${p('', numberLines(who).join(' | '))}${p('', [who.email, who.website].filter(Boolean).join(' | '))}
    ${p('', who.address.join(' · '))}`,
  who => `<div class="right">${p('name', who.name)}${p('title', who.title)}<br><br>${numbers(who)}${web(who)}<br>
    ${p('company', who.company)}${address(who)}</div>`,
  who => `<div class="centred">${logo}${p('name thin', who.name.toUpperCase())}${p('title', who.title)}<hr>
    ${p('company', who.company)}${p('', who.address.join(', '))}${numbers(who)}${web(who)}</div>`,
  who => `${p('name', who.name)}${p('title', `${who.title}`)}<div class="foot">${p('company', who.company)}${address(who)}
    <br>${numbers(who)}${web(who)}</div>`,
]

/** Paper and ink. */
export const papers = [
  '--ink:#151515;background:#fdfdfb;color:#151515',
  '--ink:#2a2a2a;background:#efe6d2;color:#3a3125',
  '--ink:#fff;background:#16243a;color:#fff',
  '--ink:#eee;background:#202020;color:#e9d9a8',
  '--ink:#5c6b73;background:#fff;color:#5c6b73',
  '--ink:#fff;background:linear-gradient(110deg,#0d6e6e,#1b4965);color:#fff',
  '--ink:#8c1d18;background:linear-gradient(90deg,#8c1d18 6%,#fff 6%);color:#222',
] as const

export const cardStyle = `
  .card { box-sizing: border-box; width: 1100px; height: 700px; padding: 60px 80px; position: relative }
  p { margin: 0 } hr { border: 0; border-top: 3px solid currentColor; opacity: .5; margin: 22px 0 }
  .name { font-size: 1.75em; font-weight: 700 } .thin { font-weight: 400; letter-spacing: .08em; font-size: 1.5em }
  .title { font-size: .95em; font-style: italic } .caps { text-transform: uppercase; font-style: normal }
  .company { font-size: 1.3em } .right { text-align: right } .centred { text-align: center }
  .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 50px } .middle { align-items: center; height: 100% }
  .line { border-left: 4px solid currentColor; padding-left: 40px } .row { display: flex; gap: 30px; align-items: center }
  .logo { width: 90px; height: 90px } .band { background: #274; color: #fff; margin: -60px -80px 0; padding: 40px 80px }
  .foot { position: absolute; left: 80px; right: 80px; bottom: 50px }`
