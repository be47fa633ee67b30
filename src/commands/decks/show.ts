import type { Question } from '../../core/question/question.ts'
import { type Text, textIn } from '../../core/question/text.ts'
import { findQuestion } from '../../decks/find.ts'
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
    print(
      clean(
        [
          `${seen.title}`,
          [found.name, words.kinds[question.kind], words.minutes(question.minutes)].join(
            words.marks.comma,
          ),
          '',
          seen.prompt.trimEnd(),
          ...('tests' in seen && Array.isArray(seen.tests)
            ? ['', words.code.tests, ...seen.tests.map(({ title }) => `  ${title}`)]
            : []),
          ...('options' in seen
            ? ['', ...seen.options.map((text, i) => `  ${i + 1} ${text}`)]
            : []),
        ].join('\n'),
      ),
    )
  } finally {
    session.close()
  }
}

function visible(question: Question, say: (text: Text) => string) {
  const common = {
    kind: question.kind,
    title: say(question.title),
    prompt: say(question.prompt),
    level: question.level,
    difficulty: question.difficulty,
    minutes: question.minutes,
    tags: question.tags,
    verify: question.verify,
    hints: question.hints.length,
    ...(question.checkpoint ? { checkpoint: question.checkpoint } : {}),
    ...(question.axis ? { axis: question.axis } : {}),
  }
  switch (question.kind) {
    case 'recall':
    case 'behavioral':
      return common
    case 'choice':
      return { ...common, options: question.options.map(({ text }) => say(text)) }
    case 'estimate':
      return {
        ...common,
        asks: question.asks.map(({ id, ask, unit }) => ({ id, ask: say(ask), unit })),
      }
    case 'review':
      return { ...common, exhibit: question.exhibit }
    case 'design':
      return {
        ...common,
        estimates: question.estimates.map(({ id, ask, unit }) => ({ id, ask: say(ask), unit })),
      }
    case 'code':
      return {
        ...common,
        language: question.language,
        file: question.file,
        imports: question.imports,
        limits: question.limits,
        race: question.race,
        mode: question.mode,
        tests:
          question.tests === 'all'
            ? ('all' as const)
            : question.tests.map(({ name, title }) => ({ name, title: say(title) })),
      }
  }
}
