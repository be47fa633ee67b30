import { expect, test } from 'vitest'
import { checkLetter, checkStory } from '../../../src/core/star/story.ts'

const resultOf = (result: string, competency: string) =>
  checkStory({ result }, { competencies: [competency], jd: [] }).letters.result

test.each([
  '他明显进步了很多。现在大家都说他不错，我很开心。',
  '他有了明显的进步，成长了很多，大家都很认可。',
  'He improved a lot and everybody was happy.',
  'The team works much better now and everybody praised me.',
  'The latency of the service improved a lot and my manager was happy.',
])('a result that only praises is a change without numbers: %s', (praise) => {
  for (const competency of ['mentoring', 'debugging']) {
    const { score, findings } = resultOf(praise, competency)
    expect(score).toBe(0)
    expect(findings.map(({ code }) => code)).toContain('no-number')
  }
})

test.each([
  '后来他独立评审了两个季度，进步很大，去年还转正了。',
  '我们的关系改善了很多，现在每周一起评审方案。',
  'She improved a lot: from then on she asked me before each release.',
  'He has thanked me since, and he reviews my changes alone.',
])('praise with what somebody does since is a change between people: %s', (told) => {
  const { findings } = resultOf(told, 'mentoring')
  expect(findings.map(({ code }) => code)).toEqual(['has-changed'])
})

test('praise beside a number takes nothing away', () => {
  const text = 'It was a success: the share of green builds went from 74 % to 96 % over a quarter.'
  expect(checkLetter('result', text).result.score).toBe(2)
})
