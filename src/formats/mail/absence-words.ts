// How people announce that they are away, in the languages of language.ts: what a rule of Outlook says that sends no
// header along. Each pattern is one piece of evidence; auto-reply.ts weighs them.
import { alternatives, wordsIn } from './alternatives.ts'

/** "I am away", said of oneself and of now. */
export const away = wordsIn('iu')`
    (?:i am|i'm|i’m|i will be|i'll be|i’ll be|we are|am|will be|currently|presently) (?:(?:currently|presently
    now|out|away|on) )*(?:out of (?:the |my |our )?(?:office|country|town)|away(?! with)|ooo\b
    on (?:[a-z]+ ){0,2}(?:leave|vacation|holidays?|pto)|unavailable|travell?ing|not in the office|not available
    off work|closed|attending|at a conference|off (?:until|from|on))
    out of (?:the )?office (?:until|from|on|till|through|\(|and|this|next|today|with|starting|,)
    (?:the|our) office is (?:currently )?closed|no longer (?:with|work(?:ing)? (?:for|at))|have left the company
    (?:ich bin|bin ich|wir sind|bin|ich befinde mich|ich werde)(?:[^.!?\n]|(?<=\d)\.){0,60}(?:nicht (?:im büro
    im hause?|erreichbar|am platz|anwesend|verfügbar)|abwesend|außer haus|ausser haus|im urlaub|in urlaub
    auf (?:dienst|geschäfts)reise|in elternzeit|unterwegs|erst wieder|krank)
    ich habe (?:zurzeit |derzeit |momentan )?urlaub|unser büro (?:ist|bleibt)[^.!?\n]{0,40}geschlossen
    nicht mehr (?:für|bei)[^.\n]{0,40}(?:tätig|beschäftigt)
    (?:je suis|je serai|suis|nous sommes|je ne suis pas|je ne serai pas|étant)(?:[^.!?\n]
    (?<=\d)\.){0,50}(?:absente?s?|en congés?|en vacances|en déplacement|hors du bureau|au bureau|disponible
    joignable|en arrêt)
    actuellement (?:absente?|en congés?|en déplacement)|nos bureaux sont fermés|ne fais plus partie
    (?:estoy|estaré|me encuentro|me encontraré|estamos|no estaré|no estoy)(?:[^.!?\n]|(?<=\d)\.){0,50}(?:fuera
    ausente|vacaciones|de viaje|de baja|permiso|disponible|en la oficina|ausentes)
    actualmente (?:fuera|ausente|de vacaciones)|ya no (?:trabajo|formo parte)
    (?:sono|sarò|mi trovo|siamo|non sono|non sarò)(?:[^.!?\n]|(?<=\d)\.){0,50}(?:fuori (?:ufficio|sede)|assente
    in ferie|in vacanza|in viaggio|in ufficio|in trasferta|reperibile|in congedo|in maternità)
    l['’]ufficio (?:è|resterà|rimarrà) chiuso
    (?:ik ben|ben ik|ik zal|wij zijn|momenteel ben ik|ben)(?:[^.!?\n]|(?<=\d)\.){0,50}(?:afwezig
    niet (?:op kantoor|aanwezig|bereikbaar|beschikbaar)|met (?:vakantie|verlof)|op (?:vakantie|reis)
    buiten kantoor|vrij)
    ons kantoor is gesloten
    (?:estou|estarei|encontro-me|encontrar-me-ei|não estou|não estarei|estaremos)(?:[^.!?\n]
    (?<=\d)\.){0,50}(?:fora|ausente|férias|viagem|licença|disponível|no escritório|escritório)
    (?:jestem|będę|przebywam|nie ma mnie|nie będzie mnie|nie jestem)(?:[^.!?\n]|(?<=\d)\.){0,50}(?:poza biurem
    nieobecn|na urlopie|urlop|w biurze|w delegacji|niedostępn|na zwolnieniu|do dnia|do \d)
    (?:jag är|jag kommer|är jag|är|vi har)(?:[^.!?\n]|(?<=\d)\.){0,50}(?:inte på (?:kontoret|plats)|ledig
    på semester|bortrest|frånvarande|föräldraledig|på (?:tjänste)?resa|semesterstängt|ej på kontoret
    ej anträffbar|inte anträffbar)
    (?:jeg er|jeg vil være|er jeg|vi holder|jeg har|jeg holder)(?:[^.!?\n]
    (?<=\d)\.){0,50}(?:ikke (?:på kontoret|til stede|tilgængelig|tilgjengelig)|på ferie|ferie|bortrejst
    bortreist|fraværende|ude af kontoret|på reise|på barsel|lukket|ute av kontoret|permisjon)
    (?:olen|en ole)(?:[^.!?\n]|(?<=\d)\.){0,50}(?:poissa|lomalla|toimistolla|tavoitettavissa|vapaalla)
    (?:不在|休暇|外出|出張|お休み|休業|休み)[^。\n]{0,20}(?:おります|います|いたします|頂き|いただき|です|ます|中)|席を外して|休暇中|退職(?:いた|し)
  `

