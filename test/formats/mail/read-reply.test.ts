import { describe, expect, test } from 'vitest'
import { readReply } from '../../../src/formats/mail/read-reply.ts'

describe('readReply', () => {
  test.each([
    'Thanks!',
    'Thank you so much, have a great day!\nAna',
    'Got it, thanks.',
    'Vielen Dank! Schönes Wochenende',
    'Merci beaucoup, bonne journée',
    'Gracias. Saludos',
    'Perfetto, grazie mille!',
    'Bedankt!',
    'Obrigada!',
    'Dziękuję bardzo',
    'Tack så mycket',
    'ありがとうございました。',
  ])('a closing thanks wants no answer: %s', text => {
    expect(readReply(text).asks).toBe(false)
  })

  test.each([
    'Thanks! When can you come?',
    'Thanks, please call me',
    'ok, send the contract',
    'Yes',
    'Danke, und der Preis?',
  ])('anything else does: %s', text => {
    expect(readReply(text).asks).toBe(true)
  })

  test.each([
    'No thanks, we are not interested.',
    'Kein Interesse.',
    'Non merci, pas intéressé.',
    'No me interesa, gracias',
    'Non ci interessa',
    'Geen interesse',
    'Não tenho interesse',
    'Nie jestem zainteresowany',
    'Nej tack',
  ])('a clear no is negative: %s', text => {
    expect(readReply(text).sentiment).toBe('negative')
  })

  test.each([
    'Sounds good, Thursday works for me.',
    'Ja, gerne!',
    'Avec plaisir',
    'Me interesa mucho',
    'Volentieri!',
    'Chętnie',
  ])('a clear yes is positive: %s', text => {
    expect(readReply(text).sentiment).toBe('positive')
  })

  test('in doubt it is neutral', () => {
    expect(readReply('What does it cost?')).toEqual({ sentiment: 'neutral', asks: true })
  })
})
