// How people say that they want no more mail, in the languages of language.ts. Each pattern is a whole wish: a verb, and
// us or our mail as its object, so that "how do your users unsubscribe" is none.
import { alternatives } from './alternatives.ts'

const list = [
  '(?:(?:your|the|this|any|all|these|my (?:name|email|e-mail|address)[^.!?\\n]{0,30}|it|us|future|further|you',
  'that) ?)*(?:mailing|e-?mail|contact|distribution|marketing|newsletter|news|subscriber|call|sales',
  'database)?[- ]*(?:lists?|database|mailings?|e-?mails?|newsletters?|communications?|messages?|distribution',
  'records?|system|campaigns?|sequences?|correspondence)',
].join('|')

const post = [
  '(?:e-?mails?|mails?|messages?|spam|newsletters?|mailings?|marketing|communications?|updates|offers',
  'promotions?|advertising|follow-?ups?|stuff|junk|solicitations?)',
].join('|')

/** Wishes; tested on one sentence at a time, in lower case. */
export const wishes: readonly RegExp[] = [
  // English
  alternatives('')`
    (?:unsubscribe|remove|delete|take|opt|drop|strike|scratch) (?:me|us|my (?:name|e-?mail|address|contact|data
    details|info)[^.!?]{0,30}|this (?:e-?mail|address|email address)|myself) ?(?:from|off|out(?: of)?
    of)? ?(?:of )?(?:any |all )?${list}
  `,
  /(?:unsubscribe|opt) (?:me|us)(?: out)?(?! from (?:this|the) (?:thread|meeting|call|invite|cc))\b/u,
  alternatives('u')`
    (?:please|kindly|pls) (?:remove|delete) (?:me|us|my (?:e-?mail|address|contact|data|details
    info(?:rmation)?))\b(?! from (?:this|the|cc|that) ?(?:thread|meeting|call|invite|cc|chain|conversation|loop
    email chain))(?! as\b)
  `,
  alternatives('')`
    (?:stop|cease|quit)(?: with)? (?:e-?mailing|contacting|messaging|writing(?: to)?|bothering|spamming|calling
    harassing|sending (?:me|us)?(?: (?:these|this|your|any|more|all|such|the))*(?: [a-z-]+)? ?${post})
  `,
  new RegExp(`(?:stop|cease|end) (?:these|this|all|your|the|sales|marketing)(?: [a-z-]+){0,2} ${post}`),
  alternatives('')`
    (?:(?:no longer (?:wish|want) to|(?:do not|don't) (?:wish|want) to|not want to|not interested in
    prefer not to|wish not to|rather not) (?:be )?(?:receiv(?:e|ing)|get(?:ting)?|sent)|(?:do not|don't
    never) send(?: me| us)?)(?: (?:any|your|these|this|such|more|further|future|other|the|kind|of|type|sort|from
    you))*(?: [a-z-]+)? ${post}
  `,
  alternatives('u')`
    (?:do not|don't|no longer|never) (?:wish to |want to )?(?:hear|be (?:e-?mailed|contacted|messaged
    called))(?: (?:any ?more|again|by you|from you|further|anything))*\W*(?:$|again|from|by you|any ?more|thank)
  `,
  alternatives('u')`
    (?:do not|don't|never|no longer) (?:ever )?(?:contact|e-?mail|write(?: to)?|message|call|send) (?:me
    us)(?: (?:any ?more|again|ever|any further|anything|at all|please|further|e-?mails?|in the future|or
    ,))*\W*$
  `,
  alternatives('u')`
    no (?:more|further) (?:e-?mails?|messages?|mail|newsletters?|contact|communications?|spam)(?: (?:from you
    please|thanks?|thank you))?\W*$
    (?:how (?:do|can|to) (?:i|we) (?:unsubscribe|opt[- ]out|get off|be removed))
    i(?: want| would like| wish|'d like| need) to (?:unsubscribe|opt[- ]out(?! of (?:the|my|this) (?!(?:e?-?mail
    list|newsletter)))|be (?:removed|taken off|unsubscribed))
    i (?:hereby )?(?:withdraw|revoke) my consent|lose my (?:e-?mail|address|number)
  `,
  // German
  alternatives('u')`
    (?:nehmen|nimm|streichen|streich|tragen|trag|löschen|lösch|entfernen|entferne|melden|melde
    lassen) (?:sie |du )?(?:mich|uns|meine (?:e-?mail-?)?(?:adresse|daten|kontaktdaten)
    diese (?:e-?mail-?)?adresse)\b[^.!?]{0,60}(?:liste|verteiler|datenbank|newsletter|system|kartei|heraus|raus
    aus|ab\b|löschen|entfernen)
  `,
  alternatives('u')`
    (?:mich|uns|meine (?:e-?mail-?)?adresse|meine daten)[^.!?]{0,60}(?:verteiler|liste|newsletter|datenbank
    e-?mails)[^.!?]{0,30}(?:nehmen|streichen|löschen|entfernen|austragen|abmelden|herausnehmen|abbestellen)
    (?:löschen|lösch) sie (?:bitte )?(?:meine|unsere) (?:daten|adresse|e-?mail)
    newsletter (?:abbestellen|abmelden|kündigen)
    möchte (?:mich|den newsletter)[^.!?]{0,40}(?:abmelden|austragen|abbestellen)
  `,
  alternatives('u')`
    (?:keine|nicht)(?: mehr| weitere[nr]?| weiterhin)?[^.!?]{0,25}(?:e-?mails?|mails?|nachrichten|newsletter
    werbung|zusendungen|post)[^.!?]{0,30}(?:mehr|senden|schicken|zusenden|erhalten|bekommen|empfangen|wünsch)
    (?:schreiben|kontaktieren|mailen|anschreiben|belästigen) (?:sie )?(?:mich|mir|uns)[^.!?]{0,15}nicht (?:mehr
    weiter|länger)
    (?:keine weiteren|keine) (?:e-?mails|mails|nachrichten|kontaktaufnahme|werbung)(?: mehr)?(?: bitte)?\W*$
    nicht mehr (?:kontaktiert|angeschrieben|kontaktieren|anschreiben)|unterlassen sie|hören sie auf
  `,
  // French
  alternatives('u')`
    (?:me |moi |nous )(?:désinscrire|désabonner|retirer|supprimer|enlever|rayer|radier|effacer)
    (?:désinscrivez|désabonnez|retirez|supprimez|enlevez|rayez)[- ](?:moi|nous|mon (?:adresse|e-?mail|nom)
    mes (?:données|coordonnées))
    (?:supprimer|retirer|effacer) (?:mon (?:adresse|nom|e-?mail|mail)|mes (?:données|coordonnées))
  `,
  alternatives('u')`
    ne (?:plus|souhaite plus|veux plus|désire plus)[^.!?]{0,40}(?:recevoir|contacter|écrire|envoyer|solliciter
    relancer)
    (?:souhaite|veux|désire|voudrais) (?:ne )?plus (?:recevoir|être contact)
    ne (?:m.|me )(?:contactez|écrivez|envoyez|sollicitez|relancez) plus|(?:cessez|arrêtez) de (?:m.|me )
    plus (?:de|d.aucun) (?:mails?|e-?mails?|courriels?|messages?|sollicitations?)
  `,
  // Spanish
  alternatives('u')`
    (?:darme|denme|deme|dame|dar(?:nos)?|quiero darme|dad(?:me)?) (?:de )?(?:la )?baja
    (?:elimin|elimín|quít|quit|borr|bórr|sáqu|saqu|retír|retir|suprim)\p{L}*(?:me|nos)(?:lo)? (?:de|mi)
    (?:elimin|elimín|borr|bórr|quit|retir|suprim)\p{L}* (?:mi|mis|nuestro|este) (?:correo|e-?mail|dirección
    datos|contacto|nombre)
    cancelen? mi suscripción
  `,
  alternatives('u')`
    (?:no (?:quiero|deseo|queremos|deseamos)|no me|dej\p{L}+ de|no vuelv\p{L}+ a|no nos)[^.!?]{0,20}(?:recibir
    envi\p{L}+|escrib\p{L}+|contact\p{L}+|mand\p{L}+|molest\p{L}+|llam\p{L}+)[^.!?]{0,40}(?:más|correos?
    e-?mails?|mensajes?|publicidad|nunca|\bme\b|nos|nada|información|comunicaciones)
    no (?:me|nos) (?:envíe|envien|envíen|escriba|escriban|contacte|contacten|manden|mande)\p{L}* (?:más|nada)
    dej(?:en|e|a|ad) de (?:escribirme|enviarme|mandarme|contactarme|molestarme|escribirnos)
    no más (?:correos|e-?mails|mensajes)
  `,
  // Italian
  alternatives('u')`
    (?:cancell|rimuov|disiscriv|togli|elimin|toglie)\p{L}*(?:mi|temi|ci|teci)\b[^.!?]{0,40}(?:lista|elenco
    mailing|newsletter|database|indirizzario|contatti|$)
    (?:cancell|rimuov|elimin|togli)\p{L}* (?:il mio|la mia|i miei|il nostro) (?:indirizzo|e-?mail|mail|dati|nome
    contatto|nominativo)
    voglio (?:cancellarmi|disiscrivermi)
    (?:vorrei|desidero) (?:cancellarmi|disiscrivermi|essere (?:cancellato|rimosso|cancellata|rimossa))
  `,
  alternatives('u')`
    non (?:desidero|voglio|vogliamo|desideriamo|intendo|mi|ci)[^.!?]{0,25}(?:ricevere|invi\p{L}+|scriv\p{L}+
    contatt\p{L}+|mand\p{L}+|essere contattat\p{L})[^.!?]{0,40}(?:più|altre|ulteriori|e-?mail|mail|comunicazioni
    messaggi|newsletter|pubblicità)
    (?:smett|cess)\p{L}+ di (?:scrivermi|inviarmi|mandarmi|contattarmi)
    non (?:scrivetemi|contattatemi|mandatemi|inviatemi|scrivermi|contattarmi) più
    (?:basta|niente più) (?:e-?mail|mail|messaggi)
  `,
  // Dutch
  alternatives('u')`
    (?:mij|me|ons|mijn (?:e-?mail)?adres|mijn (?:gegevens|naam|mailadres))\b[^.!?]{0,50}(?:uitschrijven|afmelden
    verwijderen|schrappen|uit (?:uw|de|je|het|jullie) (?:lijst|bestand|mailing|database|verzendlijst
    mailinglijst|adressenbestand))
    (?:schrijf|meld|haal|verwijder) (?:mij|me|ons|mijn (?:e-?mail)?adres|mijn gegevens)[^.!?]{0,40}(?:uit|af|van
    \b)
    (?:wil|willen|wens|zou) (?:me|mij|ik me|ons)?[^.!?]{0,20}(?:uitschrijven|afmelden)
  `,
  alternatives('u')`
    geen (?:e-?mails?|mails?|berichten|post|nieuwsbrie(?:f|ven)|reclame)[^.!?]{0,30}(?:meer|ontvangen)
    niet (?:meer|langer|verder)[^.!?]{0,25}(?:mailen|benaderen|contacteren|schrijven|ontvangen|contact)
    (?:stop|ophouden) met (?:mailen|het (?:sturen|mailen))
  `,
  alternatives('u')`
    (?:verwijderen|schrappen|halen|uitschrijven) (?:uit|van|voor) (?:uw|de|jullie|deze|het) [\p{L}-]*(?:lijst
    bestand|mailing|database|nieuwsbrief)
  `,
  // Portuguese
  alternatives('u')`
    (?:remova|remover|retire|retirar|exclua|excluir|descadastre|elimine|eliminar|apague|apagar|tire
    tirar)[- ](?:me|nos|o meu (?:e-?mail|endereço|nome|contato|contacto)|meu (?:e-?mail|endereço|nome|contato
    contacto)|os meus dados|meus dados)\b
    remove-me|(?:me|nos) (?:remova|remover|retire|retirar|exclua|descadastr|tire|tirar)\p{L}*
    (?:quero|gostaria de|desejo) (?:me descadastrar|cancelar (?:a|minha|a minha) (?:inscrição|subscrição
    assinatura)|ser removid[oa]|sair d)
  `,
  alternatives('u')`
    não (?:quero|desejo|queremos|pretendo|gostaria de|me|nos)[^.!?]{0,25}(?:receber|envi\p{L}+|escrev\p{L}+
    contact\p{L}+|contat\p{L}+|mand\p{L}+)[^.!?]{0,40}(?:mais|e-?mails?|mensagens|comunicações|publicidade)
    (?:par|deix)\p{L}+ de (?:me )?(?:enviar|escrever|mandar|contactar|contatar|enviar-me)
    não (?:me )?(?:enviem?|mandem?|escrevam?|contactem?|contatem?)(?:-me)? mais
  `,
  // Polish
  alternatives('u')`
    (?:wypis|usu[nńw]|wykreśl|skreśl|wyrejestr)\p{L}*[^.!?]{0,30}(?:mnie|nas|mój (?:adres|e-?mail|mail)
    mojego (?:adresu|e-?maila|maila)|moje(?:go)? (?:dane|danych)|moich danych)
    (?:mnie|mój adres)[^.!?]{0,40}z (?:listy|bazy|newslettera|subskrypcji)
    (?:rezygnuję|chcę zrezygnować|wypisuję się) z
  `,
  alternatives('u')`
    (?:nie (?:chcę|życzę sobie|chcemy|życzymy sobie|wyrażam zgody)
    proszę (?:więcej )?(?:do mnie )?nie)[^.!?]{0,40}(?:otrzymyw\p{L}+|dostaw\p{L}+|wysył\p{L}+|przesył\p{L}+
    kontakt\p{L}+|pisać|e-?maili|maili|wiadomości|informacji)
    (?:proszę )?(?:przestać|przestańcie)[^.!?]{0,20}(?:pisać|wysyłać)
  `,
  // Swedish, Danish, Norwegian, Finnish
  alternatives('u')`
    (?:ta|tag) bort (?:mig|oss|min (?:e-?post|mejl|adress|mail))|avregistrera (?:mig|oss|min)|stryk mig
    (?:fjern|slet|slett|afmeld|avmeld|meld|frameld|tag|ta) (?:venligst |gerne |vennligst )?(?:mig|meg|os|oss
    min (?:e-?mail|e-?post|mail|adresse))[^.!?]{0,30}(?:fra|af|av|list|mail|$)
    afmelde (?:mig|nyhedsbrev)|poista(?:kaa)? (?:minut|osoitteeni|sähköpostini)|peru(?:uta)? tilaus
  `,
  alternatives('u')`
    (?:vill|önskar|ønsker|vil)[^.!?]{0,15}(?:inte|ikke)[^.!?]{0,25}(?:få|ha|motta|modtage|ta emot|kontakt\p{L}+
    flere|fler|mer)[^.!?]{0,30}(?:mejl|mail|e-?post|utskick|meddelanden|nyhetsbrev|nyhedsbrev|mere|mer|flere
    fler|kontakt\p{L}*|henvendelser|$)
    (?:sluta|slutt|stop|hold op med at|slutt å)[^.!?]{0,12}(?:mejla|maila|skicka|kontakta|maile|sende|skrive
    kontakte|mail)
    (?:inga|ingen|ikke) (?:fler|flere) (?:mejl|mail|e-?post|mails)
  `,
  // Japanese
  alternatives('u')`
    (?:配信|メルマガ|メール|送信|購読|登録)[^。？\n]{0,12}(?:停止|解除|中止|退会|不要|止めて|やめて|削除)|(?:リスト|名簿|宛先)[^。\n]{0,10}(?:削除|外して|除外)
    (?:今後|もう|以後)[^。\n]{0,20}(?:不要|送らないで|送信しないで|連絡しないで|お断り|ご遠慮|ご連絡は結構)|メールを送らないで
  `,
]

