/** What of a question its candidate is told: of every question that comes with the program. */
import { beforeAll, describe, expect, test } from 'vitest'
import { askedSheet } from '../../../../src/core/interview/pair/asked-sheet.ts'
import { isSayable } from '../../../../src/core/interview/pair/read-wire.ts'
import { phasesFor, roundKind } from '../../../../src/core/interview/phases.ts'
import { projectOfTheirs } from '../../../../src/core/interview/project/project.ts'
import type { DesignQuestion } from '../../../../src/core/kinds/design/question.ts'
import type { Question } from '../../../../src/core/question/question.ts'
import { type Text, textIn, textsOf } from '../../../../src/core/question/text.ts'
import { type Loaded, loadCollections } from '../../../../src/decks/load.ts'
import { design } from '../../drill/sitting.ts'

let shipped: Loaded
let all: readonly { readonly name: string; readonly question: Question }[]
beforeAll(async () => {
  shipped = await loadCollections([{ path: '.', origin: 'own' }])
  all = shipped.decks.flatMap(({ id, questions }) =>
    questions.map(({ question }) => ({ name: `${id}/${question.id}`, question })),
  )
})

const sheetOf = (question: Question) => askedSheet({ question, deckLang: 'en', starter: '' })

/** What only the interviewer may know of it. */
function secrets(question: Question): readonly Text[] {
  const { hints, followUps, interviewer } = question
  const common: readonly (Text | undefined)[] = [
    ...hints,
    ...followUps.flatMap(({ ask, points, answer }) => [ask, ...points, answer]),
    ...(interviewer?.listenFor ?? []),
    ...(interviewer?.wrongTurns ?? []),
    ...(interviewer?.anchors ?? []),
    interviewer?.ifStuck,
    interviewer?.ifFast,
  ]
  return [...common, ...ofKind(question)].filter((text) => text !== undefined)
}

function ofKind(question: Question): readonly (Text | undefined)[] {
  switch (question.kind) {
    case 'recall':
      return [question.answer, ...question.points]
    case 'choice':
      return question.options.map(({ why }) => why)
    case 'estimate':
      return question.asks.flatMap(({ formula, why }) => [formula, why])
    case 'review':
      return question.findings.map(({ text }) => text)
    case 'design':
      return [
        ...question.clarify.flatMap(({ ask, answer }) => [ask, answer]),
        ...question.panes.flatMap(({ options }) =>
          options.flatMap(({ text, why, breaks }) => [text, why, breaks]),
        ),
        ...question.rubric.map(({ text }) => text),
        ...question.estimates.flatMap(({ hidden, ask, why }) => [hidden ? ask : undefined, why]),
        ...question.deepDives.flatMap(({ ask, points }) => [ask, ...points]),
      ]
    case 'behavioral':
      return [
        ...Object.values(question.starR).map(({ good }) => good),
        ...question.probes.map(({ ask }) => ask),
        ...question.upgrades.flatMap(({ weak, strong }) => [weak, strong]),
      ]
    case 'code':
      return question.tests === 'all'
        ? []
        : question.tests.flatMap(({ title, hint }) => [title, hint])
  }
}

describe('a question as its candidate sees it', () => {
  test('holds no hint, no answer, no brief, no rubric and no test', () => {
    const leaks: string[] = []
    let count = 0
    for (const { name, question } of all) {
      const seen = JSON.stringify(sheetOf(question))
      const shown = [question.title, question.prompt].flatMap(textsOf).join('\n')
      for (const secret of secrets(question).flatMap(textsOf)) {
        // A few words may be said of anything, and a prompt may say what a test checks.
        if (secret.length < 24 || shown.includes(secret)) continue
        count++
        if (seen.includes(JSON.stringify(secret).slice(1, -1))) leaks.push(`${name}: ${secret}`)
      }
    }
    expect(leaks).toEqual([])
    expect(count).toBeGreaterThan(1000)
  })

  test('is taken by the other side, whichever it is', () => {
    const refused = all.flatMap(({ name, question }) => {
      const as = roundKind(question.kind)
      const asked = {
        question: name,
        digest: 'd',
        kind: question.kind,
        as,
        title: textIn(question.title, 'en', 'en'),
        minutes: question.minutes,
        phases: phasesFor(as, question.minutes),
      }
      const event = { kind: 'question', round: 0, asked, sheet: sheetOf(question) } as const
      return isSayable(event, 'host') ? [] : [name]
    })
    expect(refused).toEqual([])
    expect(all.length).toBeGreaterThan(100)
  })

  test('of a design has the constraints that nobody has to ask for, with the ids that a decision cites', () => {
    const shop: DesignQuestion = {
      ...(design as DesignQuestion),
      constraints: [
        { id: 'C1', text: { en: 'One region.', 'zh-CN': '一个地区。' }, facts: [] },
        { id: 'C2', text: 'A peak of ten.', facts: [] },
      ],
      clarify: [
        {
          id: 'peak',
          ask: 'Peak?',
          answer: 'Ten.',
          opens: 'C2',
          critical: true,
          keys: [],
          wordings: {},
        },
      ],
      estimates: [
        { id: 'rate', ask: 'Rate?', answer: 1, unit: '', within: 1 },
        { id: 'deep', ask: 'Deep?', answer: 1, unit: '', within: 1, hidden: true },
      ],
    }
    const { given, fields } = sheetOf(shop)
    expect(given).toEqual([{ en: 'C1 One region.', 'zh-CN': 'C1 一个地区。' }])
    const ids = fields.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['estimate.rate', 'path', 'storage.choice']))
    expect(ids).not.toContain('estimate.deep')
  })

  test('about a project of their own is what every project is asked, in every language', () => {
    const [guide] = shipped.lists.projectGuides
    if (!guide) throw new Error('no guide')
    const { prompt, fields } = sheetOf(projectOfTheirs(guide, 'Their project'))
    expect(Object.keys(prompt)).toEqual(expect.arrayContaining(['en', 'zh-CN']))
    expect(fields.map(({ id }) => id)).toEqual(['answer'])
  })
})
