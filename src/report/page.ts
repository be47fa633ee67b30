/**
 * The frame of every page. A page needs nothing else: it has no script, and its policy lets it load nothing and run nothing
 * even if a text slipped through.
 */
import type { Words } from '../words/words.ts'
import { Html, html } from './html.ts'
import { STYLE } from './style.ts'

type Framed = {
  readonly words: Pick<Words, 'lang'>
  readonly title: string
  /** One line below the title: when, by whom. */
  readonly about: string
  readonly body: Html
  /** Of `STYLE`, as base64 of SHA-256. */
  readonly styleHash: string
}

/** A whole HTML document. */
export function page({ words, title, about, body, styleHash }: Framed): string {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="quiet">${about}</p>
${body}
</main>
</body>
</html>
`.toString()
}
