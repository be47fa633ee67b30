/** What is said of a study group, in English. */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const near = (name: string): string => (name ? `; did you mean ${name}?` : '')
const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

type Score = { readonly deck: string; readonly attempts: number; readonly passed: number }

export const enGroup = {
  /** Between sentences of one paragraph. */
  between: ' ',
  begun: (address: string) =>
    `A group has begun at ${address}; others join it by sparr group join and this address.`,
  joined: (title: string, handle: string, id: string, others: number) =>
    `You are ${handle} in ${title} (${id} on this machine), with ${plural(others, 'other member')}.`,
  seen: 'From now on the group sees which questions of sparr and of its own decks you have done, and never how well; sparr group share tells more, if you want.',
  track: (track: string) => `sparr drill --track ${track} practises what is left of this week.`,
  trackTitle: (title: string, week: string) => `${title}, week of ${week}`,

  sent: (lines: number, files: number) =>
    `Sent: ${plural(lines, 'line')} of yours in ${plural(files, 'file')}.`,
  received: (lines: number) => `Received: ${plural(lines, 'line')} of others.`,
  outOfIt:
    'You have left this group from another machine; sparr group leave takes it away here too, and joining with --another-machine brings you back.',
  nothingToSend: 'Nothing of yours is new.',
  tries: (n: number) =>
    `Others were faster ${n === 1 ? 'once' : `${n} times`}; it went out after that.`,
  recovered: (n: number) =>
    `${plural(n, 'line')} of this machine's came back from the group: its own copy was older.`,
  later: 'It could not be sent now; it is kept here and goes out with the next sparr group sync.',
  decksAdded: (id: string) =>
    `The group's decks are here as the collection ${id}; their code runs after sparr deck trust ${id}.`,
  decksChanged: (id: string) =>
    `The group's decks have changed (${id}); what runs in them and is new asks for trust again.`,
  decksKept: (folder: string) => `Files of the decks that were changed here are kept in ${folder}.`,
  decksRefused: (path: string) =>
    `The group's decks were left as they are: "${path}" in them is a link, leads elsewhere or is too large. Whoever keeps the repository can take it out.`,
  stranger: (author: string, path: string, owner: string) =>
    owner === ''
      ? `${author} has changed ${path} and is no organiser; ask them.`
      : `${author} has changed ${path}, which only ${owner} writes; ask them.`,
  moreStrangers: (n: number) => `So it was with ${plural(n, 'other file')}; --json names all.`,
  cut: (path: string) => `Lines that were in ${path} are gone or changed; ask whoever writes it.`,
  rewritten:
    'The history of the repository was rewritten; what you have written is put back into it.',
  odd: (lines: number, files: number, kinds: number) =>
    `Skipped, as no sparr writes it: ${[
      ...(lines > 0 ? [plural(lines, 'line')] : []),
      ...(files > 0 ? [plural(files, 'file')] : []),
      ...(kinds > 0
        ? [
            plural(
              kinds,
              'link, submodule or too large file',
              'links, submodules or too large files',
            ),
          ]
        : []),
    ].join(', ')}.`,
  newer: (n: number) =>
    `${plural(n, 'line')} of a newer sparr ${n === 1 ? 'was' : 'were'} skipped; update sparr to see ${n === 1 ? 'it' : 'them'}.`,
  came: (by: string, answer: string) =>
    `${by} has reviewed your answer ${answer}: sparr group review --mine shows it.`,
  waiting: (n: number) =>
    `${plural(n, 'answer')} ${n === 1 ? 'waits' : 'wait'} for your review: sparr group review lists ${n === 1 ? 'it' : 'them'}.`,

  week: (title: string, week: string, isSet: boolean) =>
    `${title}, week of ${week}, ${isSet ? 'set by an organiser' : 'drawn'}`,
  turns: (day: string, hour: number, zone: string) =>
    `The next week begins on ${day} at ${String(hour).padStart(2, '0')}:00 (${zone}).`,
  noQuestions: 'There is no question to draw from.',
  notLoaded: '(not loaded here)',
  together: (names: readonly string[]) => and(names),
  pairs: (pairs: string, rest: string) => {
    if (pairs === '') return 'There is nobody to pair with yet.'
    return `Pairs this week: ${pairs}.${rest === '' ? '' : ` ${rest} rests.`}`
  },

  boardTitle: (title: string, week: string) => `${title}, week of ${week}`,
  boardHeads: [
    'member',
    'of the week',
    'this week',
    'in all',
    'verified',
    'answers',
    'reviews',
    'waiting',
    'due',
    'last',
  ],
  left: (handle: string) => `${handle} (left)`,
  scoresOf: (handle: string, scores: readonly Score[]) =>
    `${handle} shares: ${scores.map(({ deck, passed, attempts }) => `${deck} ${passed} of ${attempts}`).join(', ')}`,
  selfReported:
    'What is done is self-reported; verified is what another member has judged again from a published answer.',

  digestHead: (title: string, week: string) => `${title}, week of ${week}.`,
  digestPractised: (
    practised: readonly { readonly handle: string; readonly done: number }[],
    members: number,
  ) =>
    practised.length === 0
      ? `None of ${members} has practised yet.`
      : `${practised.length} of ${members} practised: ${practised.map(({ handle, done }) => `${handle} ${plural(done, 'question')}`).join(', ')}.`,
  digestFinished: (finished: readonly string[], questions: number) =>
    finished.length === 0
      ? `Nobody has all ${questions} of this week yet.`
      : `All ${questions} of this week: ${finished.join(', ')}.`,
  digestWaiting: (waiting: readonly { readonly handle: string; readonly count: number }[]) =>
    `Reviews are waited for from ${waiting.map(({ handle, count }) => `${handle} (${count})`).join(', ')}.`,

  answerSent: (question: string, id: string, reviewers: readonly string[]) =>
    `Your answer to ${question} is with the group as ${id}${reviewers.length === 0 ? '' : `; ${and(reviewers)} ${reviewers.length === 1 ? 'is' : 'are'} asked to review it`}.`,
  noQueue: 'No answer waits for your review.',
  howToReview: 'sparr group review ANSWER opens the page for one of them.',
  noAnswers: 'You have shown the group no answer yet; sparr group answer QUESTION does.',
  answerTitle: (id: string, question: string, day: string) => `${id}: ${question}, ${day}`,
  judgedBy: (by: string, verdict: string, meaning: string) =>
    `judged again by ${by}: ${verdict} (${meaning})`,
  reviewBy: (by: string, isOlder: boolean) =>
    isOlder ? `${by}, of an earlier version of it:` : `${by}:`,
  waitsFor: (handles: readonly string[]) => `waits for ${and(handles)}`,
  reviewSent: (handle: string, parts: number) =>
    `${handle} will see your review (${plural(parts, 'part')}) with the next sync.`,
  /** On the page, as comments: no `>` in them. */
  pageNotes: [
    'Write below a heading; what you leave empty is not sent.',
    'Leave the headings themselves as they are. What others wrote is shown to you once yours is sent.',
  ],
  asked: {
    strongest: 'What was strongest, in one line?',
    change: 'What would you change first?',
    'go-on': 'Would you go on with this candidate, and why?',
  },

  askTitle: (handle: string) => `For ${handle}, who has not done these, and you know them well:`,
  nothingToAsk: (handle: string) =>
    `For ${handle} there is nothing yet that you know well and they have not done.`,
  noPartner: 'You have no partner this week; name somebody: sparr group ask HANDLE.',
  askHow: 'sparr brief QUESTION is the page for whoever asks.',

  shared: (scores: readonly string[], due: boolean) => {
    const decks = scores.includes('*')
      ? 'your scores in every deck'
      : `your scores in ${and(scores)}`
    const told = [
      ...(scores.length > 0 ? [decks] : []),
      ...(due ? ['how many questions are due'] : []),
    ]
    return told.length === 0
      ? 'The group sees which questions you have done, and nothing else.'
      : `Besides which questions you have done, the group sees ${and(told)}.`
  },

  nothingToVerify: 'There is no code of others that you have not judged.',
  verified: (answer: string, verdict: string, meaning: string) =>
    `${answer}: ${verdict} (${meaning})`,
  notVerified: (answer: string, why: string) => `${answer}: not judged, ${why}`,
  skipped: {
    'not-loaded': 'its question is not loaded here, or is no code',
    untrusted: 'its tests are not trusted to run here; sparr deck trust lets them',
    'no-code': 'it holds no code',
    'own-fault': 'this machine could not judge it',
  },

  stays: (lines: number, answers: number, reviews: number) =>
    `What stays in the history of the repository, and with everybody who has a copy: ${plural(lines, 'line')} of yours, ${plural(answers, 'answer')}, ${plural(reviews, 'review')} from this machine, and your handle.`,
  reallyLeave: (id: string) =>
    `Leave ${id}? Its copy and its decks go from this machine. y to leave:`,
  notLeft: 'You are still in it; sparr group leave --yes leaves without asking.',
  hasLeft: 'You have left; your own practice stays with you.',
}

