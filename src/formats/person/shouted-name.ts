// Family names in capitals within a whole name, a custom of lists (`Jean DUPONT`, `LE GOFF Marie`), as one would write them.
import { inNaturalCase, isShouted } from './name-case.ts'

/** In the order in which the name is spoken; what may be a company or an abbreviation stays as it is. */
export function withoutShouting(text: string): string {
  const words = text.split(' ')
  if (words.length < 2 || /\d/.test(text) || isFirm(text)) return text
  const isTame = (word: string) => /\p{Ll}/u.test(word) && !isShouted(word)
  const firstShout = words.findLastIndex(isTame) + 1
  const [before, run] = [words.slice(0, firstShout), words.slice(firstShout).join(' ')]
  // Whether or not a particle before it is in capitals too.
  if (isShouted(run)) return [...before, inNaturalCase(run)].join(' ')
  // In front, a short word in capitals is as often an abbreviation: `IBM Deutschland`, `IKEA Berlin`.
  const end = words.findIndex(isTame)
  const [leading, rest] = [words.slice(0, end).join(' '), words.slice(end)]
  const isFamily = isShouted(leading) && /\p{L}{5}/u.test(leading) && rest.length <= 2 && rest.every(isGiven)
  return isFamily ? `${rest.join(' ')} ${inNaturalCase(leading)}` : text
}

function isGiven(word: string): boolean {
  return /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)*$/u.test(word)
}

/** A company that stands where a name would: its capitals are its own. */
export function isFirm(text: string): boolean {
  return (
    /[\s,](gmbh|ag|kg|ug|e\.?v|ltd|limited|inc|llc|llp|corp|plc|pty|s\.?l|s\.?a|sas|sarl|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v)\.?$/i.test(
      text,
    ) || /\b(group|gruppe|groupe|grupo|gruppo|holding|bank|hotel|verlag|stadtwerke|universit(y|ät))\b/i.test(text)
  )
}
