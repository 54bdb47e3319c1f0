// What visitors of a form read that the user did not write, in the languages that a form can be in.
import type { Language } from '../visitor-language.ts'

export interface FormWords {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly company: string
  readonly message: string
  readonly optional: string
  readonly choose: string
  readonly send: string
  readonly leaveEmpty: string
  /** Above a form that came back. */
  readonly lookAgain: string
  readonly missing: string
  readonly badEmail: string
  readonly badPhone: string
  readonly badChoice: string
  readonly tooLong: string
  readonly unreachable: string
  /** The page had stood open for long, or was sent before. */
  readonly sendAgain: string
  readonly thanks: string
  readonly taken: string
  readonly gift: string
  readonly goOn: string
  readonly checkMail: string
  readonly checkMailWhy: string
  readonly confirm: string
  readonly confirmWhy: string
  readonly confirmed: string
  readonly badLink: string
  readonly badLinkWhy: string
  readonly gone: string
  readonly notKept: string
  readonly mailSubject: string
  readonly mailText: string
  readonly mailElse: string
}

const en: FormWords = {
  name: 'Name',
  email: 'Email address',
  phone: 'Phone number',
  company: 'Company',
  message: 'Message',
  optional: 'optional',
  choose: 'Please choose',
  send: 'Send',
  leaveEmpty: 'Leave this empty',
  lookAgain: 'Please look at what is marked.',
  missing: 'This is needed.',
  badEmail: 'This is not an email address, such as ana@example.com.',
  badPhone: 'This is not a phone number, such as +34 911 234 567.',
  badChoice: 'Please choose one of these.',
  tooLong: 'This is too long.',
  unreachable: 'Please give an email address or a phone number.',
  sendAgain: 'Please check what you wrote, and send it.',
  thanks: 'Thank you',
  taken: 'What you sent has arrived.',
  gift: 'Open what you asked for',
  goOn: 'Go on',
  checkMail: 'Please look into your mail',
  checkMailWhy: 'We sent you a message. Open the link in it, so that we know that the address is yours.',
  confirm: 'Yes, it was me',
  confirmWhy: 'You filled in a form with your address. Confirm it, and we may write to you.',
  confirmed: 'Your address is confirmed.',
  badLink: 'This link is not valid',
  badLinkWhy: 'It is too old, or it was cut. Please fill in the form once more.',
  gone: 'This form is no longer here',
  notKept: 'It could not be sent. Please go back and try again.',
  mailSubject: 'Please confirm your address',
  mailText: 'Someone, probably you, filled in this form with your address:',
  mailElse: 'Open this link to confirm it. If it was not you, do nothing: you hear no more of it.',
}

const de: FormWords = {
  name: 'Name',
  email: 'E-Mail-Adresse',
  phone: 'Telefonnummer',
  company: 'Firma',
  message: 'Nachricht',
  optional: 'freiwillig',
  choose: 'Bitte wählen',
  send: 'Absenden',
  leaveEmpty: 'Bitte leer lassen',
  lookAgain: 'Bitte sehen Sie die markierten Angaben durch.',
  missing: 'Diese Angabe fehlt.',
  badEmail: 'Das ist keine E-Mail-Adresse wie ana@example.com.',
  badPhone: 'Das ist keine Telefonnummer wie +49 30 901820.',
  badChoice: 'Bitte wählen Sie eine der Möglichkeiten.',
  tooLong: 'Das ist zu lang.',
  unreachable: 'Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer an.',
  sendAgain: 'Bitte prüfen Sie Ihre Angaben und senden Sie sie ab.',
  thanks: 'Vielen Dank',
  taken: 'Ihre Angaben sind angekommen.',
  gift: 'Öffnen, worum Sie gebeten haben',
  goOn: 'Weiter',
  checkMail: 'Bitte sehen Sie in Ihr Postfach',
  checkMailWhy:
    'Wir haben Ihnen eine Nachricht gesandt. Öffnen Sie den Link darin, damit wir wissen, dass die Adresse Ihre ist.',
  confirm: 'Ja, das war ich',
  confirmWhy:
    'Sie haben ein Formular mit Ihrer Adresse ausgefüllt. Wenn Sie das bestätigen, dürfen wir Ihnen schreiben.',
  confirmed: 'Ihre Adresse ist bestätigt.',
  badLink: 'Dieser Link ist ungültig',
  badLinkWhy: 'Er ist zu alt oder unvollständig. Bitte füllen Sie das Formular noch einmal aus.',
  gone: 'Dieses Formular gibt es nicht mehr',
  notKept: 'Das Absenden ist misslungen. Bitte gehen Sie zurück und versuchen Sie es noch einmal.',
  mailSubject: 'Bitte bestätigen Sie Ihre Adresse',
  mailText: 'Jemand, vermutlich Sie, hat dieses Formular mit Ihrer Adresse ausgefüllt:',
  mailElse:
    'Öffnen Sie zur Bestätigung diesen Link. Waren Sie es nicht, tun Sie nichts: Sie hören nichts weiter davon.',
}

