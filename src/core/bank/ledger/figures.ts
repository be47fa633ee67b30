/** The numbers of a telling that have a metric, each with what it says of it. */

import { LETTERS, type Letter } from '../../kinds/behavioral/question.ts'
import type { FoundNumber, Span } from '../../numbers/numbers.ts'
import { inUnit } from '../../numbers/units.ts'
import { sentenceFinder } from '../../sentences.ts'
import { readClaim } from '../../star/claim/claim.ts'
import { before } from '../../star/terms/lexicon.ts'
import type { Source, Telling } from '../telling.ts'
import { findNamedMetrics, type MetricHere } from './find-metrics.ts'
import { fits } from './fits.ts'

/** What a number says of its metric. `state`: it was so at some time, nobody knows when. */
export type Slot = 'before' | 'after' | 'target' | 'change' | 'state'

export type Figure = {
  readonly source: Source
  readonly family: string
  readonly letter: Letter
  /** Of the number with its unit, in the letter's text. */
  readonly span: Span
  /** As it was written. */
  readonly text: string
  /** The sentence around it. */
  readonly quote: string
  readonly metric: MetricHere
  /** The metric as it was written. */
  readonly metricText: string
  readonly slot: Slot
  /** Only the letter says so: a number of the situation is taken for a before, one of the result for an after. */
  readonly isGuessed: boolean
  /** In the canonical unit. */
  readonly value: number
  /** As written, before any unit. */
  readonly plain: number
  readonly dimension: FoundNumber['dimension']
  /** "nearly", "约": not to be taken to the digit. */
  readonly isRough: boolean
}

export const figuresOf = (telling: Telling): readonly Figure[] =>
  LETTERS.flatMap((letter) => figuresIn(telling, letter))

type Told = {
  readonly number: FoundNumber
  readonly slot: Slot
  readonly isGuessed: boolean
  /** Both ends of a pair have the metric of the pair. */
  readonly anchor: Span
}

function figuresIn({ source, family, letters }: Telling, letter: Letter): readonly Figure[] {
  const text = letters[letter]
  // A relevance speaks of another house's numbers.
  if (letter === 'relevance' || !/[\d零一二两三四五六七八九十百千万半]|[a-z]/i.test(text)) return []
  const metrics = findNamedMetrics(text)
  if (metrics.length === 0) return []
  const sentenceAt = sentenceFinder(text)
  return toldIn(text, letter).flatMap(({ number, slot, isGuessed, anchor }): readonly Figure[] => {
    const [start, end] = sentenceAt(anchor[0])
    const metric = metricFor(text, { ...number, slot }, anchor, metrics, [start, end])
    if (!metric) return []
    const span: Span = [number.from, number.to]
    return [
      {
        source,
        family,
        letter,
        span,
        text: text.slice(...span).trim(),
        quote: text.slice(start, end).trim(),
        metric,
        metricText: text.slice(...metric.span),
        slot,
        isGuessed,
        value: number.value,
        plain: number.plain,
        dimension: number.dimension,
        isRough:
          ROUGH.test(before(text, number.from, 24)) ||
          ROUGH_AFTER.test(text.slice(number.to, number.to + 12)),
      },
    ]
  })
}

const ROUGH =
  /(?:about|around|roughly|nearly|almost|over|more than|at least|some|approximately|close to|well over|~|≈|约|大约|近|将近|超过?|至少|大概|差不多|接近|不到)\s*$/i
const ROUGH_AFTER = /^\s*(?:左右|上下|以上|多|or so)/
const TARGET =
  /(?:\b(?:target|goal|SLO|SLA|budget|limit|threshold|below|under|within|at most|no more than|less than|better than|above|at least)(?: (?:of|was|is|to|at|be|stay|keep|it))*|目标(?:是|为|定在)?|要求|低于|不超过|控制在|压到|阈值|上限|以内|做到)\s*(?:about|around|约|大约)?\s*$/i
const TARGET_AFTER = /^\s*(?:以内|之内|以下|目标)/

