/** `sparr group ask [HANDLE]`: what to ask whom, of what one knows well and they have not done. */
import { questionsToAsk } from '../../core/group/asking.ts'
import { activeHandles } from '../../core/group/fold.ts'
import type { GroupQuestion } from '../../core/group/line.ts'
import { pairsOf } from '../../core/group/pairs.ts'
import { textIn } from '../../core/question/text.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import type { Store } from '../../store/store.ts'
import { type KnownQuestions, knownQuestions } from './known-questions.ts'
import { findMember, groupNow, openGroup, weekOf, weekQuestions } from './opened.ts'

/** Without a handle: whoever one is paired with this week. */
export async function groupAsk(
  handle: string | undefined,
  wanted: string | undefined,
  options: GlobalOptions,
): Promise<void> {
  const session = openSession(options)
  try {
    const opened = openGroup(session, wanted)
    const [loaded, store, group] = await Promise.all([
      session.load(),
      session.store(),
      groupNow(opened),
    ])
    const known = knownQuestions(opened, loaded)
    const me = opened.state.handle
    const week = weekQuestions(group, known.shipped, weekOf(opened, group))
    const { pairs } = pairsOf(activeHandles(group), week.week, group.settings.odd)
    const others = handle === undefined ? partnersOf(me, pairs) : [findMember(group, handle).handle]
    const well = knownWell(store, known)
    const rows = others.map((other) => ({
      handle: other,
      questions: questionsToAsk(well, me, findMember(group, other), week),
    }))
    const nameOf = (question: GroupQuestion): string => known.localName(question)
    if (options.json)
      return printJson({
        group: opened.place.id,
        ask: rows.map(({ handle, questions }) => ({ handle, questions: questions.map(nameOf) })),
      })
    const { words, contentLang } = session
    if (rows.length === 0) return print(words.group.noPartner)
    const titleOf = (question: GroupQuestion): string => {
      const found = known.found(question)
      return found ? textIn(found.entry.question.title, contentLang, found.deck.lang) : ''
    }
    print(
      rows
        .map(({ handle, questions }) =>
          questions.length === 0
            ? words.group.nothingToAsk(handle)
            : [
                words.group.askTitle(handle),
                table(questions.map((one) => ['', nameOf(one), titleOf(one)])),
              ].join('\n'),
        )
        .concat(rows.some(({ questions }) => questions.length > 0) ? [words.group.askHow] : [])
        .join('\n'),
    )
  } finally {
    session.close()
  }
}

const partnersOf = (me: string, pairs: readonly (readonly string[])[]): readonly string[] =>
  pairs.filter((pair) => pair.includes(me)).flatMap((pair) => pair.filter((one) => one !== me))

/** Done, and rated good or easy the last time. */
const knownWell = (store: Store, known: KnownQuestions): readonly GroupQuestion[] =>
  store
    .progress()
    .filter(({ lastGrade }) => lastGrade === 'good' || lastGrade === 'easy')
    .flatMap(({ question }) => known.ofGroup(question) ?? [])
