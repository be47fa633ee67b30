/** Everything the program says, in English. Other languages are typed by this one: a missing sentence does not compile. */

import { enAuthoring } from './authoring/en.ts'
import { enBank, enNotAPosting } from './bank/en.ts'
import { enDesign } from './design/en.ts'
import { enEvening } from './evening/en.ts'
import { enExercise, enNoExercise } from './exercise/en.ts'
import { enGroup, enGroupFaults } from './group/en.ts'
import { enHost, enHostFaults } from './host/en.ts'
import { enLeaving } from './leaving/en.ts'
import { enLinkFaults } from './link/en.ts'
import { type SystemTrouble, systemSentence } from './machine/en.ts'
import { enOrigin, enOriginFaults } from './origin/en.ts'
import { enPair, enPairFaults } from './pair/en.ts'
import { enQueue, enQueueFaults } from './queue/en.ts'
import { enReply } from './reply/en.ts'
import { enSharing, enSharingFaults } from './sharing/en.ts'
import { enSolo } from './solo/en.ts'
import { enStar } from './star/en.ts'
import { enReadiness, enTrack } from './track/en.ts'

type MutantNumbers = {
  readonly mutants: number
  readonly refused: number
  readonly equivalent: number
  readonly survivors: number
  readonly unproven: number
  readonly noPrograms: number
}
type Place = { readonly file: string; readonly line: number; readonly column: number }
/** The disk is not full: it may not be written. */
const NO_RIGHT: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS'])
const near = (name: string): string => (name ? `; did you mean ${name}?` : '')
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
/** A sentence as the end of another. */
const tail = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export const en = {
  lang: 'en',
  /** What stands between words that a screen puts together. */
  marks: {
    comma: ', ',
    colon: ': ',
    /** Between what is wrong and what to do. */
    semicolon: '; ',
    stop: '. ',
    aside: (text: string) => ` (${text})`,
  },
  tagline: 'Interview practice in the terminal',
  clock: (activeMs: number, budgetMs: number) => `${clock(activeMs)} of ${clock(budgetMs)}`,
  over: (overMs: number) => `+${clock(overMs)} over`,
  minutes: (n: number) => `${Math.round(n * 10) / 10} min`,
  /** How often interviews ask a question. */
  common: (n: number) => `common ${n}/5`,
  ago: (ms: number) => {
    const seconds = Math.max(0, Math.round(ms / 1000))
    if (seconds < 60) return `${seconds} s ago`
    if (seconds < 3600) return `${Math.round(seconds / 60)} min ago`
    return `${Math.round(seconds / 3600)} h ago`
  },
  tooSmall: (columns: number, rows: number) =>
    `The window is ${columns}x${rows}; sparr needs 40x12. Your answer is kept.`,
  noRoom: (cut: number) =>
    `${plural(cut, 'character')} did not fit and ${cut === 1 ? 'is' : 'are'} left out; ctrl-_ takes the paste back`,
  moreBelow: (rows: number) => `${plural(rows, 'more line')} below`,
  moreAbove: (rows: number) => `${plural(rows, 'line')} above`,
  kinds: {
    recall: 'recall',
    choice: 'choice',
    estimate: 'estimate',
    review: 'review',
    design: 'design',
    behavioral: 'story',
    code: 'code',
  },
  grades: { again: 'again', hard: 'hard', good: 'good', easy: 'easy' },

  home: {
    first: 'A first question, one edit, then look around.',
    next: 'Next',
    resume: 'resume',
    elsewhere: 'in another window',
    soFar: (ms: number) => `${clock(ms)} so far`,
    decks: 'Decks',
    done: 'done',
    noDecks:
      'There are no decks here: sparr check DIR says what is wrong with a folder, --decks DIR adds one.',
    due: 'due',
    interview: (date: string, days: number) =>
      days < 0 ? `${date} is over` : days === 0 ? 'today' : `${date} in ${plural(days, 'day')}`,
    askDate: 'Interview on (YYYY-MM-DD, empty: none)',
    allDone: 'Every question that has a screen was done once; the weakest come first.',
    warming: (done: number, of: number) =>
      `Go: warming the build cache, ${done} of ${of} packages, once per Go version`,
    problems: (n: number) => `${plural(n, 'problem')} in the decks: sparr check lists them`,
  },
  deck: {
    unseen: 'new',
    empty: 'This deck has no questions yet.',
    changed: 'changed since you passed',
    trusted: (questions: number, path: string) =>
      `${plural(questions, 'code question')} of ${path} may run from now on, until what runs is changed`,
    distrusted: (questions: number, path: string) =>
      `${plural(questions, 'code question')} of ${path} is foreign again`,
  },
  origin: enOrigin,
  offer: {
    title: 'You left an answer here',
    form: (name: string) =>
      name === '' ? 'It answers the whole question.' : `It is of its short form: ${name}.`,
    text: (ms: number, ago: string) => `${clock(ms)} on the clock, saved ${ago}.`,
  },
  search: {
    title: 'Search',
    placeholder: 'words or tags',
    empty: 'Titles, tags, prompts and answers are searched, in every language and with typos.',
    busy: 'Reading the questions',
    none: (query: string) => `No question has anything like "${query}".`,
    found: (n: number) => plural(n, 'question'),
  },
  opening: 'Opening the question',
  help: {
    title: 'Keys',
    close: 'any key closes',
    field: 'In an answer field',
  },

  drill: {
    changed: 'The question has changed since you passed it.',
    reading: 'The clock runs.',
    paused: 'Paused. The clock stands.',
    asleep: (ms: number) => `Nothing happened for ${clock(ms)}. Does that time count?`,
    readOnly: 'Another window has this question open: you can look, nothing is recorded here.',
    hints: (taken: number, all: number) => `${taken}/${all}`,
    hint: (n: number) => `Hint ${n}`,
    points: 'What a full answer mentions',
    fromYourWords: 'from your words',
    rubric: 'Rubric',
    letters: 'Your letters: 0 missing, 1 there, 2 convincing',
    answer: 'Model answer',
    yours: 'Your answer',
    followUps: 'Then they ask',
    said: 'You said it aloud.',
    nothingWritten: 'nothing written',
    speaking: (ms: number) => `speaking ${clock(ms)}`,
    typing: (ms: number) => `typing ${clock(ms)}, not counted`,
    sayOrType: 'space starts, and stops; ctrl-t types',
    firstKey: (ms: number) => `first key after ${clock(ms)}`,
    firstGreen: (ms: number) => `first green after ${clock(ms)}`,
    rate: 'How was it?',
    suggested: 'suggested',
    gaveUp: 'Given up. It comes back.',
    givingUp: (key: string) =>
      `Give up? ${key} again ends your answer and shows the reference; any other key goes on.`,
    saving: 'Saving',
    retry: (key: string) => `${key} tries again`,
    askLeave: 'No sandbox here: your code would run with all your rights. y runs it, now and later',
    chooseSome: 'one or more are right',
    right: 'right',
    wrong: 'not right',
    missed: 'missed',
    reasons: {
      'gave-up': () => 'given up',
      'not-accepted': () => 'not accepted',
      share: (r: { percent: number }) => `${r.percent} % of the points`,
      options: (r: { wrong: number; missed: number }) =>
        r.wrong === 0 && r.missed === 0
          ? 'all options right'
          : `${r.wrong} wrong, ${r.missed} missed`,
      scored: (r: { score: number }) => enSolo.scored(r.score),
      accepted: (r: { runs: number; hints: number; slips: number; budgets: number }) =>
        `accepted on run ${r.runs}, ${plural(r.hints, 'hint')}, ${r.slips > 0 ? 'the bug not named right, ' : ''}${Math.round(r.budgets * 100)} % of the time`,
    },
  },
  code: {
    stage: (n: number, of: number) => `Stage ${n} of ${of}`,
    notSaved: 'save the file to have it judged',
    saved: (ago: string, run: number) => `saved ${ago}, run ${run}`,
    tests: 'Promises kept by hidden tests',
    editorSplit: 'The editor is open beside this screen; the clock runs on.',
    stages: {
      warming: 'warming the Go build cache',
      compiling: 'compiling',
      running: 'running',
      racing: 'race detector running',
    },
    of: (done: number, of: number) => `${done} of ${of}`,
    result: (verdict: string, ms: number) => `${verdict} in ${(ms / 1000).toFixed(1)} s`,
    compileErrors: 'It does not compile',
    reference: 'The reference',
    compare: 'Yours (-) and the reference (+)',
    same: 'Yours is the reference, line by line.',
    watchEnded: (runs: number) => `Watching ended after ${plural(runs, 'run')}`,
    watching: (file: string, run: number) => `${file}, run ${run}`,
    notes: 'Own tests and notes may lie beside the file; they are never judged.',
    races: (seen: number, of: number) =>
      seen === 0
        ? `no data race in ${plural(of, 'run')}`
        : `data race seen in ${seen} of ${plural(of, 'run')} with the race detector`,
    unproven: 'unproven: the race detector could not run (no C compiler)',
    sandboxNone: 'judged without a sandbox',
    verdicts: {
      AC: 'accepted',
      WA: 'a promise is not kept',
      RE: 'it crashed or ended early',
      CE: 'it does not compile',
      RF: 'refused before it ran',
      RACE: 'data race',
      LEAK: 'a goroutine or task is left behind',
      DL: 'deadlock',
      TLE: 'out of time',
      MLE: 'out of memory',
      OLE: 'too much output',
      IE: 'our own fault; it costs you nothing',
    },
  },
  sheet: {
    constraints: 'Constraints',
    estimates: 'Estimates',
    storage: 'Storage',
    sharding: 'Sharding',
    failover: 'Failover',
    situation: 'Situation',
    task: 'Task',
    action: 'Action',
    result: 'Result',
    relevance: 'Relevance',
    answer: 'Answer',
    /** What belongs into each field, seen while it is empty. */
    guides: {
      constraints: 'what you would ask first, and what you assume',
      estimates: 'the numbers that decide, with how you got them',
      storage: 'choice, because, rejected, what breaks',
      sharding: 'choice, because, rejected, what breaks',
      failover: 'choice, because, rejected, what breaks',
      situation: 'scale and stake, two sentences',
      task: 'what you alone answered for, and the target',
      action: 'what you did, how, and what you decided against',
      result: 'before and after, of what, over which time',
      relevance: 'what of the posting it answers',
      answer: 'in your own words, as you would say it',
    },
    story: 'A model story; the numbers are placeholders',
    askThis: 'Worth asking',
    numbers: 'Numbers',
    choices: 'Choices',
    breaks: 'breaks',
    given: 'Given',
    model: 'Data and API',
    weakStrong: 'Say it stronger',
    probes: 'Probes',
  },

  review: {
    lines: (from: number, to: number) =>
      from === to ? `line ${from}:` : `lines ${from} to ${to}:`,
    noNote: 'not said what is wrong',
    ask: (from: number, to: number) =>
      from === to ? `What is wrong in line ${from}?` : `What is wrong in lines ${from} to ${to}?`,
    findings: 'What there was to find',
    /** How bad a finding is; what a deck calls otherwise stays as it is. */
    severity: { high: 'high', medium: 'medium', low: 'low' },
    falseAlarm: 'nothing is wrong here',
    nothing: 'There was nothing to find.',
  },
  debug: {
    which: 'Which promise does this answer break?',
    where: 'On which lines?',
    checking: 'checking what it breaks',
    behaviour: (isRight: boolean): string =>
      isRight
        ? 'The promise you named is broken.'
        : 'The promise you named is kept; see the tests.',
    lines: (isRight: boolean): string =>
      isRight ? 'The bug is on the lines you named.' : 'The bug is not on the lines you named.',
    at: (where: string) => `It is on ${where}.`,
    line: (from: number, to: number): string =>
      from === to ? `line ${from}` : `lines ${from} to ${to}`,
    place: 'Where the bug was',
    changed: (lines: number) => `Your repair changed ${plural(lines, 'line')}.`,
  },
  estimate: {
    unit: (unit: string) => (unit === '' ? '' : `(${unit})`),
    placeholder: 'a number with its unit; arithmetic is fine',
    yours: (text: string) => `You: ${text}`,
    within: (factor: number) => `within a factor of ${factor}`,
    faults: {
      empty: () => 'Nothing was typed; a rough number is better than none',
      'not-a-number': (f: { text: string }) => `"${f.text}" is no number; write 3.5k/s or 2.4 s`,
      'unknown-unit': (f: { text: string }) =>
        `The unit "${f.text}" is not known; write /s, ms, MB, GiB or %`,
      'ambiguous-unit': (f: { text: string }) =>
        `"${f.text}" can mean two things; write the unit in full`,
      'needs-unit': (f: { asked: string }) => `The number needs its unit; ${f.asked} is asked`,
      'wrong-unit': (f: { asked: string; found: string }) =>
        `${f.asked} is asked and ${f.found} was given; convert it`,
      negative: () => 'A negative number cannot be right here; leave the sign out',
      'too-big': () => 'The number is too big to be one; check the zeros',
      'too-small': () => 'The number is too small to be one; check the zeros',
      'mixed-numerals': (f: { text: string }) =>
        `"${f.text}" mixes two ways of writing numbers; use digits`,
      range: () => 'That is a range; give one number',
      'unknown-asked': (f: { asked: string }) =>
        `The unit that is asked for, "${f.asked}", is not known; tell the deck's author`,
    },
  },

  keys: {
    start: 'start',
    open: 'open',
    search: 'search',
    quit: 'quit',
    back: 'back',
    help: 'keys',
    up: 'up',
    down: 'down',
    editor: 'editor',
    hint: 'hint',
    giveUp: 'give up',
    pause: 'pause',
    goOn: 'go on',
    reset: 'reset',
    leave: 'leave',
    run: 'run',
    speak: 'speak',
    stop: 'stop',
    type: 'type',
    say: 'say it',
    done: 'done',
    next: 'next field',
    previous: 'field before',
    tick: 'tick',
    grade: 'grade',
    compared: { nothing: 'reference', reference: 'diff', difference: 'hide' },
    followUp: 'follow-up',
    toPoints: 'points',
    replyDone: 'done',
    keepWorking: 'improve',
    backToTicks: 'back to the points',
    anew: 'start anew',
    counts: 'counts',
    countsNot: 'does not count',
    choose: 'choose',
    answer: 'answer',
    scroll: 'scroll',
    date: 'date',
    stats: 'stats',
    dismiss: 'hide the message',
    retry: 'try again',
    suspend: 'to the shell',
    allow: 'run without a sandbox',
    markLines: 'mark lines',
    endLines: 'end here',
    takeBack: 'take back',
    toLines: 'lines',
    toPromises: 'promises',
    repair: 'repair',
    undo: 'undo',
    bury: 'not today',
    unbury: 'today after all',
    putAway: 'suspend',
    takeUp: 'resume',
    cram: 'cram',
    flip: 'other language',
  },
  /** Of keys, for a footer that is too narrow for the words above. */
  short: {
    next: 'next',
    previous: 'before',
    backToTicks: 'points',
    dismiss: 'hide',
    allow: 'run it',
    bury: 'later',
    unbury: 'today',
    flip: 'language',
  },
  fieldKeys: {
    newline: 'new line',
    back: 'delete before',
    delete: 'delete after',
    left: 'left',
    right: 'right',
    up: 'up',
    down: 'down',
    'page-up': 'page up',
    'page-down': 'page down',
    'word-left': 'word left',
    'word-right': 'word right',
    'row-start': 'start of line',
    'row-end': 'end of line',
    'text-start': 'start of text',
    'text-end': 'end of text',
    'kill-start': 'cut to start',
    'kill-end': 'cut to end',
    'kill-word': 'cut word before',
    'kill-next-word': 'cut word after',
    undo: 'undo',
    redo: 'redo',
  },

  schedule: {
    tonight: (minutes: number, shares: string) =>
      `Tonight ${Math.round(minutes * 10) / 10} min: ${shares}`,
    share: (name: string, minutes: number) => `${name} ${Math.round(minutes * 10) / 10}`,
    languages: { go: 'Go', typescript: 'TypeScript', javascript: 'JavaScript', python: 'Python' },
    done: 'Done for today.',
    doneSum: (questions: number, ms: number) =>
      `${plural(questions, 'question')}, ${Math.round(ms / 60_000)} min`,
    in: (ms: number) => {
      const minutes = Math.max(1, Math.round(ms / 60_000))
      if (minutes < 60) return `in ${minutes} min`
      const hours = Math.round(minutes / 60)
      if (hours < 24) return `in ${hours} h`
      const days = Math.round(hours / 24)
      return days < 100 ? `in ${plural(days, 'day')}` : `in ${Math.round(days / 30.44)} months`
    },
    cram: 'cram',
    cramNote: 'A cram: the schedule stays as it is.',
    held: { buried: 'not today', suspended: 'suspended' },
    holdNote: {
      buried: 'It does not come back today.',
      suspended: 'It is suspended: it does not come back until you resume it.',
    },
    leechNote: (key: string) =>
      `It was forgotten eight times and more: learn it another way, or ${key} suspends it.`,
    hidden: 'you will see what it is about',
    difficulty: (n: number) => `difficulty ${n} of 5`,
    nothing: 'Nothing to do today.',
    back: (days: number) =>
      `It has been ${plural(days, 'day')}: a short evening to begin with, and nothing new.`,
    waiting: (n: number) => `${plural(n, 'question')} can wait for the days to come.`,
    leech: (name: string) =>
      `${name} was forgotten eight times and more: learn it another way, or suspend it.`,
    forms: {
      debug: 'debug',
      estimate: 'estimate',
      contradiction: 'conflict',
      'follow-up': 'follow-up',
      probe: 'aloud',
    },
    noInterview: 'No interview is set: sparr config interview YYYY-MM-DD. The next days:',
    interview: (date: string, days: number) =>
      days === 0
        ? `The interview is today, ${date}.`
        : `Interview on ${date}, in ${plural(days, 'day')}`,
    planHeads: ['day', 'time', 'new', 'again', 'mock'],
  },
  stats: {
    empty: 'No attempts yet: sparr starts a first one.',
    totals: (attempts: number, passed: number, ms: number) =>
      `${plural(attempts, 'attempt')}, ${passed} passed, ${Math.round(ms / 60_000)} min on the clock`,
    deckHeads: ['deck', 'attempts', 'passed', 'pass rate', 'of the time', 'own word'],
    outcomes: {
      passed: 'passed',
      failed: 'not passed',
      'gave-up': 'gave up',
      'self-reported': 'self-reported',
    },
  },
  statistics: {
    title: 'Statistics',
    loading: 'Counting',
    empty:
      'Nothing here yet. After your first answers: the days you practised, what comes back when, your time against the clock, what fails again and again. sparr starts a first one.',
    n: (n: number) => `n = ${n}`,
    none: 'none yet',
    newest: (attempts: number, saves: number) =>
      `From pace on: your newest ${plural(attempts, 'attempt')} and ${plural(saves, 'judged save')}`,
    practice: 'Days of practice',
    practised: (days: number, of: number) => `${days} of the last ${of} days`,
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    day: (date: string, attempts: number, ms: number) =>
      attempts === 0
        ? `${date}: nothing`
        : `${date}: ${plural(attempts, 'attempt')}, ${Math.round(ms / 60_000)} min`,
    scale: (most: number) => `0 to ${plural(most, 'attempt')} a day`,
    forecast: 'Coming back',
    forecastNone: 'Nothing is scheduled yet.',
    forecastQuiet: (days: number) => `Nothing comes back in the next ${days} days.`,
    overdue: (n: number) => `${n} overdue`,
    due: (n: number) => `${n} due`,
    decks: 'Decks',
    pace: 'Your pace, by topic',
    paceNone: 'No answer with a topic yet.',
    paceHeads: ['topic', 'n', 'half within', '9 of 10 within', 'newest 5 faster than'],
    paceNote: 'Percent of the budget; your newest five answers against your own earlier ones.',
    latest: (percent: number, earlier: number) => `${percent} % of ${earlier}`,
    latestFew: 'too few yet',
    otherTopics: (n: number) => `and ${plural(n, 'topic')} with fewer`,
    firstGreen: 'Time to first green',
    firstGreenOf: (median: number, p90: number) =>
      `half within ${clock(median)}, 9 of 10 within ${clock(p90)}`,
    budget: 'Time against the budget',
    budgetNone: 'No answer with a clock yet.',
    bands: (from: number, to: number | null) =>
      from === 0
        ? `up to ${Math.round((to ?? 0) * 100)} %`
        : to === null
          ? `over ${Math.round(from * 100)} %`
          : `${Math.round(from * 100)} to ${Math.round(to * 100)} %`,
    kindHeads: ['kind', 'n', 'half within', 'within the budget'],
    budgetNote: 'What was given up does not count here.',
    retention: 'Still known when it came back',
    retentionNone: 'Nothing has come back after a day or more yet.',
    retentionOf: (actual: number, predicted: number) =>
      `${actual} % known, ${predicted} % expected`,
    retentionHeads: ['expected', 'n', 'expected on average', 'known'],
    expected: (from: number, to: number) =>
      `${Math.round(from * 100)} to ${Math.round(to * 100)} %`,
    verdicts: 'Verdicts of your saves',
    verdictsNone: 'No save was judged yet.',
    missed: 'Missed most often',
    missedNone: 'Nothing was missed.',
    missedIn: {
      saves: (missed: number, of: number) => `${missed} of ${plural(of, 'save')}`,
      attempts: (missed: number, of: number) => `${missed} of ${plural(of, 'attempt')}`,
    },
    missedHeads: ['missed', 'what', 'question'],
    selfReports: 'By your own word',
    selfReportsNote: 'In no rate above.',
    ticked: { said: 'said aloud, ticked by you', typed: 'typed, ticked by you' },
    tickedPassed: (passed: number) => `${passed} passed`,
    gradedAlone: (n: number) => `Self-reported, with nothing to tick: ${n} of your newest`,
    recent: 'Newest attempts',
    rejected: 'Findings you rejected',
    recentHeads: ['when', 'result', 'grade', 'time', 'question'],
    percent: (share: number) => `${Math.round(share * 100)} %`,
    duration: (ms: number) => {
      const minutes = Math.round(ms / 60_000)
      return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
    },
    time: clock,
  },
  report: {
    title: 'Practice report',
    made: (date: string) => `Made on ${date} by sparr; nothing in it was sent anywhere.`,
    attempts: 'attempts',
    passed: 'passed',
    passedOf: (passed: number, of: number) => `${passed} of ${of}`,
    onClock: 'on the clock',
    days: (of: number) => `days of the last ${of}`,
    written: (file: string) => `The report is in ${file}; open it in a browser`,
  },
  doctor: {
    well: 'ok',
    problem: (id: string, code: string) => `${id}: ${code}`,
    names: {
      go: 'Go',
      cc: 'C compiler (for the race detector)',
      python: 'Python',
      sandbox: 'Sandbox',
      node: 'Node',
      'go-cache': 'Go build cache',
    },
    /** `given`: the remedy as the judge says it, in English. */
    remedy: (_id: string, given: string) => given,
    prepared: 'prepared',
    lacks: {
      filter: 'system calls are not filtered: that needs x86_64 or arm64 and a kernel with seccomp',
    },
    places: (data: string, cache: string, workspace: string) =>
      `Progress is in ${data}, caches in ${cache}, your answers in ${workspace}`,
  },
  check: {
    /** Of a file's fault; the decks say theirs in English. */
    problem: (text: string) => text,
    /** A remark, and no fault. */
    replies: (without: number, of: number) =>
      `${without} of ${of} follow-ups, probes, contradictions, upgrades and deep dives without two points in each language (--json names them)`,
    /** Of texts; remarks too. */
    remarks: {
      numbers: (has: string, lacks: string, shown: string) =>
        `${has} has "${shown}", and ${lacks} has no such number`,
      length: (lang: string, seconds: number, of: number) =>
        `the answer takes ${seconds} s to say${lang === '' ? '' : ` in ${lang}`}, and its minutes are ${of} s`,
      why: 'this option does not say why it is right or wrong',
      points: (count: number, fewest: number, most: number) =>
        `${count === 0 ? 'no points' : plural(count, 'point')}, and ${fewest} to ${most} can be listened for`,
      more: (n: number) => `${plural(n, 'remark')} more (--json has them all)`,
    },
    clean: (decks: number, questions: number) =>
      `${plural(decks, 'deck')}, ${plural(questions, 'question')}: no problem found`,
    proof: (file: string, role: string, verdict: string, firstFailing: string) =>
      `${file} (${role}): ${verdict}${firstFailing ? `, first ${firstFailing}` : ''}`,
    unproven: 'could not be judged here',
    matrix: (question: string) => `${question}: what the tests refuse of the wrong answers (x)`,
    mutants: (
      question: string,
      { mutants, refused, equivalent, survivors, unproven, noPrograms }: MutantNumbers,
      isTight: boolean,
    ) =>
      [
        `${question}: ${plural(mutants, 'mutant')}, ${refused} refused`,
        `${equivalent} equivalent, ${plural(survivors, 'survivor')}`,
        ...(unproven === 0 ? [] : [`${unproven} could not be judged here`]),
        ...(noPrograms === 0
          ? []
          : [`${noPrograms} more ${noPrograms === 1 ? 'does' : 'do'} not compile`]),
        ...(isTight ? [] : ['fewer than 95 % refused']),
      ].join(', '),
  },
  data: {
    exported: (n: number, format: string, file: string) => {
      const what = format === 'anki' ? plural(n, 'note') : plural(n, 'entry', 'entries')
      return `${what} in ${file}`
    },
    notNotes: (n: number) =>
      `${plural(n, 'question')} left out: only recall, choice, estimate and review questions have an answer that fits on a card`,
    merged: (added: number, known: number) =>
      `${plural(added, 'entry', 'entries')} added, ${known} were here already`,
    whose: (file: string, n: number, isKnown: boolean) =>
      `${file} ${isKnown ? 'was exported by another home than this' : 'does not say whose it is'}. Are its ${plural(n, 'entry', 'entries')} your own practice? y merges them:`,
    sharesOwner:
      'Exports of that machine are yours from now on; sparr import --undo takes this back',
    importUndone: (n: number, file: string, date: string) =>
      `Taken back: ${plural(n, 'entry', 'entries')} of ${file}, imported on ${date}`,
    importStays: (n: number) =>
      `${plural(n, 'entry', 'entries')} of it ${n === 1 ? 'was' : 'were'} here without it and ${n === 1 ? 'stays' : 'stay'}`,
    importChanged: (names: readonly string[]) =>
      `What was written since stays: ${names.join(', ')}`,
    unsound: (n: number) =>
      `${plural(n, 'entry', 'entries')} cannot be understood by this sparr; ${n === 1 ? 'it is' : 'they are'} kept and ${n === 1 ? 'counts' : 'count'} for nothing`,
    imported: (written: number, same: number, folder: string) =>
      `${plural(written, 'question')} written to ${folder}${same > 0 ? `, ${same} were there already` : ''}`,
    cards: {
      found: (n: number, layout: string) => `${plural(n, 'card')}, read as ${layout}:`,
      unused: (lines: string, n: number) =>
        `${n === 1 ? 'Line' : 'Lines'} ${lines} ${n === 1 ? 'belongs' : 'belong'} to no card`,
      lacks: (file: string, line: number, side: 'question' | 'answer' | 'brevity', text: string) =>
        `${file}:${line}: ${side === 'brevity' ? 'too long for a card' : `no ${side}`}: ${text}`,
      leftOut: (n: number) => `${n} left out`,
      rival: (layout: string, n: number) =>
        `It could also be ${plural(n, 'card')}: add --as ${layout} for that`,
      dry: 'Nothing was written',
    },
    kept: (file: string) => `${file} is there with another text and was left alone`,
    drill: (deck: string) => `sparr drill ${deck} practises them`,
    setDecks: (folder: string) => `The setting decks is ${folder} now`,
    notSetDecks: (folder: string) =>
      `The setting decks could not be written; add --decks ${folder} to each command`,
    damaged: (count: number) =>
      `${plural(count, 'entry', 'entries')} of the database cannot be read and ${count === 1 ? 'is' : 'are'} left out; sparr doctor --db says more`,
    noBackup: (sentence: string) => `No backup was made today: ${sentence}`,
  },
  database: {
    names: {
      file: 'Database',
      check: 'Sound',
      log: 'Log',
      derived: 'Counts',
      origins: 'Origins',
      backup: 'Last backup',
    },
    memory: (problem: string) => `nothing can be written there (${problem})`,
    memoryRemedy:
      'Free some space or check the permissions; until then progress ends with the program.',
    merged: (added: number, same: number, path: string) =>
      `${plural(added, 'entry', 'entries')} added from ${path}, ${same} were there already`,
    sound: 'quick_check found nothing',
    unsound: (found: string) => `quick_check: ${found}`,
    unsoundRemedy: (path: string, backup: string) =>
      `Quit sparr everywhere, run sparr export -o FILE to keep what can be read, move ${path} and the files beside it that begin with its name away${backup === '' ? '' : `, copy ${backup} to ${path}`}, then sparr import FILE --from-another-machine.`,
    counts: (c: {
      attempts: number
      runs: number
      undone: number
      others: number
      devices: number
      drafts: number
    }) =>
      `${plural(c.attempts, 'attempt')}, ${plural(c.runs, 'run')}, ${c.undone} undone, ${plural(c.others, 'other entry', 'other entries')}, ${plural(c.devices, 'machine')}, ${plural(c.drafts, 'open answer')}`,
    same: 'as the log says',
    recounted: (tables: string) => `${tables} differed from the log and were counted anew`,
    differs: (tables: string) => `${tables} differ from the log`,
    differsRemedy: 'Free some space and run this again: they are counted anew from the log.',
    noBackup: 'none yet',
    backupAfter: 'One is made at the end of the first session of a day.',
    backups: (date: string, kept: number, path: string) => `${date}, ${kept} kept (${path})`,
  },
  config: {
    isDefault: 'the default',
    noDecks: (folder: string) =>
      `${folder} of the setting decks is not there, or has no questions/ in it: its decks are left out; sparr config decks FOLDER sets another`,
  },
  settings: {
    'setting-lang': 'language of the interface',
    'setting-content-lang': 'language of the questions',
    'setting-answer-lang': 'language of your answers',
    'setting-editor': 'your editor; else VISUAL, EDITOR',
    'setting-workspace': 'where your answers lie',
    'setting-theme': 'auto, dark or light',
    'setting-color': 'auto, always or never',
    'setting-plain': 'on: ASCII signs only',
    'setting-rollover': 'hour at which a day of practice begins',
    'setting-minutes-per-day': 'how much practice a day',
    'setting-track': 'the track that home offers',
    'setting-new-per-day': 'new questions a day',
    'setting-blind': 'on: hide what a question is about until it is answered',
    'setting-retention': 'share that should still be known when it comes back',
    'setting-retention-deck': 'the same for one deck',
    'setting-pace-words': 'English words you speak in a minute; sparr pace measures it',
    'setting-pace-characters': 'Chinese characters you speak in a minute; sparr pace measures it',
    'setting-interview': 'date of the interview, YYYY-MM-DD',
    'setting-decks': 'folders with decks of other people',
    'setting-sandbox': 'off: run your own answers without one',
  } as Readonly<Record<string, string>>,

  designRoom: enDesign,
  reply: enReply,
  star: enStar,
  bank: enBank,
  authoring: enAuthoring,
  exercise: enExercise,
  host: enHost,
  sharing: enSharing,
  pair: enPair,
  solo: enSolo,
  evening: enEvening,
  leaving: enLeaving,
  track: enTrack,
  group: enGroup,
  readiness: enReadiness,
  queue: enQueue,

  crash: (file: string) =>
    file === ''
      ? 'sparr met a bug of its own; please report this:'
      : `sparr met a bug of its own; please report it with ${file}`,

  faults: {
    ...enHostFaults,
    ...enGroupFaults,
    ...enOriginFaults,
    ...enSharingFaults,
    ...enQueueFaults,
    ...enLinkFaults,
    ...enPairFaults,
    'unknown-question': (f: { name: string; near: string }) =>
      `There is no question "${f.name}"${near(f.near) || '; sparr list DECK shows them'}`,
    'unknown-track': (f: { name: string; near: string; all: string }) =>
      `There is no track "${f.name}"${near(f.near) || `; there are: ${f.all || 'none'}`}`,
    'unknown-profile': (f: { name: string; near: string; all: string }) =>
      `There is no profile "${f.name}"${near(f.near) || `; there are: ${f.all || 'none'}`}`,
    'unknown-rubric': (f: { name: string; near: string; all: string }) =>
      `There is no rubric "${f.name}"${near(f.near) || `; there are: ${f.all || 'none'}`}`,
    'unknown-deck': (f: { name: string; near: string }) =>
      `There is no deck "${f.name}"${near(f.near) || '; sparr list shows them'}`,
    'surplus-argument': (f: { word: string; usage: string }) =>
      `"${f.word}" is one argument too many; the usage is ${f.usage}`,
    'several-questions': (f: { name: string; all: string }) =>
      `Several questions are called "${f.name}"; name one of them in full: ${f.all}`,
    'several-decks': (f: { name: string; all: string }) =>
      `Several collections have a deck "${f.name}"; name one of them in full: ${f.all}`,
    'unknown-option': (f: { name: string; near: string }) =>
      `There is no option "${f.name}"${near(f.near) || '; --help lists them'}`,
    'unknown-command': (f: { name: string; near: string }) =>
      `There is no command "${f.name}"${near(f.near) || '; sparr --help lists them'}`,
    'unknown-setting': (f: { name: string; near: string }) =>
      `There is no setting "${f.name}"${near(f.near) || '; sparr config lists them'}`,
    'bad-value': (f: { name: string; value: string; expected: string }) =>
      `${f.name} cannot be "${f.value}"; give ${f.expected}`,
    'unknown-kind': (f: { name: string; near: string; kinds: string }) =>
      `There is no kind "${f.name}"${near(f.near) || `; choose one of ${f.kinds}`}`,
    'there-already': (f: { path: string }) =>
      `${f.path} is there already and was left alone; choose another name, or remove it`,
    'not-a-folder': (f: { path: string }) => `${f.path} is a file, not a folder; move it away`,
    'no-question-file': (f: { path: string }) =>
      `${f.path} belongs to no question; give the YAML file of one, or its folder`,
    usage: (f: { problem: string }) => `${f.problem}; --help shows how`,
    'no-terminal': (f: { instead: string }) =>
      `This screen needs a terminal on both ends; use ${f.instead} instead`,
    'no-such-folder': (f: { path: string }) =>
      `${f.path} is not a folder with questions/ in it; give the folder that holds questions/ and solutions/`,
    'no-such-file': (f: { path: string }) => `${f.path} cannot be read; check the path`,
    'not-code': (f: { question: string; kind: string }) =>
      `${f.question} is a ${f.kind} question, only code is judged; use sparr drill`,
    'deck-invalid': (f: Place & { problem: string; hint: string }) =>
      `${f.file}:${f.line}:${f.column}: ${f.problem}; ${f.hint}`,
    'deck-newer': (f: { file: string; schema: string }) =>
      `${f.file} has schema ${f.schema}, which is newer than this sparr; update sparr`,
    'tool-missing': (f: { tool: string; remedy: string }) =>
      `${f.tool} is not installed; ${tail(f.remedy)}. Everything that does not need it works`,
    'tool-too-old': (f: { tool: string; found: string; needed: string; remedy: string }) =>
      `${f.tool} ${f.found} is too old, ${f.needed} or newer is needed; ${tail(f.remedy)}`,
    untrusted: (f: { deck: string; why: string; collection?: string }) =>
      f.why === 'fetched'
        ? `${f.deck} was fetched and its code is not trusted yet, or not as it is now, so it was not run; read it, then sparr deck trust ${f.collection ?? f.deck} lets it run`
        : f.why === 'foreign'
          ? `${f.deck} is not shipped with sparr and there is no sandbox to hold its code; install bubblewrap, or add --unsandboxed if you trust whoever wrote it`
          : `There is no sandbox on this machine, so ${f.deck} was not run; install bubblewrap, add --unsandboxed, or set sparr config sandbox off`,
    'store-newer': (f: { path: string; found: number; known: number }) =>
      `${f.path} was written by a newer sparr (schema ${f.found}, this one knows ${f.known}); update sparr`,
    system: (f: { trouble: SystemTrouble; problem: string; path: string }) =>
      systemSentence(f.trouble, f.problem, f.path),
    'tool-broken': (f: { tool: string; problem: string; remedy: string }) =>
      `${f.tool} does not work here (${f.problem}); ${f.remedy.charAt(0).toLowerCase()}${f.remedy.slice(1)}`,
    'store-failed': (f: { path: string; problem: string }) =>
      `${f.path} could not be written (${f.problem}); ${NO_RIGHT.has(f.problem) ? 'check its permissions' : 'free some space or check the permissions'} and try again`,
    'private-words': enLeaving.faults.notWords,
    'private-code': enLeaving.faults.inCode,
    'no-editor': (f: { program: string; problem: string }) =>
      f.problem === ''
        ? `No editor was found (tried ${f.program}); set one with sparr config editor NAME, or open the file yourself`
        : `${f.program} could not be started (${f.problem}); set another with sparr config editor NAME`,
    'unknown-story': (f: { name: string; near: string }) =>
      `There is no story "${f.name}"${near(f.near) || '; sparr story list shows them'}`,
    'unknown-posting': (f: { name: string; near: string }) =>
      `There is no posting "${f.name}"${near(f.near) || '; sparr jd list shows them'}`,
    'not-a-posting': enNotAPosting,
    'no-exercise': enNoExercise,
    'nothing-written': (f: { name: string }) =>
      `Nothing was written for ${f.name}; answer it in writing first, or write a file for sparr story add`,
    'nothing-to-drill': () => 'No question fits; ask for fewer things, or see sparr list',
    'not-an-export': (f: Place & { why: string; detail: string }) => {
      const at = `${f.file}:${f.line}:${f.column}`
      switch (f.why) {
        case 'text':
          return `${f.file} is no export of sparr; add --deck NAME to make questions of its cards`
        case 'too-large':
          return `${f.file} is larger than ${f.detail}; copy the database file of that machine instead`
        case 'json':
          return `${at}: the JSON ends or breaks here; take the file as sparr export wrote it`
        case 'row':
          return `${at}: an entry without a sound "${f.detail}"; take the file as sparr export wrote it`
        default:
          return `${at}: this is JSON, but no export of sparr; give a file that sparr export wrote`
      }
    },
    'no-plan': enSolo.faults.noPlan,
    'no-project': enSolo.faults.noProject,
    'no-mock': enSolo.faults.noMock,
    'not-a-mock': enSolo.faults.notAMock,
    'mock-newer': enSolo.faults.mockNewer,
    'export-newer': (f: { file: string; schema: number }) =>
      `${f.file} was exported by a newer sparr (schema ${f.schema}); update sparr`,
    'foreign-export': (f: { file: string }) =>
      `${f.file} was exported by somebody else, or by a sparr that does not say by whom, and was not merged; if it is your own practice, add --from-another-machine`,
    'nothing-imported': () => 'There is no import to take back; sparr import FILE makes one',
    'export-as-cards': (f: { file: string }) =>
      `${f.file} is an export of sparr and holds no cards; leave --deck out to merge it`,
  },
  outputFailed: (problem: string) =>
    `The output could not be written (${problem}), what is there is cut; make room, or write it elsewhere`,
  notices: {
    'moved-aside': (n: { path: string; rescued: number; copy: string }) =>
      `The database could not be read; it is kept as ${n.path}, and ${plural(n.rescued, 'entry was', 'entries were')} saved from it${n.copy === '' ? '' : `. The newest copy is ${n.copy}: sparr doctor --db --merge-copy adds what it has`}`,
    locked: (n: { path: string }) =>
      `Another program holds ${n.path}: what there is can be read, and nothing is kept until it lets go; close it and try again`,
    'in-memory': (n: { path: string; problem: string }) =>
      `Nothing can be written to ${n.path} (${n.problem}): progress lasts until you quit`,
    'settings-broken': (n: { path: string }) =>
      `The settings could not be read; the file is kept as ${n.path}, the defaults hold`,
    'leaving-loses': () =>
      'What you typed could not be saved: ctrl-r tries again, leaving once more loses it',
    'file-reset': (n: { kept: string }) => `The starter is back; your file is kept as ${n.kept}`,
    undone: (n: { question: string; grade: 'again' | 'hard' | 'good' | 'easy' }) =>
      `Taken back: ${n.question}, rated ${n.grade}`,
    'story-kept': (n: { story: string; lang: string; what: 'added' | 'changed' | 'same' }) =>
      enBank.stories[n.what](n.story, n.lang),
    'story-unsaved': (n: { path: string }) => enBank.stories.unsaved(n.path),
    'nothing-to-undo': () => 'There is no rating of this machine to take back',
    'sitting-over': () => enEvening.sittingOver,
    'mock-unfilled': (n: { rounds: readonly { kind: string; minutes: number }[] }) =>
      enSolo.unfilled(n.rounds),
  },
}

export type Words = typeof en
