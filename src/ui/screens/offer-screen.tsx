import { isTopicHidden } from '../../core/app/blind.ts'
import { allQuestions } from '../../core/app/home.ts'
import type { Form } from '../../core/question/short-form.ts'
import { textIn } from '../../core/question/text.ts'
import { BLANK, textRows } from '../../telling/plain.ts'
import type { Words } from '../../words/words.ts'
import { bind, EVERYWHERE } from '../keymap.ts'
import type { Intent, ScreenProps } from '../send.ts'
import { ListScreen } from './list-screen.tsx'

/** What of the question was begun: it need not be what was asked for now. */
const kindOf = (form: Form, words: Words): string =>
  form === 'long' ? '' : words.schedule.forms[form]

/** An unfinished answer: go on with it, or start anew. Nothing is thrown away before the choice. */
export function OfferScreen({ state, send, words }: ScreenProps) {
  const { screen } = state
  if (screen.name !== 'offer') return null
  const question = allQuestions(state).find(({ name }) => name === screen.question)
  const bindings = [
    bind<Intent>('enter', words.keys.goOn, { type: 'resume', isAnew: false }),
    bind<Intent>('n', words.keys.anew, { type: 'resume', isAnew: true }),
    bind<Intent>('?', words.keys.help, { type: 'help' }),
    bind<Intent>(['esc', 'q'], words.keys.back, { type: 'back' }),
    bind<Intent>('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
  ]
  const title = question ? textIn(question.title, state.contentLang, question.lang) : null
  const { activeMs, savedAt } = screen.draft
  return (
    <ListScreen
      title={isTopicHidden(state) ? 'sparr' : (title ?? screen.question)}
      state={state}
      send={send}
      words={words}
      bindings={bindings}
      cursor={0}
      count={1}
      draw={(width) => ({
        rows: [
          ...textRows(words.offer.title, width, 'heading'),
          ...textRows(words.offer.form(kindOf(screen.draft.form, words)), width),
          BLANK,
          ...textRows(words.offer.text(activeMs, words.ago(state.now - savedAt)), width),
        ],
        cursorRow: 0,
      })}
    />
  )
}
