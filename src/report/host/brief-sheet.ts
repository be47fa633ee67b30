/** One page for an interviewer: what to read out, the way through the time, what to listen for, what to give away. */

import { DIMENSIONS, type Dimension } from '../../core/interview/dimensions.ts'
import { briefOf, type Section, type SectionId } from '../../core/interview/host/brief.ts'
import { roundMinutes } from '../../core/interview/host/choose.ts'
import { phaseTitle } from '../../core/interview/phase-title.ts'
import { phasesFor, roundKind } from '../../core/interview/phases.ts'
import type { Phase } from '../../core/kinds/design/question.ts'
import type { Question, QuestionName } from '../../core/question/question.ts'
import { type Text, textIn } from '../../core/question/text.ts'
import { wholePrompt } from '../../core/question/whole-prompt.ts'
import { fenced, plainMarkdown, withoutHtml } from '../../text/markdown/safe-markdown.ts'
import { wrapMarkdown } from '../../text/markdown/wrap-markdown.ts'
import type { Words } from '../../words/words.ts'

const PAGE_LINES = 60
const WIDTH = 100

export type BriefAsked = {
  readonly name: QuestionName
  readonly question: Question
  readonly deckLang: string
  readonly lang: string
  /** What its texts go through, as the page is for somebody else. */
  readonly leaving: (text: string) => string
}

export type BriefSheet = {
  readonly title: string
  readonly prompt: string
  readonly minutes: number
  readonly phases: readonly Phase[]
  readonly sections: readonly Section[]
  readonly dimensions: readonly Dimension[]
}

export function briefSheet({ question, deckLang, lang, leaving }: BriefAsked): BriefSheet {
  const say = (text: Text): string => leaving(textIn(text, lang, deckLang))
  const kind = roundKind(question.kind)
  const minutes = roundMinutes(question)
  const own = question.kind === 'design' ? question.phases : []
  return {
    title: say(question.title),
    prompt: wholePrompt(question)
      .map((text) => say(text).trimEnd())
      .join('\n\n'),
    minutes,
    phases: phasesFor(kind, minutes, own),
    sections: briefOf(question, say),
    dimensions: DIMENSIONS[kind],
  }
}

/** What the page can do without where it would be longer than one, the least needed first; the host's screen has all of it. */
const SPARABLE = [
  'standard',
  'given',
  'outline',
  'dives',
  // Of what is asked next: what a good reply has.
  'points',
  'anchors',
  'wrong-turns',
  'if-fast',
  'follow-ups',
  'clarify',
] as const satisfies readonly (SectionId | 'points')[]
const ASKED_NEXT: ReadonlySet<SectionId> = new Set(['dives', 'follow-ups', 'probes'])
const SPARED = Array.from({ length: SPARABLE.length + 1 }, (_, count) => SPARABLE.slice(0, count))

/** Markdown of at most 60 lines of 100 cells, where the question is not longer, or all there is. */
export function briefMarkdown(
  asked: BriefAsked,
  words: Words,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): string {
  const sheet = briefSheet(asked)
  if (isWhole) return `${draw(asked, sheet, words, { spared: [], isTight: false }).join('\n')}\n`
  const drafts = SPARED.flatMap((spared) => [
    draw(asked, sheet, words, { spared, isTight: false }),
    draw(asked, sheet, words, { spared, isTight: true }),
  ])
  const fitting = drafts.find((lines) => lines.length <= PAGE_LINES)
  return `${(fitting ?? drafts.at(-1) ?? []).join('\n')}\n`
}

/** `isTight`: without blank lines, of which Markdown needs none before a heading or a list. */
function draw(
  { name, question }: BriefAsked,
  { title, prompt, minutes, phases, sections, dimensions }: BriefSheet,
  words: Words,
  {
    spared,
    isTight,
  }: { readonly spared: readonly (SectionId | 'points')[]; readonly isTight: boolean },
): readonly string[] {
  const { host, marks } = words
  const { sheet } = host
  const gap = isTight ? [] : ['']
  const wrap = (text: string): readonly string[] => wrapMarkdown(text, WIDTH)
  const part = (heading: string, lines: readonly string[]): readonly string[] => [
    `## ${heading}`,
    ...lines.flatMap(wrap),
    ...gap,
  ]
  const named = phases.map((phase) =>
    sheet.phase(plainMarkdown(phaseTitle(phase, host.phases, words.lang)), phase.minutes),
  )
  const exhibit =
    question.kind === 'review'
      ? ['', ...fenced(question.exhibit.text, question.exhibit.language).split('\n')]
      : []
  const all = [
    `# ${plainMarkdown(title)}`,
    `\`${name}\` ${sheet.kind(words.kinds[question.kind], minutes, question.level)}`,
    ...gap,
    `## ${sheet.readOut}`,
    ...wrap(withoutHtml(prompt)),
    ...exhibit,
    ...gap,
    ...part(sheet.phases, [named.join(' · ')]),
    ...sections
      .filter(({ id }) => !spared.includes(id))
      .flatMap(({ id, lines }) =>
        part(
          host.sections[id],
          lines.map(({ text, aside }, i) => {
            const isSpared = ASKED_NEXT.has(id) && spared.includes('points')
            const told = aside === undefined || isSpared ? '' : marks.aside(plainMarkdown(aside))
            return `${id === 'hints' ? `${i + 1}.` : '-'} ${plainMarkdown(text)}${told}`
          }),
        ),
      ),
    ...part(sheet.rubric, [
      `- ${dimensions.map((one) => host.dimensions[one]).join(' · ')}`,
      `- ${sheet.rubricNote}`,
      ...(dimensions.includes('independence') ? [`- ${sheet.independence}`] : []),
      ...(spared.length > 0 ? [`- ${sheet.whole(name)}`] : []),
    ]),
  ]
  return all.at(-1) === '' ? all.slice(0, -1) : all
}
