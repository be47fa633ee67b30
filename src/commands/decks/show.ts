import { commonOf } from '../../core/kinds/common.ts'
import type { Kind, QuestionOf } from '../../core/question/question.ts'
import { type Text, textIn } from '../../core/question/text.ts'
import { wholePrompt } from '../../core/question/whole-prompt.ts'
import { findQuestion } from '../../decks/find.ts'
import { KIND_RULES } from '../../decks/kinds/rules.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'

/** What a candidate may see of a question before answering: never the answer, the key, or what is hidden until asked. */
export async function show(name: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const loaded = await session.load()
    const found = findQuestion(loaded.decks, name, loaded.refused)
    const { question } = found.entry
    const say = (text: Text): string => textIn(text, session.contentLang, found.deck.lang)
    const seen = visible(question, say)
    if (options.json) return printJson({ question: { ...seen, id: found.name } })
    const { words } = session
    const { tests, options: choices } = seen
    print(
      clean(
        [
          `${seen.title}`,
          [
            found.name,
            words.kinds[question.kind],
            words.minutes(question.minutes),
            words.common(seen.common),
          ].join(words.marks.comma),
          '',
          ...wholePrompt(question).flatMap((text, at) => [
            ...(at > 0 ? [''] : []),
            say(text).trimEnd(),
          ]),
          ...(tests === undefined || tests === 'all'
            ? []
            : ['', words.code.tests, ...tests.map(({ title }) => `  ${title}`)]),
          ...(choices === undefined ? [] : ['', ...choices.map((text, i) => `  ${i + 1} ${text}`)]),
        ].join('\n'),
      ),
    )
  } finally {
    session.close()
  }
}

/** The part that the question's kind knows comes last. */
function visible<K extends Kind>(question: QuestionOf<K>, say: (text: Text) => string) {
  const kind: K = question.kind
  const { checkpoint, axis } = question
  return {
    kind,
    title: say(question.title),
    prompt: say(question.prompt),
    level: question.level,
    difficulty: question.difficulty,
    common: commonOf(question),
    minutes: question.minutes,
    tags: question.tags,
    verify: question.verify,
    hints: question.hints.length,
    ...(checkpoint ? { checkpoint } : {}),
    ...(axis ? { axis } : {}),
    ...KIND_RULES[kind].shown(question, say),
  }
}
