// Authored data to the question the rest of the program knows: camelCase, every default filled in.
import type { Kind, QuestionOf } from '../core/question/question.ts'
import type { DeckKindRules, SharedFields } from './kinds/deck-kind-rules.ts'
import { KIND_RULES } from './kinds/rules.ts'
import type { Authored, AuthoredOf } from './kinds/schemas.ts'
import { defined } from './schema/defined.ts'
import { replyOf } from './schema/replies.ts'

/** `authored` has the deck's defaults merged in already; those of the kind are filled in here. */
export function readQuestion<K extends Kind>(authored: AuthoredOf<K>): QuestionOf<K> {
  const rules = KIND_RULES[authored.kind]
  return rules.read(authored, sharedFields(authored, rules))
}

function sharedFields(
  authored: Authored,
  usual: Pick<DeckKindRules<Kind>, 'minutes' | 'verify'>,
): SharedFields {
  const { interviewer } = authored
  return defined({
    id: authored.id,
    title: authored.title,
    prompt: authored.prompt,
    minutes: authored.minutes ?? usual.minutes,
    difficulty: authored.difficulty ?? 3,
    common: authored.common,
    level: authored.level ?? ('executor' as const),
    checkpoint: authored.checkpoint,
    axis: authored.axis,
    tags: authored.tags,
    verify: authored.verify ?? usual.verify,
    hints: authored.hints,
    followUps: authored.follow_ups.map(replyOf),
    interviewer:
      interviewer &&
      defined({
        listenFor: interviewer.listen_for,
        wrongTurns: interviewer.wrong_turns,
        ifStuck: interviewer.if_stuck,
        ifFast: interviewer.if_fast,
        anchors: interviewer.anchors,
      }),
    was: authored.was,
    source: authored.source,
  })
}
