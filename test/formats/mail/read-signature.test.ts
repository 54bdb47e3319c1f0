import { describe, expect, test } from 'vitest'
import { readSignature } from '../../../src/formats/mail/read-signature.ts'

describe('readSignature', () => {
  test('offers phone, title and company', () => {
    expect(
      readSignature('-- \nAna Ruiz\nHead of Sales\nAcme Robotics S.L.\nTel. +34 911 234 567\nana@acme.es'),
    ).toEqual({
      phone: '+34 911 234 567',
      title: 'Head of Sales',
      company: 'Acme Robotics S.L.',
    })
  })

  test('parts a title from a company on one line', () => {
    expect(readSignature('Tom Jones\nVP Sales | Initech\nm: +1 (415) 555-0100', 'tom@initech.com')).toEqual({
      phone: '+1 (415) 555-0100',
      title: 'VP Sales',
      company: 'Initech',
    })
  })

  test('prefers the mobile and takes no fax for a phone', () => {
    const signature =
      'Petra Schmidt\nGeschäftsführerin\nMuster GmbH\nFax: 030 123456-99\nTel.: 030 123456-0\nMobil: 0171 1234567'
    expect(readSignature(signature)).toEqual({
      phone: '0171 1234567',
      title: 'Geschäftsführerin',
      company: 'Muster GmbH',
    })
  })

  test('knows a company by the sender’s domain, but no free mail’s', () => {
    expect(readSignature('Jo\nGlobex\n+1 415 555 0100', 'jo@globex.com').company).toBe('Globex')
    expect(readSignature('Jo\nGmail fan\n+1 415 555 0100', 'jo@gmail.com').company).toBeUndefined()
  })

  test('offers nothing where nothing is clear', () => {
    expect(readSignature('Sent from my iPhone')).toEqual({})
    expect(readSignature('')).toEqual({})
  })
})
