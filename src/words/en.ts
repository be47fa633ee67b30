/** Everything the program says, in English. Other languages are typed by this one: a missing sentence does not compile. */

type Place = { readonly file: string; readonly line: number; readonly column: number }
const near = (name: string): string => (name ? `; did you mean ${name}?` : '')
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export const en = {
  lang: 'en',
  tagline: 'Interview practice in the terminal',
  clock: (activeMs: number, budgetMs: number) => `${clock(activeMs)} of ${clock(budgetMs)}`,
  over: (overMs: number) => `+${clock(overMs)} over`,
  minutes: (n: number) => `${Math.round(n * 10) / 10} min`,
  ago: (ms: number) => {
    const seconds = Math.max(0, Math.round(ms / 1000))
    if (seconds < 60) return `${seconds} s ago`
    if (seconds < 3600) return `${Math.round(seconds / 60)} min ago`
    return `${Math.round(seconds / 3600)} h ago`
  },
  tooSmall: (columns: number, rows: number) =>
    `The window is ${columns}x${rows}; sparr needs 40x12. Your answer is kept.`,
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
    elsewhere: 'open in another window',
    soFar: (ms: number) => `${clock(ms)} so far`,
    decks: 'Decks',
    done: 'done',
    noDecks:
      'There are no decks here: sparr check DIR says what is wrong with a folder, --decks DIR adds one.',
    allDone: 'Every question that has a screen was done once; the weakest come first.',
    warming: (done: number, of: number) =>
      `Go: warming the build cache, ${done} of ${of} packages, once per Go version`,
    problems: (n: number) => `${plural(n, 'problem')} in the decks: sparr check lists them`,
  },
  deck: {
    noScreen: 'no screen yet',
    unseen: 'new',
    empty: 'This deck has no questions yet.',
    changed: 'changed since you passed',
  },
  offer: {
    title: 'You left an answer here',
    text: (ms: number, ago: string) => `${clock(ms)} on the clock, saved ${ago}.`,
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
    hints: (taken: number, all: number) => `${taken} of ${all}`,
    hint: (n: number) => `Hint ${n}`,
    points: 'What a full answer mentions',
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
      accepted: (r: { runs: number; hints: number; budgets: number }) =>
        `accepted on run ${r.runs}, ${plural(r.hints, 'hint')}, ${Math.round(r.budgets * 100)} % of the time`,
    },
  },
  code: {
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
    compare: 'Yours (-) and the reference (+)',
    same: 'Yours is the reference, line by line.',
    watching: (file: string, run: number) => `${file}, run ${run}`,
    notes: 'Own tests and notes may lie beside the file; they are never judged.',
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
    good: 'What is good in each letter',
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

  keys: {
    start: 'start',
    open: 'open',
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
    run: 'run now',
    speak: 'speak',
    stop: 'stop',
    type: 'type',
    say: 'say it',
    done: 'done',
    next: 'next field',
    previous: 'field before',
    tick: 'tick',
    grade: 'grade',
    compare: 'compare',
    keepWorking: 'keep working',
    backToTicks: 'back to the points',
    anew: 'start anew',
    counts: 'counts',
    countsNot: 'does not count',
    choose: 'choose',
    answer: 'answer',
    scroll: 'scroll',
    dismiss: 'hide the message',
    retry: 'try again',
    suspend: 'to the shell',
    allow: 'run without a sandbox',
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

  stats: {
    empty: 'No attempts yet: sparr starts a first one.',
    totals: (attempts: number, passed: number, ms: number) =>
      `${plural(attempts, 'attempt')}, ${passed} passed, ${Math.round(ms / 60_000)} min on the clock`,
    deckHeads: ['deck', 'attempts', 'passed', 'pass rate', 'of the time', 'self-reported'],
    outcomes: {
      passed: 'passed',
      failed: 'not passed',
      'gave-up': 'gave up',
      'self-reported': 'self-reported',
    },
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
    places: (data: string, cache: string, workspace: string) =>
      `Progress is in ${data}, caches in ${cache}, your answers in ${workspace}`,
  },
  check: {
    clean: (decks: number, questions: number) =>
      `${plural(decks, 'deck')}, ${plural(questions, 'question')}: no problem found`,
    proof: (file: string, role: string, verdict: string, firstFailing: string) =>
      `${file} (${role}): ${verdict}${firstFailing ? `, first ${firstFailing}` : ''}`,
    unproven: 'could not be judged here',
  },
  config: { isDefault: 'the default' },
  settings: {
    'setting-lang': 'language of the interface',
    'setting-content-lang': 'language of the questions',
    'setting-answer-lang': 'language of your answers',
    'setting-editor': 'your editor; else VISUAL, EDITOR',
    'setting-workspace': 'where your answers lie',
    'setting-theme': 'auto, dark or light',
    'setting-color': 'auto, always or never',
    'setting-plain': 'on: ASCII signs only',
    'setting-keys': 'another key for something',
    'setting-rollover': 'hour at which a day of practice begins',
    'setting-minutes-per-day': 'how much practice a day',
    'setting-new-per-day': 'new questions a day',
    'setting-retention': 'share that should still be known when it comes back',
    'setting-retention-deck': 'the same for one deck',
    'setting-interview': 'date of the interview, YYYY-MM-DD',
    'setting-decks': 'folders with decks of other people',
    'setting-sandbox': 'off: run your own answers without one',
  } as Readonly<Record<string, string>>,

  faults: {
    'unknown-question': (f: { name: string; near: string }) =>
      `There is no question "${f.name}"${near(f.near) || '; sparr list DECK shows them'}`,
    'unknown-deck': (f: { name: string; near: string }) =>
      `There is no deck "${f.name}"${near(f.near) || '; sparr list shows them'}`,
    'unknown-option': (f: { name: string; near: string }) =>
      `There is no option "${f.name}"${near(f.near) || '; --help lists them'}`,
    'unknown-command': (f: { name: string; near: string }) =>
      `There is no command "${f.name}"${near(f.near) || '; sparr --help lists them'}`,
    'unknown-setting': (f: { name: string; near: string }) =>
      `There is no setting "${f.name}"${near(f.near) || '; sparr config lists them'}`,
    'bad-value': (f: { name: string; value: string; expected: string }) =>
      `${f.name} cannot be "${f.value}"; give ${f.expected}`,
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
      `${f.tool} is not installed: ${f.remedy}`,
    'tool-too-old': (f: { tool: string; found: string; needed: string; remedy: string }) =>
      `${f.tool} ${f.found} is too old, ${f.needed} or newer is needed: ${f.remedy}`,
    untrusted: (f: { deck: string; why: string }) =>
      f.why === 'foreign'
        ? `${f.deck} is not shipped with sparr and there is no sandbox to hold its code; install bubblewrap, or add --unsandboxed if you trust whoever wrote it`
        : `There is no sandbox on this machine, so ${f.deck} was not run; install bubblewrap, add --unsandboxed, or set sparr config sandbox off`,
    'store-newer': (f: { path: string; found: number; known: number }) =>
      `${f.path} was written by a newer sparr (schema ${f.found}, this one knows ${f.known}); update sparr`,
    'store-failed': (f: { path: string; problem: string }) =>
      `${f.path} could not be written (${f.problem}); free some space or check the permissions and try again`,
    'no-editor': (f: { program: string; problem: string }) =>
      f.problem === ''
        ? `No editor was found (tried ${f.program}); set one with sparr config editor NAME, or open the file yourself`
        : `${f.program} could not be started (${f.problem}); set another with sparr config editor NAME`,
    'nothing-to-drill': () => 'No question fits; ask for fewer things, or see sparr list',
  },
  notices: {
    'moved-aside': (n: { path: string; rescued: number }) =>
      `The database could not be read; it is kept as ${n.path}${n.rescued > 0 ? `, and ${plural(n.rescued, 'entry', 'entries')} were saved from it` : ''}`,
    'in-memory': (n: { path: string; problem: string }) =>
      `Nothing can be written to ${n.path} (${n.problem}): progress lasts until you quit`,
    'settings-broken': (n: { path: string }) =>
      `The settings could not be read; the file is kept as ${n.path}, the defaults hold`,
    'leaving-loses': () =>
      'What you typed could not be saved: ctrl-r tries again, leaving once more loses it',
    'file-reset': (n: { kept: string }) => `The starter is back; your file is kept as ${n.kept}`,
  },
}

export type Words = typeof en
