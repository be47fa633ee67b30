/** What a solo mock says, in English: the interviewer, the screens around a drill, the scorecard. */
import { enHost } from '../host/en.ts'
import { enStar } from '../star/en.ts'

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const clock = (ms: number): string => {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
const minutes = (n: number): string => `${Math.round(n * 10) / 10} min`

/** The same thing once, with how often it is meant. */
const counted = (texts: readonly string[]): readonly string[] =>
  [...Map.groupBy(texts, (text) => text)].map(([text, { length }]) =>
    length === 1 ? text : `${text} × ${length}`,
  )

type RoundKind = keyof typeof roundKinds
const roundKinds = {
  coding: 'coding',
  design: 'design',
  behavioral: 'behavioral',
  knowledge: 'knowledge',
  project: 'project',
}
const kindOf = (kind: string): string =>
  (roundKinds as Readonly<Record<string, string>>)[kind] ?? kind

/** What a piece of a story is called; a fault has a sentence instead. */
const needs: Readonly<Record<string, string>> = enStar.needs

export const enSolo = {
  /** Said by the interviewer, in the language of the questions. */
  phrases: {
    probes: ['What number would prove you wrong?', 'What did you give up for it?'],
    storyProbes: ['Which part of that was yours alone?', 'Who disagreed, and what did they say?'],
    decision: {
      judgement: 'Should it have been done at all? What spoke for leaving it as it was?',
      delivery:
        'Could your team deliver it? With which people, in what time, and what did you cut?',
      risk: 'When, and how safely? What was the first step back if it went wrong?',
    },
  },
  roundKinds,
  dimensions: enHost.dimensions,
  key: 'mock',
  resume: 'mock',
  home: (round: number, of: number, ms: number) => `round ${round} of ${of}, ${clock(ms)}`,
  round: (n: number, of: number) => `Round ${n} of ${of}`,
  interviewer: 'Interviewer',
  keys: {
    begin: 'begin',
    nextPhase: 'next phase',
    answer: 'answer',
    said: 'said it aloud',
    pass: 'let it pass',
    keep: 'keep',
    skip: 'skip',
    score: 'score',
    line: 'line',
    done: 'done',
    end: 'end the mock',
    takeBack: 'other score',
  },
  offer: {
    title: 'You left a mock interview here',
    text: (title: string, round: number, of: number, ms: number, ago: string) =>
      `${title}, round ${round} of ${of}, ${clock(ms)} on its clock, saved ${ago}.`,
    note: 'The clock goes on where it stood. A new mock leaves this one unfinished in the list.',
    making: 'Choosing the rounds',
  },
  /** Before the clock. */
  opening: {
    title: (rounds: number, n: number) => `${plural(rounds, 'round')}, ${minutes(n)}`,
    kinds: (kinds: readonly string[]) => `Among them: ${kinds.join(', ')}.`,
    rules: [
      'The clock of each round runs from its first second. Nothing is cut off: what is over counts up.',
      'Each round begins with five seconds: what kind of question is this?',
      'The interviewer interrupts. enter answers, ctrl-t says it aloud, esc lets it pass, and the scorecard says so.',
      'esc leaves; clock and answer are kept, and home offers to go on.',
    ],
    plan: 'Before code comes the plan: the editor opens after it.',
    length: 'What is far too short for its time is no evidence.',
    scores: 'The scores are your own, 1, 2 and 4 with a line of evidence. There is no sum.',
  },
  reply: 'what you answer, in a line',
  classify: {
    title: 'Five seconds: what kind of question is this?',
    left: (ms: number) => `${Math.ceil(ms / 1000)} s`,
    late: (ms: number) => `${clock(ms)} over`,
    note: 'The clock runs; it is kept with what you said.',
  },
  plan: {
    clarify: 'Before the plan: what do you ask, what do you assume?',
    clarifyNote: 'Nobody answers here: write what you go on with.',
    title: 'Your plan, before any code',
    note: 'The way, its cost, what can go wrong, how you test it. The editor opens after it.',
    warning: 'Nothing is planned yet: a line, or ctrl-t; ctrl-g once more goes on without.',
    placeholder: 'one thing a line',
    aloud: 'said aloud',
    editor: 'to the code',
  },
  anchor: {
    title: 'One number that anchors your answer',
    note: 'A scale, a limit, a before and after: what they should remember. It needs a number in it.',
    warning: 'There is no number in it; write one, or esc skips and the scorecard says so.',
    placeholder: 'such as 3.2 s to 0.4 s at P99',
  },
  decision: 'You told a decision, so three follow-ups always come.',
  score: {
    title: (kind: RoundKind) => `Your own scores: ${roundKinds[kind]}`,
    scale: '4 strong · 3 leaning yes · 2 leaning no · 1 no · 0 not seen',
    evidence: (found: number, of: number) => `${found} of ${of}`,
    ask: (score: number) => `${score} because`,
    placeholder: 'one line of evidence: what was seen, when',
    note: (comesBack: boolean) =>
      `1, 2 and 4 need a line of evidence.${comesBack ? ' A line of 2 or less brings the question back.' : ''}`,
  },
  takeaways: {
    title: 'At most three takeaways',
    note: 'What you will do otherwise next time. An empty line is fine.',
  },
  ended: {
    title: 'The mock is over',
    files: 'The scorecard is written:',
    writing: 'Writing the scorecard',
    failed: 'sparr mock show prints it.',
  },
  evidence: (found: number, of: number) => `found ${found} of ${of} pieces of evidence`,
  noEvidence: 'no evidence was looked for',
  /** What a piece of evidence is about, found or missing; one sentence for each code. */
  about: {
    classified: (a: { as: RoundKind; answer: string }, isFound: boolean): string =>
      a.answer === ''
        ? `not classified; it is ${roundKinds[a.as]}`
        : isFound
          ? `classified as ${kindOf(a.answer)}`
          : `taken for ${kindOf(a.answer)}; it is ${roundKinds[a.as]}`,
    anchor: (_: object, isFound: boolean): string =>
      isFound ? 'a number to anchor it' : 'no number to anchor it',
    planned: (a: { lines: number }, isFound: boolean): string =>
      isFound
        ? 'planned before the code'
        : a.lines === 0
          ? 'no plan before the code'
          : 'the plan is too short to count',
    clarified: (a: { lines: number }, isFound: boolean): string =>
      isFound
        ? 'asked or assumed before the plan'
        : a.lines === 0
          ? 'nothing was asked or assumed'
          : 'what was asked is too short to count',
    reply: (a: { text: string; said: boolean; isShort?: true }, isFound: boolean): string =>
      `${isFound ? (a.said ? 'answered aloud' : 'answered') : a.isShort ? 'answered too shortly to count' : 'let pass'}: ${a.text}`,
    'too-short': (a: { words: number; ms: number; budgetMs: number }): string =>
      `${a.ms > 0 ? clock(a.ms) : plural(a.words, 'word')} of ${clock(a.budgetMs)} is too short: nothing that rests on it counts`,
    hints: (a: { count: number }): string =>
      a.count === 0 ? 'without a hint' : `${plural(a.count, 'hint')} taken`,
    'in-time': (a: { minutes: number }, isFound: boolean): string =>
      `${isFound ? 'within' : 'over'} its ${minutes(a.minutes)}`,
    test: (a: { title: string }, isFound: boolean): string =>
      `${isFound ? 'kept' : 'not kept'}: ${a.title}`,
    verdict: (a: { verdict: string | null }): string =>
      a.verdict === null ? 'never judged' : `judged ${a.verdict}`,
    race: (a: { verdict: string | null }, isFound: boolean): string =>
      isFound
        ? 'no data race, deadlock or leak was found'
        : `not shown to be free of data races${a.verdict === null ? '' : ` (${a.verdict})`}`,
    worst: (a: {
      verdict: string
      run: number
      of: number
      became: 'gone' | 'unchanged' | 'open'
    }): string =>
      `${a.verdict} in judged save ${a.run} of ${a.of}; ${
        {
          gone: 'gone in the code that was accepted',
          unchanged: 'the same code was accepted another time, so it is in there still',
          open: 'nothing shows that it is gone',
        }[a.became]
      }`,
    ran: (a: { runs: number }): string =>
      a.runs === 0 ? 'never run' : plural(a.runs, 'judged save'),
    estimate: (a: { text: string }, isFound: boolean): string =>
      `${isFound ? 'right' : 'not right'}: ${a.text}`,
    finding: (a: { text: string }, isFound: boolean): string =>
      `${isFound ? 'found' : 'not found'}: ${a.text}`,
    option: (a: { text: string }, isFound: boolean): string =>
      `${isFound ? 'right about' : 'wrong about'}: ${a.text}`,
    rubric: (a: { text: string; written: string }): string => `${a.text} (${a.written})`,
    ticked: (a: { text: string }, isFound: boolean): string =>
      `${isFound ? 'ticked by yourself' : 'not ticked'}: ${a.text}`,
    'letter-ticked': (a: { letter: keyof typeof enStar.letters; mark: number }): string =>
      `${enStar.letters[a.letter]}: ${a.mark} of 2 by your own tick, told aloud`,
    story: (a: { finding: keyof typeof enStar.codes }): string =>
      needs[a.finding.replace(/^(?:has|missing)-/, '')] ?? enStar.codes[a.finding],
  },
  card: {
    title: (title: string) => `Mock interview: ${title}`,
    when: (date: string) => `Held on ${date}`,
    solo: 'the program asked',
    call: 'on a call',
    pair: 'at two screens',
    unfinished: 'unfinished',
    round: (n: number, title: string) => `Round ${n}: ${title}`,
    of: (kind: string, question: string, used: string, planned: string) =>
      `${kind}, ${question}, ${used} of ${planned}`,
    states: {
      'not-begun': 'This round was not begun.',
      begun: 'This round was begun and not answered.',
      answered: '',
      gone: 'The answer of this round was taken back since; only what was said is left.',
    },
    classified: (as: string, ms: number) =>
      as === ''
        ? 'Not classified.'
        : `Classified as ${kindOf(as)} after ${Math.round(ms / 1000)} s`,
    right: 'right',
    wrong: (as: RoundKind) => `it is ${roundKinds[as]}`,
    anchor: (text: string) => `Anchored with: ${text}`,
    noAnchor: 'No number anchors this answer.',
    hints: (n: number) => `${plural(n, 'hint')} taken.`,
    phases: 'Time',
    phaseHeads: ['phase', 'planned', 'used', 'over'],
    total: 'round',
    planned: 'Before the code',
    said: 'What the interviewer said',
    aloud: 'answered aloud',
    passed: 'let pass',
    open: 'not answered',
    dimensions: 'Dimensions',
    dimensionHeads: ['dimension', 'score', 'found', 'missing', 'because'],
    notScored: 'not seen',
    score: (n: number) => (n === 0 ? 'not seen' : `${n} of 4`),
    because: (text: string) => `because: ${text}`,
    takeaways: 'Takeaways',
    noTakeaways: 'None were written.',
    scale: {
      solo: '4 strong, 3 leaning yes, 2 leaning no, 1 no. The scores are the candidate’s own; the evidence is what the rules of the questions found. There is no sum.',
      call: '4 strong, 3 leaning yes, 2 leaning no, 1 no. The scores are the interviewer’s, with what was seen on the call. There is no sum.',
      pair: '4 strong, 3 leaning yes, 2 leaning no, 1 no. The scores are the interviewer’s, given before either side saw the other’s. There is no sum.',
    },
    made: 'Made by sparr; nothing in it was sent anywhere.',
  },
  /** What a call left. */
  brought: {
    deck: 'Takeaways of mocks',
    front: (title: string, day: string, id: string) =>
      `What did you take from the mock interview of ${day} (${title}, ${id})?`,
    nothing: 'No score of 1 or 2 and no takeaway: nothing comes back.',
    due: (added: number, known: number) =>
      `${plural(added, 'question')} due${known > 0 ? `, ${known} brought in before` : ''}:`,
    unknown: (names: readonly string[]) =>
      `In none of your decks: ${names.join(', ')}. Add the deck, and bring the file in again.`,
  },
  list: {
    empty: 'No mock yet: sparr mock solo begins one.',
    rounds: (done: number, of: number) => `${done} of ${plural(of, 'round')}`,
    ended: 'ended',
    unfinished: 'unfinished',
    modes: { solo: 'solo', call: 'on a call', pair: 'at two screens' },
  },
  written: (file: string) => `The scorecard is in ${file}`,
  unfilled: (rounds: readonly { readonly kind: string; readonly minutes: number }[]) => {
    const named = counted(rounds.map(({ kind, minutes: n }) => `${kind}, ${minutes(n)}`)).join('; ')
    const hasProject = rounds.some(({ kind }) => kind === 'project')
    const remedy = hasProject ? '. A project is one of your stories: sparr story edit NAME' : ''
    return `Nothing fits ${plural(rounds.length, 'round')} of the plan (${named}): the mock goes without${remedy}`
  },
  scored: (score: number) => `a line of the mock was scored ${score}`,
  faults: {
    noPlan: (f: { plan: string }) =>
      f.plan === ''
        ? 'There is no plan that a mock can be made of; add one as questions/NAME.plan.yaml'
        : `No question fits any round of ${f.plan}; change its kinds, decks or minutes`,
    notAMock: ({ file, why }: { file: string; why: string }) =>
      ({
        json: `${file} is no JSON; ask your interviewer for the file that ends in -debrief.json`,
        shape: `${file} is no scorecard of a mock; ask your interviewer for the file that ends in -debrief.json`,
        alone: `${file} is a mock that was held alone; sparr import brings its log from another machine`,
        own: `${file} was held from this home, where you were the interviewer; give it to your candidate`,
        'too-large': `${file} is too large for a scorecard; ask your interviewer for the file that ends in -debrief.json`,
      })[why] ?? file,
    mockNewer: (f: { file: string; schema: number }) =>
      `${f.file} was written by a newer sparr (form ${f.schema}); update sparr, then bring it in`,
    noProject: (f: { plan: string }) =>
      `${f.plan} is about a project of yours, and your story bank is empty; write one with sparr story edit NAME`,
    noMock: (f: { id: string }) =>
      f.id === ''
        ? 'There is no mock yet; sparr mock solo begins one'
        : `There is no mock "${f.id}"; sparr mock list shows them`,
  },
}
