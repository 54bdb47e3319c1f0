// Words that stand around names: forms of address before them, generations and degrees after them, particles within.

const honorifics = words(`mr mrs ms miss mx dr prof professor sir herr frau fräulein herrn dipl-ing mme mlle monsieur
  madame mademoiselle sr sra srta señor señora doña dña sigra signor signora dott dottssa dottore dottoressa avv dra
  doutor doutora dhr mevr mevrouw drs mgr judr mudr pán paní univ-prof priv-doz dipl-kfm dipl-kffr dipl-volksw dipl-inf
  drmed drphil drjur dring drrernat drhc`)
// Written with a dot they stand before a name; without it they are names or initials (Don, Pan, Ing, Hon).
const dottedHonorifics = words(
  'm d me fr hr rev hon capt ing mag lic arq abg geom sig bc st med jur phil iur theol oec rer nat pol habil dent vet hc techn univ dipl',
)
const suffixes =
  words(`jr sr ii iii iv phd md mba msc bsc esq cpa dds jd llm cfa cfp cfe frm pmp capm csm cspo psm cissp
  cisa cism ccna itil prince2 togaf sphr phr shrm-cp shrm-scp chrp acca cima mrics frics ceng meng bsn msn lcsw lmft
  pharmd cams`)
// Letters with dots are these only behind a comma; without one they are initials, as in `Ivanov M.A.`.
const dottedDegrees = words('ma ba bsc msc meng beng llb llm dipl mag mba phd mphil edd dphil')
const particles = words(`de del la las los da das do dos di du des der den dem van von zu zum zur ter ten te vom af av
  el al bin ibn ben y e et und auf`)

export function isHonorific(word: string): boolean {
  const plain = plainWord(word)
  return honorifics.has(plain) || (word.endsWith('.') && dottedHonorifics.has(plain))
}

/** Numbers are written in capitals: `Ii` and `Iv` are names. */
export function isSuffix(word: string): boolean {
  return suffixes.has(plainWord(word)) && !/^[IVX][iv]+$/.test(word)
}

/** `M.A.` or `B.Sc.`, where it stands behind a comma. */
export function isDottedDegree(word: string): boolean {
  return word.includes('.') && dottedDegrees.has(plainWord(word))
}

export function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase())
}

function plainWord(word: string): string {
  return word.toLowerCase().replaceAll(/[.,®™]/g, '')
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}
