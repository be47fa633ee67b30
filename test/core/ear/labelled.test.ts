// What is heard in labelled paraphrases of the two shipped designs. Most sets lay beside rules that came before the ear, and
// a part of `own`, `own-more` and `own-rounds` is now among the wordings and is no test any more. `unseen3` no rule and no
// threshold was made with, and none of it is a wording: rules of four times the size had 97 of its 105 right and 3 of 140 wrong.
import { expect, test } from 'vitest'
import { hearQuestion } from '../../../src/core/ear/hear-question.ts'
import own from '../../fixtures/match/own.json' with { type: 'json' }
import ownMore from '../../fixtures/match/own-more.json' with { type: 'json' }
import ownRounds from '../../fixtures/match/own-rounds.json' with { type: 'json' }
import unseen from '../../fixtures/match/unseen-paraphrases.json' with { type: 'json' }
import unseen2 from '../../fixtures/match/unseen-paraphrases-2.json' with { type: 'json' }
import unseen3 from '../../fixtures/match/unseen-paraphrases-3.json' with { type: 'json' }
import { designCalled } from './shipped.ts'

type Paraphrase = {
  readonly question: string
  readonly text: string
  /** Of the design's own. */
  readonly opens: string | null
}
/** Shares: opened, or asked between two of which it is one; told that it is not given; and of all, opened wrongly. */
type Bar = {
  readonly right: number
  readonly asked: number
  readonly lost: number
  readonly wrong: number
}

const SETS: readonly (readonly [string, readonly Paraphrase[], Bar])[] = [
  ['unseen3', unseen3, { right: 97 / 105, asked: 0.98, lost: 0, wrong: 3 / 140 }],
  ['unseen', unseen, { right: 0.95, asked: 0.98, lost: 0.02, wrong: 0.03 }],
  ['unseen2', unseen2, { right: 0.77, asked: 0.94, lost: 0.02, wrong: 0.03 }],
  ['own', own, { right: 0.93, asked: 0.97, lost: 0.02, wrong: 0.03 }],
  ['ownMore', ownMore, { right: 0.9, asked: 0.97, lost: 0.02, wrong: 0.05 }],
  ['ownRounds', ownRounds, { right: 0.72, asked: 0.9, lost: 0.03, wrong: 0.05 }],
]

test.each(SETS)(
  '%s: what is asked is answered or asked back, and seldom something else',
  (_, set, bar) => {
    const missed: string[] = []
    const wrong: string[] = []
    let [meant, right, asked, lost] = [0, 0, 0, 0]
    for (const { question, text, opens } of set) {
      const heard = hearQuestion(designCalled(question), text)
      const opened = heard.type === 'opened' ? heard.id : null
      if (opens !== null) {
        meant++
        const isAsked = heard.type === 'between' && heard.ids.includes(opens)
        if (opened === opens) right++
        else if (isAsked) asked++
        else missed.push(`${text} -> ${heard.type}`)
        if (heard.type === 'not-given' || heard.type === 'assumed' || heard.type === 'not-asked')
          lost++
      }
      // Labelled before there were standard questions: whether one of those was asked instead is not said here.
      const isStandard = opens === null && (opened?.startsWith('standard:') ?? false)
      const isKnown = opens !== null && heard.type === 'known'
      if ((opened !== null && opened !== opens && !isStandard) || isKnown)
        wrong.push(`${text} -> ${opened ?? heard.type}`)
    }
    const said = `missed: ${missed.join(' | ')}\nwrong: ${wrong.join(' | ')}`
    expect(right / meant, said).toBeGreaterThanOrEqual(bar.right)
    expect((right + asked) / meant, said).toBeGreaterThanOrEqual(bar.asked)
    expect(lost / meant, said).toBeLessThanOrEqual(bar.lost)
    expect(wrong.length / set.length, said).toBeLessThanOrEqual(bar.wrong)
  },
)
