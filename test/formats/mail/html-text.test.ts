import { describe, expect, test } from 'vitest'
import { htmlToText } from '../../../src/formats/mail/html-text.ts'
import { trim } from '../../../src/formats/mail/trim.ts'

describe('htmlToText', () => {
  test('sets blocks on lines of their own', () => {
    expect(htmlToText('<p>Hello&nbsp;Sam,</p><p>one<br>two</p><ul><li>a</li><li>b</li></ul>')).toBe(
      'Hello Sam,\n\none\ntwo\n\n- a\n- b',
    )
  })

  test('leaves out what nobody sees', () => {
    expect(htmlToText('<style>p{}</style><script>x()</script><!-- no --><title>t</title><div>Yes</div>')).toBe('Yes')
  })

  test('marks quotations, so that they are cut as in plain text', () => {
    const html =
      '<div>Fine.</div><div class="gmail_quote"><div>On Tue, Nov 10, 2026 at 9:30 AM Sam &lt;<a href="mailto:s@s.example">s@s.example</a>&gt; wrote:<br></div><blockquote><div>Offer</div><blockquote>Old</blockquote></blockquote></div>'
    expect(htmlToText(html)).toContain('> Offer\n>> Old')
    expect(trim(htmlToText(html)).text).toBe('Fine.')
  })

  test('Outlook’s repeated headers are cut too', () => {
    const html =
      '<p class=MsoNormal>Fine.<o:p></o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Sam &lt;s@s.example&gt;<br><b>Sent:</b> Tuesday, November 10, 2026 9:30 AM<br><b>To:</b> Ana<br><b>Subject:</b> Offer</p></div><p>Hello</p>'
    expect(trim(htmlToText(html)).text).toBe('Fine.')
  })

  test('reads entities, named and numbered, and leaves what is none', () => {
    expect(htmlToText('Z&uuml;rich &#8364; &#x1F600; AT&T &unknown;')).toBe('Zürich € 😀 AT&T &unknown;')
  })
})