export const enGroupFaults = {
  'no-group': () =>
    'There is no group on this machine; sparr group join ADDRESS --handle NAME joins one',
  'which-group': (f: { all: string }) =>
    `There are several groups on this machine; add --group with one of ${f.all}`,
  'unknown-group': (f: { name: string; near: string }) =>
    `There is no group "${f.name}" on this machine${near(f.near) || '; sparr group join joins one'}`,
  'group-there': (f: { id: string }) =>
    `${f.id} is a group already; join it with sparr group join, or give another name with --as`,
  'not-a-group': (f: { place: string }) =>
    `${f.place} holds no group.yaml, so it is no group; sparr group init makes one of it`,
  'group-file': (f: { line: number; column: number; problem: string }) =>
    `group.yaml:${f.line}:${f.column}: ${f.problem}; an organiser can mend it`,
  'group-newer': (f: { version: number }) =>
    `group.yaml has version ${f.version}, which is newer than this sparr; update sparr`,
  'group-state': (f: { path: string }) =>
    `${f.path} cannot be read; remove its folder and join the group again with --another-machine`,
  'group-push': (f: { place: string }) =>
    `${f.place} did not take what was to be sent; try again, and look whether you may push there`,
  'handle-taken': (f: { handle: string }) =>
    `Somebody is called ${f.handle} in this group already; choose another handle, or add --another-machine if that is you`,
  'not-organiser': (f: { handle: string; organisers: string }) =>
    `${f.handle} is no organiser of this group; ask ${f.organisers} to set the week`,
  'unknown-member': (f: { name: string; near: string }) =>
    `Nobody is called "${f.name}" in this group${near(f.near) || '; sparr group board lists everybody'}`,
  'unknown-answer': (f: { name: string; near: string }) =>
    `There is no single answer "${f.name}"${near(f.near) || '; sparr group review lists those that wait for you'}`,
  'review-page': (f: { file: string; why: string }) =>
    f.why === 'empty'
      ? `Nothing was written on ${f.file}; write below one of its headings`
      : `${f.file} has lost the headings of the page; make a new one with sparr group review ANSWER -o FILE`,
  'not-of-group': (f: { question: string }) =>
    `${f.question} is neither shipped with sparr nor in the group's decks, so others do not have it; choose another question`,
}
