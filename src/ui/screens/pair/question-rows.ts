/** The question as its candidate sees it: what came over the link, and nothing of any deck. */
import type { AskedSheet } from '../../../core/interview/pair/wire.ts'
import { type Text, textIn } from '../../../core/question/text.ts'
import { markdownRows } from '../../../telling/markdown.ts'
import { BLANK, heading, signedRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { clean } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'

export type QuestionView = {
  readonly sheet: AskedSheet
  readonly lang: string
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function questionRows({
  sheet,
  lang,
  words,
  signs,
  width,
}: QuestionView): readonly StyledRow[] {
  const say = (text: Text): string => textIn(text, lang, sheet.lang)
  return [
    ...markdownRows(say(sheet.prompt), width, signs),
    ...(sheet.given.length === 0
      ? []
      : [
          BLANK,
          heading(words.pair.given),
          ...sheet.given.flatMap((text) => signedRows(signs.todo, 'dim', say(text), width)),
        ]),
    ...(sheet.exhibit === null
      ? []
      : [
          BLANK,
          heading(words.pair.exhibit),
          ...clean(sheet.exhibit.text)
            .replace(/\n$/, '')
            .split('\n')
            .flatMap((line, i) =>
              signedRows(
                `${i + 1}`.padStart(3),
                'dim',
                line.replaceAll('\t', '    '),
                width,
                'code',
              ),
            ),
        ]),
  ]
}

/** Tags of which any text of the sheet is written: what the language key goes through. */
export function languagesOfSheet({ prompt, lang }: AskedSheet): readonly string[] {
  return typeof prompt === 'string' ? [lang] : Object.keys(prompt)
}
