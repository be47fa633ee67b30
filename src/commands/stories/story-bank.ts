/** `sparr story`: the bank of one's own stories, in and out of the log. */
import { basename, extname } from 'node:path'
import { languageOf, textOfStory } from '../../core/bank/bank.ts'
import { hasLetters, storyFromAnswer } from '../../core/bank/from-answer.ts'
import { matrixOf, promptsOf } from '../../core/bank/matrix.ts'
import { storiesView } from '../../core/bank/view.ts'
import { SparrError } from '../../core/errors.ts'
import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import { findQuestion } from '../../decks/find.ts'
import { storyYaml } from '../../decks/stories/story-yaml.ts'
import { askedLanguage } from '../../session/language.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { bankName } from '../../session/stories/bank-name.ts'
import { answersTo, findStory, ownWords, storiesIn } from '../../session/stories/own-words.ts'
import { saveStory, storyOfFile } from '../../session/stories/save-story.ts'
import { parseStory, storyText } from '../../session/stories/story-file.ts'
import { table } from '../../session/table.ts'
import type { Store } from '../../store/store.ts'
import { competencyText } from '../../telling/stories/competency.ts'
import { clean, cleanLine } from '../../text/clean.ts'
import type { Words } from '../../words/words.ts'

export type BankOptions = GlobalOptions & {
  readonly name?: string | undefined
  /** Of the text, not of the interface. */
  readonly textLang?: string | undefined
}

async function inBank<T>(
  options: GlobalOptions,
  act: (session: Session, store: Store) => Promise<T> | T,
): Promise<T> {
  const session = openSession(options)
  try {
    return await act(session, await session.store())
  } finally {
    session.close()
  }
}

export const storyAdd = (file: string, options: BankOptions): Promise<void> =>
  inBank(options, async (session, store) => {
    const { words } = session
    const written = parseStory(storyText(file, session.cwd), file, words)
    if (!hasLetters(written.story)) throw new SparrError({ code: 'nothing-written', name: file })
    const { decks } = await session.load()
    const story = storyOfFile(written, {
      bank: storiesIn(store),
      decks,
      name: options.name ?? written.name ?? '',
      otherName: basename(file, extname(file)),
      lang: askedLanguage('--lang', options.textLang),
      answerLang: session.settings.answerLang ?? 'en',
    })
    if (written.jd.length > 0) tell(words.bank.stories.noJd)
    saveStory(story, session, store)
  })

export const storyList = (options: GlobalOptions): Promise<void> =>
  inBank(options, async (session, store) => {
    const { decks } = await session.load()
    const { stories } = storiesView({ ...ownWords(store, decks), pace: session.settings.pace })
    const scoreOf = (letters: (typeof stories)[number]['texts'][number]['result']['letters']) =>
      LETTERS.map((letter) => letters[letter].score)
    if (options.json)
      return printJson({
        stories: stories.map(({ texts, ...story }) => ({
          ...story,
          texts: texts.map(({ lang, title, result, conflicts }) => ({
            lang,
            title,
            scores: Object.fromEntries(LETTERS.map((one) => [one, result.letters[one].score])),
            evidence: result.evidence,
            conflicts: conflicts.length,
          })),
        })),
      })
    const { stories: say } = session.words.bank
    if (stories.length === 0) return tell(say.empty)
    const rows = stories.flatMap(({ id, texts }) =>
      texts.map(({ lang, title, result, conflicts }) => [
        id,
        lang,
        `${scoreOf(result.letters).join(' ')}${conflicts.length > 0 ? ' !' : ''}`,
        title,
      ]),
    )
    print(table([say.heads, ...rows]))
  })

export const storyShow = (id: string, options: BankOptions): Promise<void> =>
  inBank(options, async (session, store) => {
    const story = findStory(storiesIn(store), id)
    const wanted = askedLanguage('--lang', options.textLang)
    const text = textOfStory(story, wanted ?? session.contentLang)
    if (!text || (wanted !== null && text.lang !== wanted)) throw missing(id, story.texts)
    if (options.json) printJson({ story: text })
    else print(clean(await storyYaml(text)).trimEnd())
  })

/** The story is there, and not in this language. */
const missing = (id: string, texts: readonly { readonly lang: string }[]): SparrError =>
  new SparrError({
    code: 'bad-value',
    name: '--lang',
    value: id,
    expected: texts.map(({ lang }) => lang).join(', '),
  })

/** With a language that one alone. */
export const storyRemove = (id: string, options: BankOptions): Promise<void> =>
  inBank(options, (session, store) => {
    const { texts } = findStory(storiesIn(store), id)
    const wanted = askedLanguage('--lang', options.textLang)
    const gone = texts.filter(({ lang }) => wanted === null || lang === wanted)
    if (gone.length === 0) throw missing(id, texts)
    for (const text of gone) store.append({ kind: 'story', body: { ...text, isGone: true } })
    const languages = gone.map(({ lang }) => lang)
    if (options.json) return printJson({ id, removed: languages })
    const isWhole = gone.length === texts.length
    print(session.words.bank.stories.removed(isWhole ? id : `${id} (${languages.join(', ')})`))
  })

/** The key is what a file with a story of one's own names. */
function withKey(competency: string, words: Words): string {
  const name = competencyText(competency, words)
  return name === competency ? name : name + words.marks.aside(competency)
}

export const storyMatrix = (options: GlobalOptions): Promise<void> =>
  inBank(options, async (session, store) => {
    const { decks } = await session.load()
    const rows = matrixOf(storiesIn(store), promptsOf(decks))
    const gaps = rows.filter(({ stories }) => stories.length === 0).length
    if (options.json) return printJson({ competencies: rows, gaps })
    const { matrix } = session.words.bank
    if (rows.length === 0) return tell(matrix.empty)
    const { comma } = session.words.marks
    print(
      table([
        matrix.heads,
        ...rows.map(({ competency, questions, stories }) => [
          withKey(competency, session.words),
          `${questions.length}`,
          stories.join(comma) || matrix.none,
        ]),
      ]),
    )
    print(`\n${matrix.gaps(gaps, rows.length)}`)
  })

/** From the answer with this id, or the newest written answer to this question. */
export const storyFrom = (asked: string, options: BankOptions): Promise<void> =>
  inBank(options, async (session, store) => {
    const loaded = await session.load()
    const row = store.rows().find(({ id, kind }) => id === asked && kind === 'attempt')
    const question = row?.kind === 'attempt' ? row.body.question : asked
    const { entry, deck, name } = findQuestion(loaded.decks, question, loaded.refused)
    if (entry.question.kind !== 'behavioral')
      throw new SparrError({
        code: 'bad-value',
        name: 'QUESTION',
        value: name,
        expected: 'a behavioral question',
      })
    const answer = answersTo(store, question === asked ? name : question).find(
      ({ id, answer: { texts } }) => (row ? id === asked : hasLetters(texts)),
    )
    if (!answer || !hasLetters(answer.answer.texts))
      throw new SparrError({ code: 'nothing-written', name: cleanLine(asked) })
    const texts = Object.fromEntries(
      LETTERS.map((letter) => [letter, clean(answer.answer.texts[letter] ?? '').trim()]),
    )
    const lang =
      askedLanguage('--lang', options.textLang) ??
      languageOf(Object.values(texts).join('\n'), answer.language)
    const chosen = options.name === undefined ? undefined : bankName('--name', options.name)
    const about = { name, question: entry.question, lang: deck.lang }
    saveStory(storyFromAnswer(about, lang, texts, storiesIn(store), chosen), session, store)
  })
