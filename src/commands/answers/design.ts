/** `sparr design ask QUESTION TEXT`: which clarifying question of a design was asked, and what the interviewer answers. */
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import type { DesignQuestion } from '../../core/kinds/design/question.ts'
import { sentencesIn } from '../../core/match/asking.ts'
import { type Match, matchClarify } from '../../core/match/match-clarify.ts'
import { type Text, textIn } from '../../core/question/text.ts'
import { findQuestion } from '../../decks/find.ts'
import { inputs } from '../../session/input-lines.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'

/**
 * One answer for each input; `-` reads one a line. What opens nothing is the result, and no failure.
 * @throws SparrError bad-value for a question of another kind.
 */
export async function designAsk(
  name: string,
  input: string,
  options: GlobalOptions,
): Promise<ExitCode> {
  const session = openSession(options)
  try {
    const loaded = await session.load()
    const found = findQuestion(loaded.decks, name, loaded.refused)
    const { question } = found.entry
    if (question.kind !== 'design')
      throw new SparrError({
        code: 'bad-value',
        name: 'question',
        value: found.name,
        expected: 'a design question',
      })
    const say = (text: Text): string => textIn(text, session.contentLang, found.deck.lang)
    for await (const text of inputs(input)) {
      const match = matchClarify(question, text)
      if (options.json) printJson({ opened: match.opened, why: match.why.map(clean) })
      else print(clean(answerOf(question, text, match, say, session.words)))
    }
    return EXIT.ok
  } finally {
    session.close()
  }
}

function answerOf(
  { clarify, constraints }: DesignQuestion,
  text: string,
  { opened }: Match,
  say: (text: Text) => string,
  { designRoom }: Words,
): string {
  const asked = clarify.find(({ id }) => id === opened)
  if (!asked)
    return sentencesIn(text).some(({ isAsked }) => isAsked)
      ? designRoom.notGiven
      : designRoom.notAsked
  const constraint = constraints.find(({ id }) => id === asked.opens)
  return [
    say(asked.answer),
    ...(constraint ? [designRoom.opens(constraint.id, say(constraint.text))] : []),
  ].join('\n')
}
