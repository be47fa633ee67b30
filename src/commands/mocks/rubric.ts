/** `sparr rubric`: by what an interview is scored, to be read before one, or to score by on paper. */
import { type Text, textIn } from '../../core/question/text.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import { wrapMarkdown } from '../../text/markdown/wrap-markdown.ts'
import { findList } from '../find-list.ts'

const WIDEST = 100

/** All of them by their ids, or one as a page of Markdown. */
export async function rubric(name: string | undefined, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const { rubrics } = (await session.load()).lists
    const say = (text: Text): string => textIn(text, session.contentLang, 'en')
    if (name !== undefined) {
      const { id, title, dimensions } = findList(rubrics, name, 'unknown-rubric')
      const told = dimensions.map((one) => ({
        id: one.id,
        text: say(one.text),
        anchors: one.anchors.map(say),
      }))
      if (options.json) return printJson({ id, title: say(title), dimensions: told })
      const width = Math.min(WIDEST, process.stdout.columns ?? WIDEST)
      const page = told.flatMap(({ text, anchors }) => [
        '',
        ...wrapMarkdown(`## ${text}`, width),
        ...anchors.flatMap((anchor) => wrapMarkdown(`- ${anchor}`, width)),
      ])
      const scale = ['', ...wrapMarkdown(session.words.host.sheet.rubricNote, width)]
      return print(clean([`# ${say(title)}`, ...scale, ...page].join('\n')))
    }
    if (options.json)
      return printJson({ rubrics: rubrics.map(({ id, title }) => ({ id, title: say(title) })) })
    print(table(rubrics.map(({ id, title }) => [id, cleanLine(say(title))])))
  } finally {
    session.close()
  }
}