function toldIn(text: string, letter: Letter): readonly Told[] {
  const { numbers, pairs, deltas, ends } = readClaim(text, letter)
  const isTask = letter === 'task'
  const used = new Set<number>()
  const told: Told[] = []
  const add = (number: FoundNumber, slot: Slot, isGuessed: boolean, anchor: Span): void => {
    if (used.has(number.from)) return
    used.add(number.from)
    told.push({ number: withTenths(text, number), slot, isGuessed, anchor })
  }
  for (const { before: first, after, span } of pairs) {
    add(perTime(first, after), 'before', false, span)
    add(perTime(after, first), isTask ? 'target' : 'after', false, span)
  }
  for (const { span } of deltas) {
    const number = numbers.find(({ from }) => from === span[0])
    // "doubled" is no number to compare, and "twice" is said for much.
    if (number && number.unit?.name !== 'times') add(number, 'change', false, span)
    else used.add(span[0])
  }
  for (const number of ends)
    add(number, isTask ? 'target' : 'after', isTask, [number.from, number.to])
  for (const number of numbers) {
    const left = before(text, number.from, 40)
    const isTarget = TARGET.test(left) || TARGET_AFTER.test(text.slice(number.to, number.to + 6))
    add(number, isTarget && letter !== 'result' ? 'target' : slotOf(letter), true, [
      number.from,
      number.to,
    ])
  }
  return told.sort((a, b) => a.number.from - b.number.from)
}

/** 从每周 80 个降到 25 个: the second is a week's too. */
function perTime(number: FoundNumber, { dimension, unit }: FoundNumber): FoundNumber {
  if (dimension === 'rate' && number.dimension === 'count' && unit)
    return { ...number, dimension, unit, value: inUnit(number.plain, unit) }
  // A pair of a count and a rate compares them as they are written.
  return number.unit ? { ...number, value: inUnit(number.plain, number.unit) } : number
}

const TENTHS = /^[一二三四五六七八九]/
/** 九成五 is 95 %. */
function withTenths(text: string, number: FoundNumber): FoundNumber {
  if (text[number.to - 1] !== '成') return number
  const more = TENTHS.exec(text.slice(number.to, number.to + 1))?.[0]
  if (!more) return number
  return {
    ...number,
    to: number.to + 1,
    value: number.value + '一二三四五六七八九'.indexOf(more) + 1,
  }
}

function slotOf(letter: Letter): Slot {
  switch (letter) {
    case 'situation':
      return 'before'
    case 'task':
      return 'target'
    case 'result':
      return 'after'
    case 'action':
    case 'relevance':
      return 'state'
  }
}

/** Further than this from its number a metric is another sentence's in all but the full stop. */
const FURTHEST_BEFORE = 70
const FURTHEST_AFTER = 24

/** The nearest metric that the number can be of: before it in its sentence, or right behind it. */
function metricFor(
  text: string,
  { dimension, slot }: Pick<FoundNumber, 'dimension'> & { readonly slot: Slot },
  [from, to]: Span,
  metrics: readonly MetricHere[],
  [start, end]: Span,
): MetricHere | null {
  // A change in percent or points may be of anything that is measured.
  const isFit = ({ measure }: MetricHere): boolean =>
    fits(measure, dimension) ||
    (slot === 'change' &&
      (dimension === 'percent' || (dimension === 'points' && measure === 'share')))
  const inside = metrics.filter((one) => one.span[0] >= start && one.span[1] <= end && isFit(one))
  const behind = inside.find(
    (one) =>
      one.span[0] >= to &&
      one.span[0] - to <= FURTHEST_AFTER &&
      IS_OF.test(text.slice(to, one.span[0])),
  )
  const ahead = inside
    .filter(
      (one) =>
        one.span[1] <= from &&
        from - one.span[1] <= FURTHEST_BEFORE &&
        !NEW_MATTER.test(text.slice(one.span[1], from)),
    )
    .at(-1)
  return behind ?? ahead ?? inside.find((one) => one.span[0] < from && one.span[1] > from) ?? null
}

/** "99.92 % success rate", "a 42 ms P99", "2 % of failed checkouts", 99.9% 的可用性. */
const IS_OF = /^\s*(?:of\s+)?(?:(?:the|a|an|our)\s+)?(?:的)?(?:[a-z-]+\s)?$/i

/** A new clause with something else to count: what comes then is not of the metric before it. */
const NEW_MATTER =
  /[;；。]|(?:,|，|\band\b|\bwhile\b|\bbut\b|并且|而且|同时|以及)\s*(?:the|our|a|an|I|we|it took|I took|we took|我|我们|团队|另外|还)\s*[^,，]{0,40}$/i
