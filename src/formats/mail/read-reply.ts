// Reads two things from a person's reply, and only where the words are plain: whether it is a no or a yes, and whether
// it wants an answer. In doubt it is neutral and wants one: an answer too many is a lesser harm than a question missed.
import type { Sentiment } from '../../domain/event.ts'

export interface Reply {
  readonly sentiment: Sentiment
  /** False only for a closing word of thanks. */
  readonly asks: boolean
}

const no = new RegExp(
  `(?<!\\p{L})(?:${[
    "(?:i am|i'm|we are|we're) not (?:really |currently |that )?interested|not interested|no,? thank(?:s| you)",
    "no interest|(?:we|i)(?:'ll| will)? (?:have to |must )?(?:pass|decline)\\b|(?:went|gone",
    'going) with (?:another|someone|a different)|we (?:have )?decided (?:against|not to)|not a (?:good )?fit',
    "don't need (?:this|it|your)|no need for",
    'kein(?:en)? (?:interesse|bedarf)|nein,? danke|nicht (?:mehr )?interessiert|haben uns (?:gegen',
    'für einen anderen|anders) |kommt für uns nicht in ?frage|müssen wir (?:leider )?absagen',
    'pas (?:du tout )?(?:intéressé|besoin)|non merci|aucun intérêt|ne (?:sommes|suis) pas intéressé',
    '(?:ne )?donner(?:ons|ai)? pas suite|avons (?:choisi|opté pour) un autre',
    'no (?:me|nos) interesa|no,? gracias|no estoy interesad|no estamos interesad|sin interés|hemos (?:decidido',
    'optado por) (?:no|otr)',
    'non (?:mi|ci) interessa|no,? grazie|non (?:sono|siamo) interessat|abbiamo (?:scelto|optato per) (?:un )?altr',
    'geen (?:interesse|behoefte)|nee,? (?:dank|bedankt)|niet geïnteresseerd',
    'hebben (?:voor )?een ander(?:e partij)? gekozen',
    'não (?:tenho|temos|há) interesse|não,? obrigad|não (?:estou|estamos) interessad',
    'nie (?:jestem|jesteśmy) zainteresowan|nie,? dziękuj|brak zainteresowania|nie skorzystam',
    'inte intresserad|nej,? tack|ikke interesser(?:et|t)|nej,? tak|nei,? takk|ingen interesse|ei kiinnosta|ei kiitos',
  ].join('|')})|興味(?:は|が)?(?:ありません|ございません)|結構です|見送らせて|お断り`,
  'iu',
)
const yes = new RegExp(
  `(?<!\\p{L})(?:${[
    "sounds (?:good|great|interesting)|(?:i am|i'm|we are|we're|very|definitely) interested|yes,? please",
    "let's (?:talk|meet|do|go|set|schedule)|(?:i'd|we'd|i would|we would) (?:love|like|be happy|be glad)",
    'happy to (?:talk|meet|chat|hear)|looking forward|works (?:well )?for (?:me|us)|count me in|send (?:me|us',
    'over) (?:the|your|more|a)',
    'klingt (?:gut|interessant|spannend)|(?:bin|sind|sehr) interessiert|(?:sehr )?gerne?(?!\\p{L})|passt (?:mir',
    'uns|gut|perfekt)|freue? (?:mich|uns) (?:auf|darauf)|schicken sie (?:mir|uns)',
    "(?:je suis|nous sommes|très) intéressé|avec plaisir|volontiers|ça m'intéresse|cela (?:m'|nous )intéresse",
    'bonne idée|me convient|envoyez[- ](?:moi|nous)',
    '(?:me|nos) interesa|con gusto|encantad[oa]|suena bien|me parece (?:bien|perfecto|genial)|envíe(?:me|nos)',
    '(?:mi|ci) interessa|volentieri|con piacere|mi sembra (?:ottimo|interessante|buono)|va bene|(?:sono',
    'siamo) interessat',
    'klinkt (?:goed|interessant)|graag|geïnteresseerd|lijkt (?:me|ons) (?:goed|leuk|prima)',
    '(?:tenho|temos) interesse|com (?:todo o )?prazer|parece (?:ótimo|bem|bom)|(?:estou|estamos) interessad',
    'chętnie|(?:jestem|jesteśmy) zainteresowan|brzmi (?:dobrze|ciekawie)|z przyjemnością',
    'låter (?:bra|intressant)|gärna|intresserad|lyder (?:godt|bra|interessant)|meget gerne|gjerne|interesser(?:et',
    't)|kuulostaa hyvältä',
  ].join('|')})|興味(?:が)?(?:あります|ございます)|ぜひ|是非|お願いしたい`,
  'iu',
)
// A whole sentence that only closes: thanks, received, good day.
const closing = new RegExp(
  `^(?:${[
    '(?:ok(?:ay)?|great|perfect|got it|received|noted|will do|cool|super|awesome|excellent|wonderful',
    'much appreciated|appreciate it|cheers|all good|sounds good)',
    '(?:(?:many |ok |great |perfect |got it )?(?:thanks|thank you|thx)(?: (?:again|so much|very much|a lot',
    'for (?:the|your|letting|everything|that|this|all)[^.!?]{0,40}|\\p{L}+))?)',
    '(?:have a (?:great|good|nice|lovely) (?:day|weekend|week|one|evening)|you too|see you(?: (?:then|soon',
    'there))?|talk soon|best(?: regards)?|kind regards|regards|all the best)',
    '(?:(?:vielen |herzlichen |besten |lieben )?dank(?:e)?(?: (?:ihnen|dir|schön|sehr|für [^.!?]{0,40}))?',
    'alles klar|passt|perfekt|schönes wochenende|schönen tag(?: noch)?|viele grüße|liebe grüße',
    'mit freundlichen grüßen)',
    '(?:merci(?: (?:beaucoup|bien|à vous|pour [^.!?]{0,40}))?|parfait|bien reçu|bonne journée|bon week-end',
    'cordialement|très bien)',
    '(?:(?:muchas |mil )?gracias(?: por [^.!?]{0,40})?|perfecto|recibido|de acuerdo|vale|buen día|saludos)',
    '(?:(?:mille |molte )?grazie(?: (?:mille|per [^.!?]{0,40}))?|perfetto|ricevuto|buona giornata|saluti|va bene)',
    '(?:(?:hartelijk |heel erg )?(?:bedankt|dank(?: je| u)?(?: wel)?)(?: voor [^.!?]{0,40})?|prima|top|fijne dag',
    'groet(?:en|jes)?)',
    '(?:(?:muito )?obrigad[oa](?: (?:por|pel)[^.!?]{0,40})?|perfeito|recebido|bom dia|abraços?)',
    '(?:(?:bardzo )?dziękuję(?: (?:bardzo|za [^.!?]{0,40}))?|dzięki|super|miłego dnia|pozdrawiam)',
    '(?:(?:stort |tusen )?tack(?: (?:så mycket|för [^.!?]{0,40}))?',
    '(?:mange |tusind )?tak(?:k)?(?: for [^.!?]{0,40})?|perfekt|ha en (?:bra|fin|god) (?:dag|helg)|hilsen',
    'kiitos(?: paljon)?)',
    '(?:(?:どうも)?ありがとうございま(?:す|した)|承知(?:いたし|し)ました|了解(?:です|しました|いたしました))',
  ].join('|')})$`,
  'iu',
)

export function readReply(written: string): Reply {
  const text = written.replaceAll('’', "'")
  const isNo = no.test(text)
  return { sentiment: isNo ? 'negative' : yes.test(text) ? 'positive' : 'neutral', asks: !isClosing(text) }
}

/** True when each sentence only thanks or takes leave; a name on a line of its own at the end is let pass. */
function isClosing(text: string): boolean {
  if (/[?？]/.test(text) || text.length > 240) return false
  const sentences = text
    .split(/[.!。！,\n]+|\s[-–]\s/)
    .map(sentence => sentence.trim())
    .filter(sentence => /\p{L}/u.test(sentence))
  const isName = (sentence: string, place: number) =>
    place > 0 && place === sentences.length - 1 && /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}$/u.test(sentence)
  return sentences.length > 0 && sentences.every((sentence, place) => closing.test(sentence) || isName(sentence, place))
}
