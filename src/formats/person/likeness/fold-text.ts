// Texts as they are compared: without case, marks and punctuation, letters that two languages write differently as one.

// Letters that NFKD leaves alone. Sources: the transliterations of ICAO Doc 9303-3 §6, where lists write one letter for
// one sound.
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}
const cyrillic = ' а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch '
const cyrillicRest = 'ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia і=i є=ie ґ=g ї=i ў=u ё=e й=i '
const greek = 'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o'
const table: ReadonlyMap<string, string> = new Map([
  ...Object.entries(letters),
  ...(cyrillic + cyrillicRest + greek)
    .trim()
    .split(' ')
    .map(pair => pair.split('=') as [string, string]),
])

const isPlain = /^[a-z0-9 ]*$/

/** Lower-case words with one space between them: `Müller-Łuć, Zoë` → `muller luc zoe`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  if (isPlain.test(lower)) return lower.trim().replaceAll(/ {2,}/g, ' ')
  return lower
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^ -~]/gu, letter => table.get(letter) ?? letter)
    .replaceAll(/['’`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
