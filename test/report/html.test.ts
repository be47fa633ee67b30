import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from '../../src/report/html.ts'

test('text is escaped, markup is not, nothing is nothing', () => {
  const inner = html`<b>${'<&>"\'`'}</b>`
  expect(html`<p title="${'" onload="x'}">${inner}${null}${3}</p>`.toString()).toBe(
    '<p title="&#34; onload=&#34;x"><b>&#60;&#38;&#62;&#34;&#39;&#96;</b>3</p>',
  )
  expect(html`${[html`<i>`, null, html`</i>`]}`.toString()).toBe('<i></i>')
})

test('no text can leave its place: not a tag, not an attribute, not a control character', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '`', 'a', '\x1b', '\u202e', '\0', '幂', ' '),
  })
  fc.assert(
    fc.property(nasty, (text) => {
      const shown = html`${text}`.toString()
      expect(shown).not.toMatch(/[<>"'`\p{Cc}\u202e]/u)
      expect(shown.replace(/&#\d+;/g, '')).not.toContain('&')
    }),
  )
})
