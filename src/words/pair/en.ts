/** What two people at two screens are told, in English. */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const clock = (ms: number): string => {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export const enPair = {
  title: 'Mock for two',
  /** The log's time is not known yet. */
  noClock: '--:--',
  link: {
    connecting: 'connecting',
    connected: 'connected',
    lost: 'connection lost; what you type is kept and sent when it is back',
    replaced: 'you have joined from somewhere else; this screen writes nothing any more',
    refused: 'the ticket is not good any more; ask for a new code',
    closed: 'closed',
  },
  /** The same in the top row. */
  lamp: {
    connecting: 'connecting',
    connected: 'connected',
    lost: 'no connection',
    replaced: 'replaced',
    refused: 'refused',
    closed: 'closed',
  },
  unsent: (n: number) => `${plural(n, 'event')} not sent yet`,
  roles: { host: 'interviewer', candidate: 'candidate', observer: 'observer' },
  observers: (n: number) => plural(n, 'observer'),
  away: 'away',
  you: 'you',
  withPeer: (handle: string) => `Mock with ${handle}`,
  newer: (version: number) =>
    `Somebody here writes version ${version} of the log; this sparr is older and shows what it understands`,

  lobby: {
    waiting: 'Nobody has joined yet.',
    waitingHost: 'The interviewer has not come yet.',
    ready: 'The candidate is here. enter begins; the clock starts with it.',
    soon: 'The interviewer begins when both are ready.',
    here: 'Who is here',
    person: (handle: string, role: string) => `${handle}, ${role}`,
    code: 'For the candidate',
    codeLocal: (command: string) => `In another terminal of this machine: ${command}`,
    codeFar: (file: string) => `Paste the code into a chat; it is also in ${file}`,
    codeWatching: (file: string) => `The code of an observer is in ${file}`,
    codeAsk: 'They run sparr mock join, and paste it when it is asked for.',
    whoSees: 'Who sees what',
    outOfSight:
      'Notes, scores and hints that are not released are out of sight, not hidden: both panes belong to one account of this machine.',
    stays: 'Notes, scores and hints that are not released stay on your machine.',
    theySee: 'Whoever is here sees what you write: a field as you type, a file at each save.',
    youSee: 'You see the prompt, what is released, the clock, your own results, and who watches.',
    observersSee:
      'You see what the candidate sees and what the candidate writes; everybody sees that you are here.',
    autosave: 'A file is seen at each save. Your editor can save by itself:',
    whoseLog: 'Whose practice is in this home? The interviewer has it open too.',
    whoseLogChoice: 'y: mine, my answer is kept here. n: not mine, nothing is kept.',
    logTheirs: 'Nothing will be kept in this home: it is not yours. join --home DIR takes another.',
    logIn: (home: string) => `Your answer will be kept in ${home}.`,
    proposals: 'You have done these, and they have not',
    proposalsNone: 'No question is known that you have done and they have not; these are yours:',
    proposalsWait: 'What they have not done is known once they have joined.',
    chosen: 'What will be asked',
    undone: 'they have not',
  },
  /** What a round about a project is called before it is known which one. */
  theirProject: "A project of the candidate's own",
  projectTitle: 'A project of your own: which one?',
  leaveQuestion: 'Leave? y leaves, and sparr mock rejoin brings you back; esc stays.',
  given: 'Given',
  exhibit: 'To read',
  said: 'Said to you',
  noAnswer: 'Nothing is written yet.',
  notSaved: 'Nothing was saved yet.',
  hint: (rung: number, at: string) => `hint ${rung}, ${at}`,
  sayings: {
    probe: 'asked',
    constraint: 'changed',
    line: 'line',
  },
  line: (n: number) => `line ${n}`,
  released: 'Model answer',
  saved: (file: string, ago: string) => `${file}, saved ${ago}`,
  writeHere: (file: string) => `Write in ${file}; each save is seen.`,
  tooLong: (kb: number) =>
    `The file has ${kb} KB; from 64 KB on it is not sent. The other side sees the save before.`,
  cannotRead: 'The file cannot be read as text; the other side sees the save before.',
  replacedWords: (words: string) => `Names stay home; replaced: ${words}`,
  privateInFile: (line: number, word: string) =>
    `Line ${line} has "${word}" of private.txt: this save is not sent`,

  run: {
    head: 'Tests',
    none: 'Not run yet.',
    running: 'running',
    result: (verdict: string, ms: number) => `${verdict} in ${(ms / 1000).toFixed(1)} s`,
    kept: (n: number, of: number) => `${n} of ${of} tests`,
    judgedBy: (who: string) => `judged by the ${who}'s machine`,
    handedOver: (why: string) =>
      `This machine cannot judge it (${why}); the candidate's machine is asked.`,
    cannot: (why: string) => `It could not be run: ${why}`,
    unknownHere: 'the question is in no deck here',
  },

  score: {
    title: 'Scores',
    blind: 'Both score blind: nothing is shown before both have given theirs.',
    forInterviewer: 'How was the interview?',
    commit: 'ctrl-d gives them; after that they stand until the reveal.',
    giveHost:
      's scores, t writes takeaways, v gives both; nothing is shown before the other side has given theirs.',
    given: 'Yours are given. Waiting for the other side.',
    theirs: 'The other side has given theirs.',
    again: 'A vote once more: what has changed now that everything is on the table?',
    dimensions: {
      'clear-prompt': 'clear prompt',
      silence: 'silence respected',
      'hint-timing': 'hints in time',
      fairness: 'fairness',
      'useful-takeaway': 'one useful takeaway',
    },
  },
  reveal: {
    of: (who: string) => `By ${who}`,
    again: (who: string, n: number) => `By ${who}, vote ${n}`,
    misfit: (who: string) =>
      `${who} showed other scores than those that were committed to; they do not count.`,
    late: 'not blind: given after the reveal',
    nothing: 'No score was given.',
    takeaways: (who: string) => `Takeaways of ${who}`,
    kept: (n: number) => `Kept in your log: ${plural(n, 'answer')}.`,
    due: (n: number) => `${plural(n, 'question')} due from today on.`,
    keptNowhere: 'Nothing was kept: this home is not yours.',
    keeping: 'Keeping what comes out of it',
    swap: (minutes: number) =>
      `Swap: the other one interviews now, for ${minutes} minutes as well.`,
    over: 'The interview is over.',
    whatNow: 'c closes and writes the debrief; w swaps the roles.',
  },

  keys: {
    begin: 'begin',
    run: 'run',
    say: 'ask',
    swap: 'swap roles',
    give: 'give scores',
    again: 'vote again',
    release: 'release the model answer',
    nextField: 'next field',
    fieldBefore: 'field before',
    mine: 'mine',
    notMine: 'not mine',
    close: 'close and write the debrief',
    out: 'out of the field',
    in: 'type',
    goOn: 'go on',
    leave: 'leave, to come back',
  },

  told: {
    askCode: 'No interview waits on this machine. Paste the code you were given and press enter:',
    left: 'You left. sparr mock rejoin brings you back, with everything that was typed.',
    leftHost: 'You left; the clock stands. sparr mock resume goes on.',
  },
  clock,
}

export const enPairFaults = {
  'nothing-to-rejoin': () =>
    'There is no interview to go back into; join one with sparr mock join CODE',
}
