/** `sparr stats --profile`: each axis of a position with its weight, and how many questions say so. */
import { fsrsScheduler } from '../../core/practice/schedule.ts'
import { type Text, textIn } from '../../core/question/text.ts'
import { type Readiness, readinessOf } from '../../core/statistics/readiness.ts'
import type { Loaded } from '../../decks/load.ts'
import { print, printJson } from '../../session/output.ts'
import type { Session } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import type { Store } from '../../store/store.ts'
import { topicName } from '../../telling/topic-name.ts'
import { cleanLine } from '../../text/clean.ts'
import { findList } from '../find-list.ts'

export function readiness(
  named: string,
  session: Session,
  store: Store,
  { lists, decks }: Pick<Loaded, 'lists' | 'decks'>,
): void {
  const profile = findList(lists.profiles, named, 'unknown-profile')
  const questions = decks.flatMap((deck) =>
    deck.questions.map(({ question: { id, axis, level } }) => ({
      name: `${deck.name}/${id}`,
      axis,
      level,
    })),
  )
  const progress = new Map(store.progress().map((row) => [row.question, row]))
  const { retrievability } = fsrsScheduler()
  const now = session.clock.now()
  const told = readinessOf(profile, questions, (name) => {
    const past = progress.get(name)
    if (!past) return undefined
    const card = store.cards.of(name)
    return {
      lastGrade: past.lastGrade,
      retrievability: card === null ? 1 : retrievability(card, now),
    }
  })
  const title = cleanLine(textIn(profile.title, session.contentLang, 'en'))
  if (session.options.json) printJson({ profile: profile.id, title, level: profile.level, ...told })
  else
    printReadiness(
      title,
      told,
      decks.flatMap(({ axes }) => axes),
      session,
    )
}

function printReadiness(
  title: string,
  { axes, share, told }: Readiness,
  own: Loaded['decks'][number]['axes'],
  { words, contentLang }: Session,
): void {
  const { readiness: said } = words
  const titleOf = (id: string): Text | null => own.find((axis) => axis.id === id)?.title ?? null
  print(title)
  print(
    table(
      axes.map((axis) => [
        topicName(axis.id, titleOf(axis.id), contentLang, words),
        said.weight(axis.weight),
        axis.share === null ? '-' : said.share(axis.share),
        axis.share === null
          ? said.tooFew(axis.attempted, axis.minSample)
          : said.from(axis.attempted, axis.questions),
      ]),
    ),
  )
  print(share === null ? said.nothing : said.whole(share, told))
}