/** "Write to my colleague meanwhile." */
export const standIn = wordsIn('iu')`
    (?:urgent|immediate|emergenc|in my absence|for (?:any )?(?:assistance|urgent|immediate)|if you (?:need
    require)|please (?:contact|reach out|call|direct|email|e-mail|refer)|contact my)
    dringend|eilig|in meiner abwesenheit|während meiner abwesenheit|wenden sie sich|vertret|ansprechpartner
    weitergeleitet|im notfall
    urgen|en mon absence|pendant mon absence|durant mon absence|veuillez (?:contacter|vous adresser)
    vous pouvez (?:contacter|joindre)|merci de contacter|contactez
    urgente|en mi ausencia|durante mi ausencia|póngase en contacto|puede (?:contactar|dirigirse|escribir)
    contacte|por favor,? (?:contact|escrib|dirij)
    urgenz|urgent|in mia assenza|durante la mia assenza|per urgenze|contattare
    potete (?:contattare|rivolgervi|scrivere)|rivolgersi
    dringende|spoed|tijdens mijn afwezigheid|in mijn afwezigheid|contact opnemen|neem (?:dan )?contact
    urgent|na minha ausência|durante a minha ausência|em caso de urgência|contacte|contate|entre em contat
    por favor,? contact
    piln|w sprawach|podczas mojej nieobecności|proszę o kontakt|proszę (?:się )?kontaktować|kontakt z
    brådskande|akut|vid frågor|under min frånvaro|kontakta|vänligen kontakta|haste|hastende|i mit fravær
    under mit fravær|kontakt venligst|kontakt gerne|ta kontakt|kiireellis|poissa ?ollessani
    お急ぎ|緊急|至急|代理|ご連絡(?:ください|下さい|をお願い)
  `

/** "I will answer when I am back", "no access to mail", "your mail is not forwarded". */
export const later = wordsIn('iu')`
    (?:will|shall|'ll|’ll|hope to) (?:\w+ ){0,3}(?:respond|reply|answer|get back|return your|be in touch
    be checking|read|attend)[^.!?\n]{0,80}(?:return|back|soon as|possible|when i|once i|upon)
    (?:upon|on|after) my return
    (?:limited|no|intermittent|little|sporadic|infrequent|restricted|without) (?:or no )?(?:access|connectivity
    email)
    not (?:be )?(?:check|monitor|read)ing|(?:will|may) be (?:delayed|slow)|will not be forwarded
    not be able to (?:respond|reply|answer)|i.ll be back|i will be back|back (?:in the office )?on
    nach meiner rückkehr|nach meinem urlaub
    werde ich(?:[^.!?\n]|(?<=\d)\.){0,60}(?:beantworten|bearbeiten|melden|lesen)
    (?:nicht|nur)[^.!?\n]{0,30}(?:weitergeleitet|gelesen|eingeschränkt|bedingt|abgerufen|zugriff)
    wieder (?:erreichbar|im büro|für sie da|da\b|zurück|anwesend)|melde mich
    à mon retour|dès mon retour|de retour|(?:répondrai|reviendrai vers|traiterai|prendrai connaissance)
    accès (?:limité|restreint)|je (?:reviens|rentre|reprends)|ne sera pas (?:lu|transféré)
    a mi (?:regreso|vuelta|retorno)|cuando (?:regrese|vuelva)|responderé|contestaré|atenderé|acceso limitado
    de (?:vuelta|regreso)|(?:vuelvo|regreso|volveré|regresaré|me reincorpor)
    al mio (?:rientro|ritorno)|risponderò|accesso limitato
    (?:rientrerò|tornerò|rientro|sarò di nuovo|di ritorno)|leggerò|non (?:avrò|ho) accesso
    na mijn (?:terugkomst|terugkeer|vakantie|verlof)|bij terugkomst
    zal ik(?:[^.!?\n]|(?<=\d)\.){0,60}(?:beantwoorden|reageren|lezen)|beperkt|(?:ben ik|ik ben) weer
    weer (?:bereikbaar|aanwezig|op kantoor|terug)|wordt niet (?:gelezen|doorgestuurd)|terug op
    quando (?:regressar|retornar|voltar)|no meu (?:regresso|retorno)
    (?:responderei|regresso|retorno|voltarei|retornarei|regressarei|estarei de volta)|acesso limitado
    assim que (?:possível|voltar)
    po (?:powrocie|moim powrocie)|odpowiem|odpiszę|wracam|wrócę|ograniczony dostęp|będę ponownie
    när jag är (?:åter|tillbaka)|åter (?:på|i|den)|tillbaka (?:på|den|i|igen)|svarar|begränsad
    når jeg er tilbage|tilbage (?:på|den|igen|i)|tilbake (?:på|den|igjen)|besvare|begrænset|palaan|vastaan
    (?:戻り次第|復帰後|帰社後|出社後|休暇明け|後日|明け)|返信(?:いた|させ|が)|確認(?:できません|が遅れ)|から(?:出社|出勤|復帰|通常)
  `