const fr: FormWords = {
  name: 'Nom',
  email: 'Adresse e-mail',
  phone: 'Téléphone',
  company: 'Entreprise',
  message: 'Message',
  optional: 'facultatif',
  choose: 'Veuillez choisir',
  send: 'Envoyer',
  leaveEmpty: 'Laissez ce champ vide',
  lookAgain: 'Veuillez revoir ce qui est signalé.',
  missing: 'Ce champ est nécessaire.',
  badEmail: 'Ce n’est pas une adresse e-mail, comme ana@example.com.',
  badPhone: 'Ce n’est pas un numéro de téléphone, comme +33 1 23 45 67 89.',
  badChoice: 'Veuillez choisir une des possibilités.',
  tooLong: 'Ce texte est trop long.',
  unreachable: 'Veuillez donner une adresse e-mail ou un numéro de téléphone.',
  sendAgain: 'Veuillez vérifier ce que vous avez écrit, puis l’envoyer.',
  thanks: 'Merci',
  taken: 'Votre envoi est bien arrivé.',
  gift: 'Ouvrir ce que vous avez demandé',
  goOn: 'Continuer',
  checkMail: 'Veuillez consulter votre messagerie',
  checkMailWhy:
    'Nous vous avons envoyé un message. Ouvrez le lien qu’il contient, pour confirmer que l’adresse est la vôtre.',
  confirm: 'Oui, c’était moi',
  confirmWhy:
    'Vous avez rempli un formulaire avec votre adresse. En le confirmant, vous nous permettez de vous écrire.',
  confirmed: 'Votre adresse est confirmée.',
  badLink: 'Ce lien n’est pas valable',
  badLinkWhy: 'Il est trop ancien ou incomplet. Veuillez remplir le formulaire une nouvelle fois.',
  gone: 'Ce formulaire n’existe plus',
  notKept: 'L’envoi a échoué. Veuillez revenir en arrière et réessayer.',
  mailSubject: 'Veuillez confirmer votre adresse',
  mailText: 'Quelqu’un, sans doute vous, a rempli ce formulaire avec votre adresse :',
  mailElse: 'Ouvrez ce lien pour confirmer. Si ce n’était pas vous, ne faites rien : vous n’en entendrez plus parler.',
}

const es: FormWords = {
  name: 'Nombre',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  company: 'Empresa',
  message: 'Mensaje',
  optional: 'opcional',
  choose: 'Elija una opción',
  send: 'Enviar',
  leaveEmpty: 'Deje esto vacío',
  lookAgain: 'Revise lo que está marcado.',
  missing: 'Este dato es necesario.',
  badEmail: 'No es una dirección de correo, como ana@example.com.',
  badPhone: 'No es un número de teléfono, como +34 911 234 567.',
  badChoice: 'Elija una de las opciones.',
  tooLong: 'Es demasiado largo.',
  unreachable: 'Indique un correo electrónico o un número de teléfono.',
  sendAgain: 'Compruebe lo que ha escrito y envíelo.',
  thanks: 'Gracias',
  taken: 'Hemos recibido lo que ha enviado.',
  gift: 'Abrir lo que ha pedido',
  goOn: 'Continuar',
  checkMail: 'Mire su correo',
  checkMailWhy: 'Le hemos enviado un mensaje. Abra el enlace que contiene, para saber que la dirección es suya.',
  confirm: 'Sí, fui yo',
  confirmWhy: 'Ha rellenado un formulario con su dirección. Si lo confirma, podremos escribirle.',
  confirmed: 'Su dirección está confirmada.',
  badLink: 'Este enlace no es válido',
  badLinkWhy: 'Es demasiado antiguo o está incompleto. Rellene el formulario otra vez.',
  gone: 'Este formulario ya no existe',
  notKept: 'No se ha podido enviar. Vuelva atrás e inténtelo de nuevo.',
  mailSubject: 'Confirme su dirección',
  mailText: 'Alguien, probablemente usted, ha rellenado este formulario con su dirección:',
  mailElse: 'Abra este enlace para confirmarlo. Si no fue usted, no haga nada: no volverá a saber de ello.',
}

const it: FormWords = {
  name: 'Nome',
  email: 'Indirizzo e-mail',
  phone: 'Telefono',
  company: 'Azienda',
  message: 'Messaggio',
  optional: 'facoltativo',
  choose: 'Scelga un’opzione',
  send: 'Invia',
  leaveEmpty: 'Lasci vuoto questo campo',
  lookAgain: 'Riveda ciò che è segnato.',
  missing: 'Questo dato è necessario.',
  badEmail: 'Non è un indirizzo e-mail, come ana@example.com.',
  badPhone: 'Non è un numero di telefono, come +39 06 1234 5678.',
  badChoice: 'Scelga una delle opzioni.',
  tooLong: 'È troppo lungo.',
  unreachable: 'Indichi un indirizzo e-mail o un numero di telefono.',
  sendAgain: 'Controlli ciò che ha scritto e lo invii.',
  thanks: 'Grazie',
  taken: 'Abbiamo ricevuto il Suo invio.',
  gift: 'Apra ciò che ha chiesto',
  goOn: 'Continua',
  checkMail: 'Guardi nella Sua posta',
  checkMailWhy: 'Le abbiamo inviato un messaggio. Apra il link che contiene, così sappiamo che l’indirizzo è Suo.',
  confirm: 'Sì, ero io',
  confirmWhy: 'Ha compilato un modulo con il Suo indirizzo. Se lo conferma, possiamo scriverLe.',
  confirmed: 'Il Suo indirizzo è confermato.',
  badLink: 'Questo link non è valido',
  badLinkWhy: 'È troppo vecchio o incompleto. Compili di nuovo il modulo.',
  gone: 'Questo modulo non c’è più',
  notKept: 'L’invio non è riuscito. Torni indietro e riprovi.',
  mailSubject: 'Confermi il Suo indirizzo',
  mailText: 'Qualcuno, probabilmente Lei, ha compilato questo modulo con il Suo indirizzo:',
  mailElse: 'Apra questo link per confermare. Se non era Lei, non faccia nulla: non ne saprà più nulla.',
}

export const formWords: Readonly<Record<Language, FormWords>> = { en, de, fr, es, it }
