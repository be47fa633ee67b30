import type { Text } from '../../../core/question/text.ts'
import { defined } from '../../schema/defined.ts'
import { replyOf } from '../../schema/replies.ts'
import type { DeckKindRules } from '../deck-kind-rules.ts'

export const behavioralRules = {
  minutes: 2.5,
  verify: 'rubric',
  folder: null,
  check: () => [],
  read: (authored, shared) => ({
    ...shared,
    kind: 'behavioral',
    competency: authored.competency,
    jdKeywords: authored.jd_keywords,
    starR: authored.star_r,
    upgrades: authored.upgrades.map(({ why, ...upgrade }) => ({
      ...defined(upgrade),
      why: isList(why) ? why : [why],
    })),
    probes: authored.probes.map(replyOf),
    reveals: authored.reveals.map(({ after_seconds, text }) => ({
      afterSeconds: after_seconds,
      text,
    })),
  }),
  // Not what somebody might tell: such sentences are about anything.
  search: ({ competency, jdKeywords, starR, probes }) => ({
    answers: [
      ...jdKeywords,
      ...Object.values(starR).map(({ good }) => good),
      ...probes.map(({ ask }) => ask),
    ],
    tags: [competency],
  }),
  shown: () => ({}),
  card: null,
} satisfies DeckKindRules<'behavioral'>

function isList(texts: Text | readonly Text[]): texts is readonly Text[] {
  return Array.isArray(texts)
}
