/** What the lints of estimates, claims and stories say, in English. */
import { eachNeed } from './each-need.ts'

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`

/** What a piece of evidence is called: "found: …", "missing: …". */
const needs = {
  number: 'a number',
  unit: 'a number with its unit',
  first_person: 'you yourself ("I")',
  role_verb: 'a verb that says your role (led, decided, built)',
  technique: 'a technique by its name',
  alternative: 'the way you did not take',
  before_after: 'before and after',
  metric_name: 'the name of the metric',
  window: 'the time it was measured over',
  jd_keyword: 'a key word of the posting',
  sides: 'what each side wanted',
  deed: 'what you did, as a deed of yours',
  changed: 'what changed between you, or for them',
}

/** What is told of those that were found once and are asked for twice. */
const another = { ...needs, alternative: 'another way you did not take' }

export const enStar = {
  letters: {
    situation: 'Situation',
    task: 'Task',
    action: 'Action',
    result: 'Result',
    relevance: 'Relevance',
  },
  needs,
  /** One line for each code, in the words of an interviewer. */
  codes: {
    'no-number': 'how much? not one number says it',
    'number-without-baseline': 'from what? the number has no before',
    'percent-points-confusion': 'percent or points? 74 % to 99 % is 25 points, and 34 %',
    'delta-mismatch': 'the change does not follow from its before and after',
    'weak-verb': 'this verb hides what you did; say the deed',
    'we-only': 'only the group acts; which part was yours?',
    'no-own-role': 'nobody acts here; what was your part?',
    'window-missing': 'over which time was it measured?',
    'copied-sample': 'this is a sample; tell your own story with your own numbers',
    'technique-named': 'names a technique',
    'metric-named': 'names its metric',
    'before-after': 'tells before and after',
    empty: 'nothing was said here',
    pile: 'key words and numbers without sentences; tell what happened',
    'too-long': 'too long to listen to; keep the two sentences that matter',
    'too-short': 'too short to be a story; half of its evidence counts',
    'numbers-apart': 'the situation gave another number for this; which one is it?',
    'missing-plan': 'what would you do first in this job?',
    ...eachNeed('has', needs, (need) => `found: ${need}`),
    ...eachNeed('missing', needs, (need) => `missing: ${need}`),
    ...eachNeed('more', another, (need) => `one more: ${need}`),
  },
  /** A place in the answer, behind its code. */
  at: (text: string) => `"${text}"`,
  clean: 'Nothing to say against it.',
  score: (score: number, most: number) => `${score} of ${most}`,
  evidence: (found: number, of: number) => `found ${found} of ${of} pieces of evidence`,
  spoken: (words: number, seconds: number) =>
    `${plural(words, 'word')}, about ${minutes(seconds)} spoken`,
  tooLong: (seconds: number) => `longer than ${minutes(seconds)}: cut it before you rehearse it`,
  missingKeywords: (keywords: string, more: number) =>
    `the posting also asks for: ${keywords}${more > 0 ? ` and ${more} more` : ''}`,
  workshop: {
    /** The answer to what is asked after the story. */
    followUp: (number: number) => `Asked ${number}`,
    followUpGuide: 'a minute, with a number or something one can look at',
    asks: {
      judgement: 'Should it have been done at all? What spoke against it, and what did it cost?',
      delivery: 'How sure could you be that it gets done? What could have stopped it?',
      risk: 'What was the worst that could happen, and how would you have gone back?',
      proveIt: (technique: string) =>
        `You said "${technique}". What could I look at to see it, and which number would it show?`,
      objections: {
        'own-part': 'It sounds like the work of a team. What would not exist without you?',
        effect: 'How do you know that it worked?',
        measure: 'Who measured that, how, and over which time?',
        luck: 'Perhaps it would have got better by itself. What tells you it was your change?',
      },
    },
    /** While they are answered aloud. */
    askedOf: (number: number, of: number) => `Asked ${number} of ${of}; space goes on`,
    /** `title` of the one that was kept. */
    posting: (title: string) => (title === '' ? 'Posting' : `Posting "${title}"`),
    interviewer: 'interviewer',
    status: (words: number, seconds: number) =>
      `${plural(words, 'word')}, about ${minutes(seconds)} at your pace`,
    tooLong: (most: number) => `over ${minutes(most)}`,
    numbers: (count: number, bare: number) =>
      bare === 0
        ? plural(count, 'number')
        : `${plural(count, 'number')}, ${bare} without a baseline`,
    otherLanguage: (lang: string) => `you interview in ${lang}`,
    found: (found: number, of: number) => `found ${found} of ${of} pieces of evidence`,
    reject: 'reject a finding',
    keep: 'into the story bank',
    timed: (ms: number) => `written in ${minutes(ms / 1000)}`,
  },
  pace: {
    intro: 'Read this aloud as you would say it to an interviewer. Enter starts, Enter stops.',
    text:
      'Every Friday at noon the billing service fell behind. I looked at the queue first, because it was ' +
      'the only graph that moved. It held forty thousand messages, and the workers took nine seconds for each. ' +
      'The database was not busy at all. Each worker waited for one lock that a report held while it ran. I moved the ' +
      'report to a replica and gave it a limit of five minutes. The queue has not been longer than two hundred messages since, ' +
      'and nobody has been called on a Friday for eleven weeks.',
    start: 'Enter starts.',
    stop: 'Enter stops.',
    tooShort: 'That was too short to measure: read all of it.',
    result: (perMinute: number, unit: 'words' | 'characters') =>
      `${perMinute} ${unit} a minute; stories are timed with it from now on`,
  },
  transcript: {
    spoken: (words: number, unit: 'words' | 'characters', seconds: number | null) =>
      seconds === null
        ? `${words} ${words === 1 ? unit.slice(0, -1) : unit}; without time stamps there is no pace (--seconds N gives one)`
        : `${words} ${unit} in ${minutes(seconds)}`,
    pace: {
      slow: (perMinute: number, unit: string) =>
        `${perMinute} ${unit} a minute is slow: long pauses, or too much thinking aloud`,
      right: (perMinute: number, unit: string) => `${perMinute} ${unit} a minute is a good pace`,
      fast: (perMinute: number, unit: string) =>
        `${perMinute} ${unit} a minute is fast: nobody can note the numbers`,
    },
    fillers: (count: number, share: number, list: string) =>
      count === 0 ? 'no fillers' : `${plural(count, 'filler')} (${share} in 100): ${list}`,
  },
  story: {
    notAMap: 'a story is a map of situation, task, action, result, relevance and jd',
    notText: (key: string) => `${key} must be text`,
    unknownKey: (key: string) => `"${key}" is no part of a story`,
    hint: 'Write situation: TEXT, task: TEXT, …, jd: [word, word]',
  },
}
