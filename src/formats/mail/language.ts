// Guesses the language of a mail among those that Tend reads absences and opt-outs in, by its small words.

export const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'fi', 'ja'] as const
export type Language = (typeof languages)[number]

// Small words that few of the others share; a word in several lists counts for each, so that the rest decides.
const smallWords: Readonly<Record<Exclude<Language, 'ja'>, string>> = {
  en: 'the and you your is am i will be to of for with this that have out on my are not please thank thanks back until',
  de: 'der die das und ich bin ist nicht ein eine ihre ihr ihnen vielen dank für bis zum am vom mit mich wieder bitte sie von im den dem wir',
  fr: 'le la les et je suis vous votre pour est une un du des au aux ce mon merci bonjour jusqu absent retour en de ne pas nous',
  es: 'el la los las y que por para con estoy su mi una un del al hasta gracias correo hola fuera en de no estaré',
  it: 'il lo la gli e che per con sono un una del della al fino grazie mia mio ufficio in di non sarò ciao buongiorno',
  nl: 'de het een en ik ben van voor met niet uw je tot bedankt dank bericht mijn op afwezig terug aan wij',
  pt: 'o a os as e que por para com estou seu minha meu um uma do da ao até obrigado obrigada não em de olá estarei',
  pl: 'i w na nie jest do za od się dziękuję jestem wiadomość moja biura z po o będę dnia proszę dzień',
  sv: 'och jag är för att det inte med till på tack din mitt en ett kontoret tillbaka åter av hej vi',
  da: 'og jeg er for at det ikke med til på tak din mit en et kontoret tilbage af hej vi den mig ved',
  fi: 'ja olen on ei kiitos viesti takaisin poissa toimistolta paluu asti ovat minä voit',
}
const byWord = new Map<string, Language[]>()
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language as Language])
}

/** The likeliest language of a text; English when nothing tells. */
export function languageOf(text: string): Language {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja'
  const scores = new Map<Language, number>()
  for (const word of text
    .slice(0, 4000)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    for (const language of byWord.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1)
  }
  const best = [...scores].sort((a, b) => b[1] - a[1])[0]
  return best?.[0] ?? 'en'
}
