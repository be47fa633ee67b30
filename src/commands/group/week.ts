/** `sparr group week`: this week's questions and pairs; `week set Q…` by an organiser. */
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { activeHandles, type Group, hasDone } from '../../core/group/fold.ts'
import { type Pairs, pairsOf } from '../../core/group/pairs.ts'
import { nextWeek } from '../../core/group/week.ts'
import type { WeekQuestions } from '../../core/group/week-questions.ts'
import type { QuestionName } from '../../core/question/question.ts'
import { textIn } from '../../core/question/text.ts'
import { findQuestion } from '../../decks/find.ts'
import type { Loaded } from '../../decks/load.ts'
import { writeState } from '../../group/state.ts'
import { trackOf } from '../../group/week-track.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import type { Words } from '../../words/words.ts'
import { type KnownQuestions, knownQuestions } from './known-questions.ts'
import { groupNow, type Opened, openGroup, weekOf, weekQuestions } from './opened.ts'
import { writeWeekTrack } from './syncing.ts'
import { sendNow } from './told-sync.ts'

/** As group.yaml takes them. */
const MOST_SET = 50

type Asked = { readonly isNext: boolean; readonly group: string | undefined }

export function groupWeek(
  given: readonly string[],
  { isNext, group: wanted }: Asked,
  options: GlobalOptions,
): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      let opened = openGroup(session, wanted, signal)
      const [word, ...names] = given
      if (word !== undefined && word !== 'set') {
        const problem = 'group week takes nothing, or the word set and questions'
        throw new SparrError({ code: 'usage', problem })
      }
      const loaded = await session.load()
      let group = await groupNow(opened)
      let known = knownQuestions(opened, loaded)
      const week = isNext ? nextWeek(weekOf(opened, group)) : weekOf(opened, group)
      if (word === 'set') {
        if (names.length > MOST_SET) {
          const expected = `at most ${MOST_SET} questions`
          const value = String(names.length)
          throw new SparrError({ code: 'bad-value', name: 'group week set', value, expected })
        }
        const questions = names.map((name) => ofGroup(name, loaded, known))
        opened = { ...opened, state: withWeek(opened, group, week, questions) }
        const sent = await sendNow(opened)
        if (sent) {
          group = sent.group
          known = sent.known
        }
      }
      writeWeekTrack({ ...opened, group, known })
      const asked = weekQuestions(group, known.shipped, week)
      const pairs = pairsOf(activeHandles(group), week, group.settings.odd)
      if (options.json) printJson(weekJson(opened, group, asked, pairs, known))
      else print(weekText(opened, group, asked, pairs, known))
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

/** @throws SparrError not-organiser */
function withWeek(
  { place, state }: Opened,
  { settings: { organisers } }: Group,
  week: string,
  questions: readonly QuestionName[],
): Opened['state'] {
  const { handle } = state
  if (organisers.length > 0 && !organisers.includes(handle))
    throw new SparrError({ code: 'not-organiser', handle, organisers: organisers.join(', ') })
  const changed = { ...state, weeks: { ...state.weeks, [week]: [...questions] } }
  writeState(place, changed)
  return changed
}

/** As everybody in the group calls it. @throws SparrError unknown-question, not-of-group */
function ofGroup(name: string, { decks, refused }: Loaded, known: KnownQuestions): QuestionName {
  const found = findQuestion(decks, name, refused)
  const question = known.ofGroup(found.name)
  if (!question) throw new SparrError({ code: 'not-of-group', question: found.name })
  return question.question
}

function weekText(
  { place, state, session }: Opened,
  group: Group,
  { week, isSet, questions }: WeekQuestions,
  pairs: Pairs,
  known: KnownQuestions,
): string {
  const { words } = session
  const { settings, members } = group
  const rows = questions.map((question) => {
    const who = members.filter((member) => member.isActive && hasDone(member, question))
    const isMine = who.some(({ handle }) => handle === state.handle)
    return [
      isMine ? 'x' : '.',
      known.localName(question),
      titleOf(known, question, session),
      who.map(({ handle }) => handle).join(words.marks.comma),
    ]
  })
  return [
    words.group.week(settings.title, week, isSet),
    words.group.turns(nextWeek(week), settings.hour, settings.zone),
    ...(rows.length === 0 ? [words.group.noQuestions] : ['', table(rows), '']),
    pairsLine(pairs, words),
    ...(rows.length === 0 ? [] : [words.group.track(trackOf(place.id))]),
  ].join('\n')
}

function titleOf(
  known: KnownQuestions,
  question: Parameters<KnownQuestions['found']>[0],
  { contentLang, words }: Session,
): string {
  const found = known.found(question)
  if (!found) return words.group.notLoaded
  return textIn(found.entry.question.title, contentLang, found.deck.lang)
}

export function pairsLine({ pairs, rest }: Pairs, { group, marks }: Words): string {
  const told = pairs.map((pair) => group.together(pair))
  return group.pairs(told.join(marks.semicolon), rest.join(marks.comma))
}

function weekJson(
  { place, state }: Opened,
  group: Group,
  { week, isSet, questions }: WeekQuestions,
  { pairs, rest }: Pairs,
  known: KnownQuestions,
) {
  const { settings, members } = group
  return {
    group: place.id,
    title: settings.title,
    week,
    next: nextWeek(week),
    zone: settings.zone,
    hour: settings.hour,
    set: isSet,
    track: trackOf(place.id),
    questions: questions.map((question) => ({
      question: known.localName(question),
      source: question.source,
      isLoaded: known.found(question) !== undefined,
      isDone: members.some((one) => one.handle === state.handle && hasDone(one, question)),
      doneBy: members.filter((one) => hasDone(one, question)).map(({ handle }) => handle),
    })),
    pairs,
    rest,
  }
}
