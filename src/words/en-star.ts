/** What the lints of estimates, claims and stories say, in English. */

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
}

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
    'too-long': 'too many sentences; keep the two that matter',
    'missing-plan': 'what would you do first in this job?',
    'has-number': `found: ${needs.number}`,
    'has-unit': `found: ${needs.unit}`,
    'has-first_person': `found: ${needs.first_person}`,
    'has-role_verb': `found: ${needs.role_verb}`,
    'has-technique': `found: ${needs.technique}`,
    'has-alternative': `found: ${needs.alternative}`,
    'has-before_after': `found: ${needs.before_after}`,
    'has-metric_name': `found: ${needs.metric_name}`,
    'has-window': `found: ${needs.window}`,
    'has-jd_keyword': `found: ${needs.jd_keyword}`,
    'missing-number': `missing: ${needs.number}`,
    'missing-unit': `missing: ${needs.unit}`,
    'missing-first_person': `missing: ${needs.first_person}`,
    'missing-role_verb': `missing: ${needs.role_verb}`,
    'missing-technique': `missing: ${needs.technique}`,
    'missing-alternative': `missing: ${needs.alternative}`,
    'missing-before_after': `missing: ${needs.before_after}`,
    'missing-metric_name': `missing: ${needs.metric_name}`,
    'missing-window': `missing: ${needs.window}`,
    'missing-jd_keyword': `missing: ${needs.jd_keyword}`,
  },
  /** A place in the answer, behind its code. */
  at: (text: string) => `"${text}"`,
  clean: 'Nothing to say against it.',
  score: (score: number, most: number) => `${score} of ${most}`,
  evidence: (found: number, of: number) => `found ${found} of ${of} pieces of evidence`,
  spoken: (words: number, seconds: number) =>
    `${plural(words, 'word')}, about ${minutes(seconds)} spoken`,
  tooLong: (seconds: number) => `longer than ${minutes(seconds)}: cut it before you rehearse it`,
  missingKeywords: (keywords: string) => `the posting also asks for: ${keywords}`,
  transcript: {
    spoken: (words: number, unit: 'words' | 'characters', seconds: number | null) =>
      seconds === null
        ? `${words} ${unit}; without time stamps there is no pace (--seconds N gives one)`
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