/** Sentences of one word or two that are a wish only where nothing else is said. */
export const bareWishes: readonly RegExp[] = [
  alternatives('u')`
    ^\W*(?:please |kindly |pls |plz )*(?:unsubscribe|opt[- ]?out|remove|stop
    take me off)(?: me| us)?(?: please| now| immediately| thanks| thank you)?\W*$
  `,
  /^\W*(?:bitte )*(?:abmelden|abbestellen|austragen|löschen|entfernen|abmeldung|stopp?)(?: bitte| danke)?\W*$/u,
  alternatives('u')`
    ^\W*(?:merci de |veuillez |svp |s.il vous plaît )*(?:me )?(?:désinscription|désabonnement|désinscrire
    désabonner|désinscrivez-moi|désabonnez-moi|stop)(?: svp| merci| s.il vous plaît)?\W*$
  `,
  alternatives('u')`
    ^\W*(?:por favor,? )*(?:baja|darme de baja|dar de baja|cancelar suscripción|cancelar la suscripción
    desuscribir(?:me)?|desuscribirse)(?:,? por favor| gracias)?\W*$
  `,
  alternatives('u')`
    ^\W*(?:per favore,? |per cortesia,? )*(?:cancellami|cancellatemi|cancellazione|disiscrivimi|disiscrivetemi
    disiscrizione|rimuovetemi|rimuovimi)(?:,? per favore| grazie)?\W*$
  `,
  alternatives('u')`
    ^\W*(?:graag |gelieve |a\.?u\.?b\.? )*(?:afmelden|uitschrijven|afmelding|uitschrijving|verwijderen
    stop)(?: a\.?u\.?b\.?| graag| alstublieft)?\W*$
  `,
  alternatives('u')`
    ^\W*(?:por favor,? )*(?:descadastrar|descadastre-me|me descadastre|remover|cancelar (?:a )?(?:inscrição
    subscrição)|sair da lista|me remova|me retire)(?:,? por favor|,? obrigad[oa])?\W*$
  `,
  alternatives('u')`
    ^\W*(?:proszę (?:o )?)?(?:wypisanie|wypisać|wypisz mnie|rezygnuję|usunięcie
    wyrejestrowanie)(?: proszę| dziękuję)?\W*$
  `,
  alternatives('u')`
    ^\W*(?:vänligen |snälla )*(?:avregistrera(?: mig)?|avsluta prenumeration(?:en)?|ta bort mig|avmeld(?:ing)?
    afmeld(?: mig)?|frameld mig|avmeld meg|slett meg)(?: tack| tak| takk)?\W*$
  `,
]

