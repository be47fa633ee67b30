// Authored data to the question the rest of the program knows: camelCase, every default filled in.
import type { Kind, Question, Verify } from '../core/question.ts'
import { defined } from './defined.ts'
import { behavioralRules } from './kinds/behavioral/rules.ts'
import { choiceRules } from './kinds/choice/rules.ts'
import { codeRules } from './kinds/code/rules.ts'
import { designRules } from './kinds/design/rules.ts'
import { estimateRules } from './kinds/estimate/rules.ts'
import { recallRules } from './kinds/recall/rules.ts'
import { reviewRules } from './kinds/review/rules.ts'
import type { Authored } from './schema.ts'

const MINUTES: Readonly<Record<Kind, number>> = {
  recall: recallRules.minutes,
  choice: choiceRules.minutes,
  estimate: estimateRules.minutes,
  review: reviewRules.minutes,
  design: designRules.minutes,
  behavioral: behavioralRules.minutes,
  code: codeRules.minutes,
}

const VERIFIED_BY: Readonly<Record<Kind, Verify>> = {
  recall: recallRules.verify,
  choice: choiceRules.verify,
  estimate: estimateRules.verify,
  review: reviewRules.verify,
  design: designRules.verify,
  behavioral: behavioralRules.verify,
  code: codeRules.verify,
}

/** `authored` has the deck's defaults merged in already; those of the kind are filled in here. */
export function readQuestion(authored: Authored): Question {
  switch (authored.kind) {
    case 'recall':
      return recallRules.read(authored, common(authored))
    case 'choice':
      return choiceRules.read(authored, common(authored))
    case 'estimate':
      return estimateRules.read(authored, common(authored))
    case 'review':
      return reviewRules.read(authored, common(authored))
    case 'design':
      return designRules.read(authored, common(authored))
    case 'behavioral':
      return behavioralRules.read(authored, common(authored))
    case 'code':
      return codeRules.read(authored, common(authored))
  }
}

function common(authored: Authored) {
  const { interviewer } = authored
  return defined({
    id: authored.id,
    title: authored.title,
    prompt: authored.prompt,
    minutes: authored.minutes ?? MINUTES[authored.kind],
    difficulty: authored.difficulty ?? 3,
    level: authored.level ?? ('executor' as const),
    checkpoint: authored.checkpoint,
    axis: authored.axis,
    tags: authored.tags,
    verify: authored.verify ?? VERIFIED_BY[authored.kind],
    hints: authored.hints,
    followUps: authored.follow_ups,
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
