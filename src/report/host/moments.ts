/** Everything that happened in a round, in one order: what the replay page lists and draws. */
import { phaseTitle } from '../../core/interview/phase-title.ts'
import { hintsOf, type RoundCard, seenScores } from '../../core/interview/scorecard.ts'
import type { Words } from '../../words/words.ts'

export type Happened = {
  readonly kind: 'phase' | 'say' | 'note' | 'hint' | 'run' | 'score' | 'pause'
  readonly clockMs: number
  readonly phase: number
  readonly text: string
}

/** The order in which things of the same moment are told. */
const ORDER: readonly Happened['kind'][] = ['phase', 'say', 'note', 'hint', 'run', 'score', 'pause']

export function momentsOf(
  card: RoundCard,
  words: Words,
  hintText: (rung: number) => string | null,
): readonly Happened[] {
  const { record } = card
  const { host, marks } = words
  const { kinds } = host.replay
  const labelled = (label: string, text: string): string =>
    text === '' ? label : `${label}${marks.colon}${text}`
  const phaseAt = (clockMs: number): number =>
    record.stretches.findLast(({ fromMs }) => fromMs <= clockMs)?.phase ?? 0
  const all: readonly Happened[] = [
    ...record.stretches.flatMap(({ phase, fromMs }): readonly Happened[] => {
      const found = record.round.phases[phase]
      const name = found ? phaseTitle(found, host.phases, words.lang) : ''
      return [{ kind: 'phase', clockMs: fromMs, phase, text: host.replay.phaseBegins(name) }]
    }),
    // What a candidate read at a screen of their own; on a call nobody writes it down.
    ...record.exchanges.map(
      ({ text, line, clockMs }): Happened => ({
        kind: 'say',
        clockMs,
        phase: phaseAt(clockMs),
        text: labelled(line === undefined ? kinds.say : host.replay.sayAtLine(line), text),
      }),
    ),
    ...record.runs.map(
      ({ verdict, passed, of, clockMs, phase }): Happened => ({
        kind: 'run',
        clockMs,
        phase,
        text: labelled(kinds.run, host.replay.ran(words.code.verdicts[verdict], passed, of)),
      }),
    ),
    ...record.notes.map(({ text, ...at }): Happened => ({ kind: 'note', ...at, text })),
    ...hintsOf(card).map(
      ({ rung, clockMs, phase }): Happened => ({
        kind: 'hint',
        clockMs,
        phase,
        text: labelled(`${kinds.hint} ${rung}`, hintText(rung) ?? ''),
      }),
    ),
    ...seenScores(card).map(
      ({ dimension, score, evidence, clockMs, phase }): Happened => ({
        kind: 'score',
        clockMs,
        phase,
        text: labelled(`${host.dimensions[dimension]} ${score}`, evidence),
      }),
    ),
    // The clock that waits for the first word, and the one that stops for good, are no pause.
    ...record.pauses
      .filter((ms) => ms > 0 && ms < record.clockMs)
      .map(
        (clockMs): Happened => ({
          kind: 'pause',
          clockMs,
          phase: phaseAt(clockMs),
          text: kinds.pause,
        }),
      ),
  ]
  return all.toSorted(
    (a, b) => a.clockMs - b.clockMs || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  )
}