/** What turns a wish round: said of others, asked about, refused, or reported. */
export const notAWish = alternatives('')`
    ^(?:do|does|did|is|are|has|have) (?:you|it|your|the|they|we)\b[^?]*\?
    (?:\b(?:don't|don’t|do not|did not|didn't|didn’t|never
    not) (?:want (?:you )?to |ask(?:ed)? (?:you )?to |mean to |wish to be |need to |have to )?(?:unsubscribe
    remove(?! me from)|take me off|opt|be removed|be unsubscribed|want to unsubscribe))
    \b(?:if|when|whether|unless|before|after|because|since|until|in case)\b[^,.]{0,60}(?:unsubscrib|opt(?:ed|s
    ing)?[- ]out|remov|stop)
    how (?:do|can|would|should) (?:your|our|the|their|users?|people|customers?|subscribers?|recipients?|they
    you)\b
    (?:people|users?|customers?|subscribers?|recipients?|clients?|someone|they|he|she|who
    colleagues?) (?:who |can |could |to |will |want to |have |has |may |must |often )?(?:unsubscrib|opt)
    unsubscribe (?:rate|link|button|page|flow|feature|option|header|form|process|request|function)
    (?:accidentally|mistakenly|by mistake|by accident) |(?:i|we) (?:was|were|got|had been) (?:unsubscribed
    removed|taken)
    to (?:unsubscribe|opt[- ]out|stop receiving|be removed)[^.!?]{0,30}(?:click|visit|reply|send|go to|follow
    use|please|,)
    (?:click|visit|follow)[^.!?]{0,40}(?:unsubscribe|opt[- ]out)
  `
/** Footers in other languages: an instruction to the reader, not a wish of the writer. */
export const isFooter = alternatives('i')`
    (?:klicken sie|hier klicken|hier abmelden|(?:um|wenn) sie[^.!?]{0,60}(?:abmelden|abbestellen)|cliquez
    cliquer ici|pour (?:vous|se) (?:désinscrire|désabonner)|haga clic|haz clic|para (?:darse|cancelar|dejar)
    clicca|cliccare|per (?:cancellarti|cancellarsi|disiscriver)|klik hier|om (?:je|u|uzelf) (?:uit|af)
    clique aqui|para (?:cancelar|deixar|remover|se descadastrar)|kliknij|aby (?:wypisać|zrezygnować)|klicka här
    klik her|klikk her|こちら(?:から|を)|クリック)
  `
