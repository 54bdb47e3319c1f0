// What is copied to put a form on a page of one's own: a script with a frame, or the form itself as plain HTML.
import { fieldWords } from './form-words.ts'
import type { FormCore, FormField } from './queries.ts'

export function frameSnippet(address: string): string {
  return `<script src="${escaped(address)}/embed.js"></script>`
}

export function plainSnippet(address: string, { fields, consent }: FormCore): string {
  const box = consent === null ? [] : [check('tend_consent', consent, false)]
  return [
    `<form action="${escaped(address)}" method="post" accept-charset="utf-8">`,
    ...fields.map(lineOf),
    ...box,
    '  <button>Send</button>',
    '</form>',
  ].join('\n')
}

function lineOf({ id, kind, label, isRequired, choices = [] }: FormField): string {
  const says = escaped(label || fieldWords[kind])
  const required = isRequired ? ' required' : ''
  switch (kind) {
    case 'message':
      return `  <label>${says} <textarea name="${id}"${required}></textarea></label>`
    case 'checkbox':
      return check(id, label, isRequired)
    case 'choice': {
      const options = choices.map(choice => `<option>${escaped(choice)}</option>`).join('')
      return `  <label>${says} <select name="${id}"${required}><option value=""></option>${options}</select></label>`
    }
    default: {
      const type = kind === 'email' ? 'email' : kind === 'phone' ? 'tel' : 'text'
      return `  <label>${says} <input name="${id}" type="${type}"${required}></label>`
    }
  }
}

function check(name: string, says: string, isRequired: boolean): string {
  return `  <label><input type="checkbox" name="${name}" value="yes"${isRequired ? ' required' : ''}> ${escaped(says)}</label>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
