// What is heard in six designs, of labelled questions and choices by people who had seen neither the ear nor the wordings. After
// the first set the numbers of the ear were chosen with it among others; the second and the third measured what came of that, each
// once (decision 29). Three of the six are lean, made for choosing numbers, and lay beside the ear from the beginning. The bars are what was seen then, a little lower: they keep a change from losing what was had.
import { expect, test } from 'vitest'
import { hearChoice } from '../../../src/core/design/chosen.ts'
import { hearQuestion } from '../../../src/core/ear/hear-question.ts'
import type { DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import chat from '../../fixtures/ear/chat.json' with { type: 'json' }
import scheduler from '../../fixtures/ear/job-scheduler.json' with { type: 'json' }
import gateway from '../../fixtures/ear/llm-gateway.json' with { type: 'json' }
import notificationLabels from '../../fixtures/ear/notification.json' with { type: 'json' }
import limiterLabels from '../../fixtures/ear/rate-limiter.json' with { type: 'json' }
import crawlerLabels from '../../fixtures/ear/web-crawler.json' with { type: 'json' }
import { leanDesign } from './lean.ts'
import { designCalled } from './shipped.ts'

type Labelled = {
  readonly set: number
  readonly pane?: string
  readonly text: string
  /** A clarifying question, `standard:NAME`, `known:CONSTRAINT`, `assumed:NAME`, an option; null: none of it. */
  readonly expect: string | null
  /** Another label that a reader would take as well. */
  readonly also?: string | null
  /** `far`: it shares no word with what it means. */
  readonly style?: string
}

const DESIGNS: readonly (readonly [DesignQuestion, readonly Labelled[]])[] = [
  [designCalled('system-design/llm-gateway'), gateway],
  [designCalled('system-design/chat'), chat],
  [designCalled('system-design/job-scheduler'), scheduler],
  [leanDesign('rate-limiter'), limiterLabels],
  [leanDesign('web-crawler'), crawlerLabels],
  [leanDesign('notification'), notificationLabels],
]

/** By what was asked: ids that an answer may name, and what came of it. */
function heardIn(design: DesignQuestion, { text, expect: label, also = label }: Labelled) {
  const heard = hearQuestion(design, text)
  const kind = (id: string | null) => (id?.startsWith('known:') ? 'known' : id)
  const isMeant = (id: string) => [label, also].some((one) => kind(one) === kind(id))
  const isGiven = label !== null && !label.startsWith('assumed:')
  switch (heard.type) {
    case 'opened':
      return { isGiven, came: isMeant(heard.id) ? 'right' : 'wrong' } as const
    case 'known':
      return { isGiven, came: isMeant('known:') ? 'right' : 'wrong' } as const
    case 'between':
      return { isGiven, came: heard.ids.some(isMeant) ? 'one of two' : 'asked back' } as const
    case 'unsure':
      return { isGiven, came: 'asked back' } as const
    default:
      return { isGiven, came: isGiven ? 'lost' : 'right' } as const
  }
}

const BARS = [
  { style: 'ordinary', found: 0.87, lost: 0.06, wrong: 0.1, asked: 0.18 },
  { style: 'far', found: 0.6, lost: 0.1, wrong: 0.13, asked: 0.55 },
] as const

test.each(BARS)(
  'of $style questions most are answered, or asked back with the right one',
  (bar) => {
    const all = DESIGNS.flatMap(([name, rows]) =>
      rows.filter(({ style }) => style === bar.style).map((row) => heardIn(name, row)),
    )
    const given = all.filter(({ isGiven }) => isGiven)
    const share = (of: typeof all, ...what: readonly string[]) =>
      of.filter(({ came }) => what.includes(came)).length / of.length
    expect(share(given, 'right', 'one of two')).toBeGreaterThanOrEqual(bar.found)
    expect(share(given, 'lost')).toBeLessThanOrEqual(bar.lost)
    expect(share(given, 'one of two', 'asked back')).toBeLessThanOrEqual(bar.asked)
    expect(share(all, 'wrong')).toBeLessThanOrEqual(bar.wrong)
  },
)

test('of choices four in five are heard, and hardly one in twenty as another', () => {
  const all = DESIGNS.flatMap(([design, rows]) =>
    rows.flatMap(({ pane, text, expect: label }) => {
      const options = design.panes.find(({ id }) => id === pane)?.options
      return options ? [{ label, option: hearChoice(text, options).option?.id ?? null }] : []
    }),
  )
  const meant = all.filter(({ label }) => label !== null)
  const heard = meant.filter(({ label, option }) => option === label).length
  const wrong = all.filter(({ label, option }) => option !== null && option !== label).length
  expect(heard / meant.length).toBeGreaterThanOrEqual(0.8)
  expect(wrong / all.length).toBeLessThanOrEqual(0.06)
})
