/** What the interviewer's own screen, its files and `sparr brief` say, in English. */

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const clock = (ms: number): string => {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
const minutes = (n: number): string => `${Math.round(n * 10) / 10} min`

export const enHost = {
  title: 'Mock',
  clock,
  /** Of an interview's phases; a plan may name others. */
  phases: {
    brief: 'brief',
    clarify: 'clarify',
    estimate: 'estimate',
    plan: 'plan',
    design: 'design',
    build: 'build',
    test: 'test',
    'deep-dive': 'deep dive',
    'follow-up': 'follow-up',
    story: 'story',
    answer: 'answer',
    overview: 'overview',
    path: 'path',
    probe: 'probes',
    wrap: 'wrap up',
  } as Readonly<Record<string, string>>,
  dimensions: {
    understanding: 'understanding',
    approach: 'approach',
    code: 'code',
    concurrency: 'concurrency',
    verification: 'verification',
    communication: 'communication',
    independence: 'independence',
    requirements: 'requirements',
    estimation: 'estimation',
    storage: 'storage',
    sharding: 'sharding',
    failover: 'failover',
    'trade-offs': 'trade-offs',
    driving: 'driving',
    situation: 'situation',
    task: 'task',
    action: 'action',
    result: 'result',
    relevance: 'relevance',
    honesty: 'honesty under probes',
    knowledge: 'knowledge',
    overview: 'overview',
    path: 'path',
    why: 'three levels of why',
    numbers: 'numbers',
  },
  scores: ['not seen', 'no', 'leaning no', 'leaning yes', 'strong'],
  sections: {
    given: 'Constraints, hidden ones too',
    standard: 'What everybody asks',
    dives: 'Deep dive',
    'listen-for': 'Listen for',
    'wrong-turns': 'Wrong turns',
    'if-stuck': 'If stuck',
    'if-fast': 'If fast',
    hints: 'Hints',
    'follow-ups': 'Then ask',
    probes: 'Probes',
    reveals: 'News to bring in',
    anchors: 'What a score means',
    clarify: 'If they ask',
    outline: 'A good answer has',
  },

  choose: {
    title: 'Which question do you ask?',
    advice: 'Best is one that you have done and the candidate has not.',
    none: 'There is no long question here; name one: sparr mock host --call QUESTION',
    isNew: 'not done by you',
  },
  offer: {
    title: 'A mock is not finished',
    text: (title: string, ms: number, ago: string) =>
      `${title}: ${clock(ms)} on the clock, left ${ago}.`,
  },
  readOut: 'Read out',
  brief: 'Brief',
  nothingKnown: 'The question brings no brief for an interviewer.',
  notLoaded: 'The question is not loaded here any more; notes, scores and the clock work on.',
  notes: 'Notes, only yours',
  noNotes: 'n writes a note; it is stamped with the clock.',
  hints: (out: number, of: number) => `hints released ${out} of ${of}`,
  score: 'Scores',
  scoreAdvice: 'Four are enough for now; the rest may stay 0. 1, 2 and 4 need a line of evidence.',
  independence: (hints: number) =>
    hints === 0 ? 'no hint released' : `${plural(hints, 'hint')} released: it counts here only`,
  offered: (note: string) => `up takes: ${note}`,
  evidence: (dimension: string, score: number) => `What did you see? ${dimension} ${score}`,
  takeaway: (n: number, most: number) => `Takeaway ${n} of ${most}`,
  takeaways: 'Takeaways',
  note: 'note',
  /** The line that the candidate reads at a screen of their own. */
  say: {
    probe: 'To the candidate',
    constraint: 'To the candidate: what is different from now on',
    line: 'To the candidate, about a line, such as 24: why here?',
  },
  round: (n: number, of: number) => `${n}/${of}`,
  whole: (ms: number, budget: string) => `${clock(ms)} of ${budget}`,
  timer: (phase: string, ms: number, budgetMs: number) =>
    `${phase} ${clock(ms)} of ${clock(budgetMs)}`,
  over: (phase: string, budgetMs: number, overMs: number) =>
    `${phase} ${clock(budgetMs)} +${clock(overMs)}`,
  waiting: 'The clock waits for the first word; p starts it.',
  paused: 'Paused. The clock stands.',
  slept: (ms: number) => `Nothing happened for ${clock(ms)}; the clock stands.`,
  endQuestion: 'Is the interview over? y ends it, esc goes back.',
  endLacks: {
    scores: 'Nothing is scored yet.',
    takeaways: 'No takeaway is written yet.',
  },
  writing: 'Writing the files',
  written: (path: string) => `written: ${path}`,

  keys: {
    note: 'note',
    release: 'hint',
    nextPhase: 'phase',
    phaseBefore: 'phase before',
    nextQuestion: 'next question',
    questionBefore: 'question before',
    score: 'score',
    takeaways: 'takeaways',
    end: 'end',
    side: 'pane',
    keep: 'keep',
    lastNote: 'the note before',
    sayAbout: 'a follow-up, a change, a line',
    cycle: 'change',
    rate: 'score',
    resume: 'take it up',
    anew: 'a new one',
    isOver: 'it is over',
    rewrite: 'write the files again',
    leave: 'leave, to go on later',
  },

  debrief: {
    title: 'Debrief',
    /** The head of the file for the candidate. */
    fileTitle: (title: string) => `Debrief: ${title}`,
    forCandidate: (date: string) =>
      `Mock interview of ${date}. Scores: 1 no, 2 leaning no, 3 leaning yes, 4 strong; what was not seen is not listed.`,
    scores: 'Scores, with what was seen',
    noScores: 'Nothing was scored.',
    noEvidence: 'no line needed',
    hints: 'Hints',
    noHints: 'No hint was released.',
    hint: (rung: number, at: string) => `hint ${rung} at ${at}`,
    phases: 'Time in the phases',
    phaseHeads: ['phase', 'time', 'planned'],
    takeaways: 'Takeaways',
    noTakeaways: 'No takeaway was written.',
    notSeen: (names: string) => `Not seen: ${names}`,
    planned: minutes,
  },
  replay: {
    title: (title: string) => `Replay: ${title}`,
    own: 'This page is for the interviewer alone: it holds private notes. Hand out the debrief instead.',
    made: (date: string, mode: string) => `Mock of ${date}, ${mode}`,
    modes: {
      solo: 'the program asked',
      call: 'on a call; nothing in it was sent anywhere.',
      pair: 'at two screens; its notes were sent to nobody, its scores at the reveal.',
    },
    timeline: 'Along the clock',
    moments: 'Moment by moment',
    heads: ['clock', 'phase', 'what'],
    kinds: { note: 'note', hint: 'hint', score: 'score', pause: 'pause', say: 'said', run: 'run' },
    sayAtLine: (line: number) => `said about line ${line}`,
    ran: (verdict: string, passed: number, of: number) =>
      of === 0 ? verdict : `${verdict}, ${passed} of ${plural(of, 'test')}`,
    phaseBegins: (phase: string) => `${phase} begins`,
    chart: (n: number, ms: number) => `${plural(n, 'moment')} in ${clock(ms)}`,
    written: (file: string) => `The replay page is in ${file}; open it in a browser`,
  },

  sheet: {
    kind: (kind: string, mins: number, level: string) => `${kind}, ${minutes(mins)}, ${level}`,
    readOut: 'Read out',
    phases: 'Phases',
    phase: (name: string, mins: number) => `${name} ${Math.round(mins * 10) / 10}`,
    rubric: 'Score 0 to 4',
    rubricNote:
      '1 no, 2 leaning no, 3 leaning yes, 4 strong, 0 not seen; 1, 2 and 4 with what you saw',
    independence: 'Hints lower independence only.',
    whole: (name: string) =>
      `The rest, such as all answers and what a good answer has: sparr brief ${name} --whole`,
  },
  critique: {
    title: (title: string) => `Critique: ${title}`,
    intro: (date: string, kind: string) =>
      `An answer of ${date} (${kind}), for you to read and to say what you think. Write behind "Your view".`,
    time: (activeMs: number, budgetMs: number, hints: number) =>
      `${clock(activeMs)} of ${clock(budgetMs)} on the clock, ${plural(hints, 'hint')}`,
    changed: 'The question has changed since this answer.',
    unknown: 'The question is not loaded here, so its text and rubric are missing.',
    short: (form: string) => `Asked in a short form: ${form}.`,
    question: 'The question',
    answer: 'The answer',
    said: 'It was said aloud; nothing was written down.',
    nothing: 'Nothing was written down.',
    found: 'What the rules found',
    nothingFound: 'No rule looks at an answer like this one.',
    rubric: 'What was ticked by the one who answered',
    outcome: (outcome: string, grade: string) => `${outcome}, rated ${grade}`,
    verdict: (verdict: string, meaning: string, runs: number) =>
      `verdict ${verdict} (${meaning}) after ${plural(runs, 'run')}`,
    failing: 'Promises not kept in the last run',
    allKept: 'Every promise was kept.',
    evidence: (found: number, of: number) => `found ${found} of ${of} pieces of evidence`,
    line: (text: string, found: number, of: number) => `${text} (${found} of ${of} pieces)`,
    missing: (pieces: string) => `missing: ${pieces}`,
    conflict: (text: string) => `in conflict: ${text}`,
    right: 'right',
    wrong: (answer: string) => `not right, it is ${answer}`,
    isRight: 'right',
    isWrong: 'not right',
    missed: 'missed',
    hit: 'found',
    letter: (name: string, score: number) => `${name}: ${score} of 2`,
    yourView: 'Your view:',
    debrief: 'Debrief',
    debriefAsks: [
      'What was strongest, in one line?',
      'What would you change first?',
      'Would you go on with this candidate, and why?',
    ],
  },
}

export const enHostFaults = {
  'unknown-attempt': (f: { name: string }) =>
    `There is no attempt "${f.name}"; give the id of one (sparr stats --json lists the newest), a question that was answered, or last`,
  'no-such-call': (f: { name: string }) =>
    f.name === ''
      ? 'You have held no mock yet; sparr mock host begins one'
      : `You have held no mock "${f.name}"; sparr mock list shows them`,
  'nothing-to-resume': () => 'No mock on a call was left unfinished; leave --resume out',
  'plan-misfit': (f: { plan: string; question: string }) =>
    `${f.question} fits no round of ${f.plan} that is left; name one that does, or leave --plan out`,
  'plan-unfilled': (f: { plan: string; round: number }) =>
    `No question fits round ${f.round} of ${f.plan}; change its kind, deck or level, or name the questions`,
}