/** "Thank you for your message": what a rule says and who answers a question seldom does. */
export const thanksForMail = wordsIn('iu')`
    thank(?:s| you)(?: very much| so much)? for (?:your |the |this |getting in touch|contacting|reaching|writing
    you)
    (?:vielen|herzlichen|besten) dank für (?:ihre|deine|die|ihr)|danke für (?:ihre|deine|die)
    merci (?:de|pour) votre|j['’]ai bien reçu|votre (?:message|mail|courriel)
    gracias por (?:su|tu|contactar|escribir|el)|su (?:mensaje|correo)
    grazie per (?:il|la|aver|avermi|averci)|(?:la|vostra|sua) (?:e-?mail|mail|messaggio)
    (?:bedankt|dank(?: u| je)?(?: wel)?|hartelijk dank) voor|uw (?:bericht|e-?mail|mail)
    obrigad[oa] (?:pel|por)|agradeço|(?:sua|seu) (?:mensagem|e-?mail)
    dziękuję za|dziękujemy za
    tack för (?:ditt|ert|din)|tak for (?:din|jeres|deres)|takk for|kiitos
    メール(?:を)?(?:いただ|頂|あり|拝)|ご連絡(?:いただ|頂|あり)|ありがとうございます
  `

/** Titles under which mail programs send absences and other automatic answers. */
export const automaticSubject = alternatives('iu')`
    ^\W*(?:automatic reply|auto(?:matic|mated)?[- ]?(?:reply|response|answer|respond(?:er)?)
    out of (?:the )?office|ooo\b|out-of-office|away from (?:the )?office|vacation(?: reply| response| message
    :)?|on (?:vacation|leave|holiday)|absence|autoreply|i am (?:currently )?(?:out of|away)|auto:)
    ^\W*(?:automatische (?:antwort|abwesenheit)|abwesenheit|abwesend|außer haus|nicht im büro
    réponse automatique|absence|absent|hors du bureau|notification d.absence|message d.absence
    respuesta automática|respuesta automatica|fuera de (?:la )?oficina|ausente|ausencia|risposta automatica
    fuori (?:ufficio|sede)|assente|assenza)
    ^\W*(?:automatisch(?:e)? (?:antwoord|afwezigheid|bericht|reactie)|afwezig|niet aanwezig|niet op kantoor
    resposta automática|fora do escritório|ausência|odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź
    poza biurem|nieobecność|autosvar|automatiskt svar|frånvaro|ej på kontoret|automatisk svar|fraværs?
    ikke til stede|automaattinen vastaus|poissa|automatická odpověď|автоответ|автоматический ответ|自動(?:応答|返信)
    不在)
  `

/** The mail says itself that no person wrote it. */
export const saysAutomatic = alternatives('iu')`
    (?:this is an?|this) (?:(?:message|e-?mail|response|reply|mail) (?:is
    was) (?:an )?)?(?:auto(?:matic(?:ally)?|mated)?|auto)[- ]?(?:generated|reply|response|responder|message
    e-?mail|sent|created)?(?: (?:reply|response|message|e-?mail|acknowledge?ment|notification|generated))
    this (?:message|e-?mail|reply|response|mail) (?:is|was|has been) (?:sent |generated |created )?automatic
    automatically generated (?:message|e-?mail|reply|response)
    please do not (?:reply|respond) to this (?:message|e-?mail)|this mailbox is not monitored
    dies(?:e|es)? (?:e-?mail|nachricht|ist)[^.!\n]{0,30}automati|automatisch (?:generierte|erstellte)
    automatisch (?:generiert|erstellt|erzeugt)|ceci est (?:un message|une réponse) automatique
    (?:message|réponse) (?:généré|envoyé)e? automatiquement
    este (?:es un )?(?:mensaje|correo)[^.!\n]{0,25}automátic|questo (?:è un )?messaggio[^.!\n]{0,25}automatic
    dit is een automatisch|deze (?:mail|e-mail) is automatisch|esta (?:é uma )?mensagem[^.!\n]{0,20}automátic
    wiadomość (?:została )?(?:wygenerowana|automatyczna)|detta är ett automat|dette er (?:et|en) automat
    このメールは自動|自動(?:返信|送信|応答)(?:メール|に|で)
  `
