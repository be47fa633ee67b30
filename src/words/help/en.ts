/**
 * What `--help` says, in English: for each command what it is for, then its arguments and options by their names. Loaded
 * when help is asked for.
 */
const QUESTION = 'deck/id, or id'
const LEVEL = 'only questions of these levels'
const TEXT_LANGUAGE = 'language of its text'

const GROUP = 'which group, where there are several'

export const enHelp = {
  /** What commander writes of itself, by its own sentences. */
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    'choices:': 'choices:',
    'default:': 'default:',
  },
  examples: {
    title: 'Examples',
    home: 'what is next, on one screen',
    drill: 'recall questions for ten minutes',
    code: 'one code question, judged at each save',
    list: 'the questions of a deck',
  },
  program: {
    about: 'Interview practice in the terminal',
    version: 'the version',
    help: 'this help',
    decks: 'a collection of somebody else; may be repeated',
    json: 'one JSON object on standard output',
    unsandboxed: 'run code without a sandbox',
    color: 'colours',
    lang: 'language of the interface: en or zh-CN',
    contentLang: 'language of the questions',
  },
  /** By the words of the command. */
  commands: {
    drill: {
      about: 'Practise the questions of some decks, one after the other',
      deck: 'decks, or single questions (deck/id); all when none is named',
      kind: 'only these kinds',
      tag: 'only questions with all of these tags',
      level: LEVEL,
      track: 'the questions of this track, in its order',
      limit: 'at most so many questions',
      minutes: 'at most so many minutes in all',
      cram: 'outside the schedule: no question comes back earlier or later',
    },
    track: {
      about: 'The tracks; with a name, the next questions of it',
      track: 'a track; all are listed when none is named',
    },
    code: {
      about: 'Open one code question; it is judged at each save',
      question: QUESTION,
      file: 'judge this file instead of the one in the workspace',
    },
    debug: {
      about: 'A wrong answer: say which promise breaks and where, then repair it',
      question: 'deck/id, or id; all that have one when none is named',
    },
    watch: {
      about: 'The judge alone, for a second terminal: verdicts at each save, nothing recorded',
      question: QUESTION,
      file: 'watch this file instead of the one in the workspace',
    },
    judge: {
      about: 'Judge one file; exit 0 when it is accepted, 1 when not',
      question: QUESTION,
      file: 'the answer',
    },
    list: {
      about: 'The decks, or the questions of one; how much is done of each topic',
      level: LEVEL,
    },
    find: {
      about: 'Search titles, tags, prompts and answers, typos forgiven',
      words: 'what to look for',
      mine: 'your own answers too',
      level: LEVEL,
      limit: 'at most so many questions',
    },
    show: {
      about: 'What a candidate may see of a question',
      question: QUESTION,
    },
    check: {
      about: 'Every problem in the decks, as file:line:column',
      dir: 'collections; all that are loaded when none is named',
      solutions: 'judge references, starters, wrong answers and programs as well',
      mutants: 'judge every reference with one change: what no hidden test refuses',
      only: 'check these questions alone',
      repeat: 'run each of them so many times',
      lang: 'report texts that lack this language',
    },
    deck: { about: 'Write decks of your own; fetch, update and trust those of other people' },
    'deck new': {
      about: 'Begin a deck; or, as sparr deck new question KIND DECK/ID, a question of it',
      deck: 'the name of the new deck; or the word question',
      kind: 'recall, choice, estimate, review, design, behavioral or code',
      question: 'the deck and the id of the new question, as DECK/ID',
      language: 'of a code question; go without',
      writeTests: 'code whose answer is the tests',
    },
    'deck preview': {
      about: 'A question as the candidate sees it, drawn anew at each save',
      file: "a question's YAML file, its folder, or a file in it",
    },
    'deck add': {
      about: 'Fetch a collection of decks from a git repository',
      url: 'https://HOST/PATH, ssh://HOST/PATH, git@HOST:PATH or a path; with @TAG that tag of it',
      as: 'what it is called here; else the end of its address',
    },
    'deck list': { about: 'The collections that are not shipped, and what of them may run' },
    'deck diff': {
      about: 'What an update would change, question by question',
      id: 'one that was fetched, or ID@TAG; all when none is named',
    },
    'deck update': {
      about: 'Show what is new, and take it after a yes; progress stays',
      id: 'one that was fetched, or ID@TAG; all when none is named',
      yes: 'take it without asking',
    },
    'deck remove': {
      about: 'Take a fetched collection off this machine; progress stays',
      id: 'one that was fetched',
    },
    'deck trust': {
      about: 'Let the code of a collection run like the shipped one',
      dir: 'the id of one that was fetched, or a folder that holds questions/',
      publisher: 'trust tags signed with this key too: a .pub file, its line, or a fingerprint',
    },
    'deck distrust': {
      about: 'Forget that',
      dir: 'the id of one that was fetched, or a folder that holds questions/',
    },
    today: { about: "What is left of today's session" },
    plan: { about: 'The days until the interview' },
    estimate: {
      about: 'What a typed number is understood as',
      text: 'such as 3.5k/s; - reads one a line',
      unit: 'what is asked for: /s, ms, MB, calls',
    },
    claim: {
      about: 'What a sentence about your work claims, and what it lacks',
      sentence: '- reads one a line',
      field: 'the letter of a story it belongs to',
      sample: 'a sentence it must not copy; may be repeated',
    },
    story: { about: 'Stories about your work, letter by letter' },
    'story check': {
      about: 'Scores the five letters of a story, with reasons; or the pace of a transcript',
      file: 'YAML with the five letters and a jd list; - reads one story a line',
      jd: 'the posting whose key words count; the newest without, where the file has no jd list',
      question: 'the behavioral question whose needs and key words count',
      transcript: 'what any speech-to-text wrote',
      seconds: 'how long the transcript was spoken',
    },
    'story add': {
      about: 'Keep a story, or a new version of it',
      file: 'YAML with the five letters, and title, competencies, questions, lang',
      name: 'what it is called; after its title without',
      lang: TEXT_LANGUAGE,
    },
    'story list': { about: 'Your stories, with the score of each letter' },
    'story show': {
      about: 'A story as YAML, which story add takes again',
      lang: TEXT_LANGUAGE,
    },
    'story edit': {
      about: 'Open a story in your editor and keep what comes back',
      lang: TEXT_LANGUAGE,
    },
    'story remove': {
      about: 'Take a story out of the bank, or one of its languages',
      lang: TEXT_LANGUAGE,
    },
    'story matrix': { about: 'The competencies that questions ask for, and which have no story' },
    'story numbers': { about: 'Every number with its metric; exit 1 when one is told in two ways' },
    'story from': {
      about: 'Make a story of your newest written answer',
      answer: 'a behavioral question, or the id of an attempt',
      name: 'what it is called; after its question without',
      lang: TEXT_LANGUAGE,
    },
    jd: { about: 'Job descriptions: their key words, and which of them your stories answer' },
    'jd add': {
      about: 'Read a posting; a new version where the name is known',
      file: 'its text, at most 256 KB of UTF-8; - reads standard input',
      name: 'what it is called; after its title without',
      title: 'its title; its first line without',
      keywords: 'key words with commas between them, instead of those found',
    },
    'jd list': { about: 'The postings, with how many of their key words have a story' },
    'jd show': {
      about: 'The key words of a posting, who answers them, and those nobody answers',
      id: 'the newest when none is named',
    },
    'jd remove': { about: 'Put a posting away' },
    phrases: {
      about: 'Weak phrases in your stories and answers, and a deck that practises better ones',
      deck: 'write them as recall questions into this deck of yours',
    },
    pace: { about: 'How fast you speak, from a minute read aloud' },
    design: { about: 'Questions about a design, as its interviewer answers them' },
    'design ask': {
      about: 'What a question of yours opens; only questions open anything',
      question: QUESTION,
      text: 'what you ask; - reads one a line',
    },
    'design choose': {
      about: 'Which option of a pane a choice of yours is taken for',
      question: QUESTION,
      pane: 'a pane of the design, such as storage',
      text: 'what you choose; - reads one a line',
    },
    mock: { about: 'Mock interviews: rounds with phases and interruptions, then a scorecard' },
    'mock solo': {
      about: 'The program interviews; one that was left is offered first',
      plan: 'a plan by its id, or a file NAME.plan.yaml',
      seed: 'the same questions and interruptions again',
    },
    'mock show': {
      about: 'The scorecard of a mock as Markdown; of the newest one without an id',
      id: 'as mock list shows it',
      html: 'one page of HTML instead',
      output: 'a file instead of standard output',
    },
    'mock import': {
      about: 'What a call left you: its low scores and takeaways become questions due',
      file: 'the -debrief.json that your interviewer gave you',
    },
    'mock list': { about: 'Every mock, the newest first' },
    'mock host': {
      about: 'Interview somebody: the screen that only the interviewer sees',
      questions: 'deck/id, or id; chosen from a list when none is named',
      call: 'the candidate is on a call or across the table and needs nothing',
      local: 'the candidate is in another terminal of this machine; so it is without any of these',
      lan: 'the candidate is on the same network and pastes a code',
      url: 'a server that both can reach, such as tls://host:4222',
      ssh: 'a machine that both can log in to, such as me@box',
      creds: 'a file that may make tickets for the server of --url',
      folder: 'where the log of --local lies; two accounts need one that both may write',
      question: 'deck/id, or id; as often as there are rounds',
      plan: 'the rounds of one interview: a plan file, or the id of a plan',
      minutes: 'minutes in all, shared out over the questions',
      handle: 'what the others call you',
      resume: 'go on with the one that was left',
    },
    'mock join': {
      about: 'Be interviewed by somebody who runs mock host',
      code: 'the code, or a file that holds it; it is asked for without, or found on this machine',
      handle: 'what the others call you',
      home: 'the folder of another practice: its log and settings are yours',
      folder: 'where the log of --local lies',
      ssh: 'your own account at the machine of the code, where it is reached by ssh',
    },
    'mock rejoin': {
      about: 'Go back into the interview that you joined last',
      home: 'the folder of another practice',
      folder: 'where the log of --local lies',
    },
    'mock resume': {
      about: 'Go on with the interview of two that you held last',
      folder: 'where the log of --local lies',
    },
    'mock observe': {
      about: 'Watch an interview; everybody sees that you do, and you score at the end',
      code: 'the code, or a file that holds it; it is asked for without, or found on this machine',
      handle: 'what the others call you',
      home: 'the folder of another practice',
      folder: 'where the log of --local lies',
      ssh: 'your own account at the machine of the code, where it is reached by ssh',
    },
    'mock replay': {
      about: "Write the interviewer's page of a mock of two again",
      id: 'of the mock, or how it ends; the newest without',
      output: 'write it there instead of beside the debrief',
    },
    rubric: {
      about: 'By what an interview is scored: all rubrics, or one as a page',
      rubric: 'coding, design, behavioral, project, interviewer',
    },
    brief: {
      about: 'One page for an interviewer; or an answer of yours for a friend to judge',
      whole: 'everything an interviewer can be asked, however many pages',
      question: QUESTION,
      critique: 'an answer as Markdown: id of an attempt, a question, or last',
    },
    group: { about: 'A study group whose memory is a git repository' },
    'group init': {
      about: 'Begin a group in an empty repository, or beside the decks of one',
      url: 'where it lies, as git knows it',
      handle: 'what others call you: a-z, 0-9 and -',
      title: 'what the group is called',
      zone: "the time zone in which its weeks turn; without it this machine's",
      as: 'what the group is called on this machine',
    },
    'group join': {
      about: 'Join a group: its decks, its weeks, and a file of your own in it',
      url: 'where it lies, as git knows it',
      handle: 'what others call you: a-z, 0-9 and -',
      as: 'what the group is called on this machine',
      anotherMachine: 'the handle is yours already, on another machine',
    },
    'group sync': {
      about: 'Send what you did, fetch what others did',
      group: GROUP,
    },
    'group week': {
      about: "This week's questions, who has done them, and who practises with whom",
      set: 'the word set and questions, by an organiser; set alone draws them again',
      next: 'the week after this one',
      group: GROUP,
    },
    'group board': { about: 'Who did what', group: GROUP },
    'group digest': { about: 'The week in one paragraph, for a chat', group: GROUP },
    'group answer': {
      about: 'Show the group one answer of yours, to be reviewed',
      attempt: 'a question, an attempt, or last',
      look: 'print what would be sent, and send nothing',
      group: GROUP,
    },
    'group review': {
      about: 'Answers that wait for your review; with an answer, the page to write it on',
      answer: 'an answer, by its id or how it begins',
      mine: 'what others say of your answers',
      from: 'a page that is filled in already',
      output: 'write the empty page there',
      group: GROUP,
    },
    'group ask': {
      about: 'What to ask somebody: you know it well, and they have not done it',
      handle: 'whom; who is paired with you this week without',
      group: GROUP,
    },
    'group share': {
      about: 'What the group sees of you besides what you have done; nothing at first',
      scores: 'how you did in these decks; all for every deck',
      due: 'how many questions are due',
      nothing: 'nothing any more, or only what stands beside this',
      group: GROUP,
    },
    'group verify': {
      about: 'Judge code of others again, in the sandbox of this machine',
      answer: 'one answer; all that you have not judged without',
      group: GROUP,
    },
    'group leave': {
      about: 'Leave a group; says first what stays in its history',
      yes: 'do not ask',
      group: GROUP,
    },
    stats: {
      about: 'What was practised, and how it went',
      profile: 'how ready you are for this position instead: backend-owner, sre-executor, …',
    },
    export: {
      about: 'Everything you did as JSON, the reviews as CSV, or the questions for Anki',
      format: 'of the file',
      output: 'a file instead of standard output',
    },
    import: {
      about: 'Merge what another machine of yours exported, or make questions of cards',
      file: 'an export; with --deck Markdown, CSV or Anki text',
      deck: 'the deck that the cards become questions of',
      as: 'how the cards are written: qa, front-back, chat, obsidian, details, h1 to h6, numbered, questions, table, csv or anki',
      dryRun: 'say which cards are in it and write nothing',
      fromAnotherMachine:
        'the export is your own practice, though this home does not know its owner',
      undo: 'take the last merged export back as a whole',
    },
    'import exercise': {
      about: 'Make a code question of a folder of a public track',
      dir: 'with .meta/config.json, or with one file of tests and one right answer',
      deck: 'the deck that it becomes a question of; exercises without',
      dryRun: 'say what would be made and write nothing',
    },
    report: {
      about: 'The statistics as one page of HTML, or one mock of two along its clock',
      session: 'a mock that you held, by its id or how that ends',
      output: 'write it there instead of to standard output',
    },
    doctor: {
      about: 'What this machine has, with a remedy for what is missing',
      db: 'the database instead: is it sound, what is in it, when was it copied',
      mergeCopy: 'with --db: add what the newest copy of a day has and the database has not',
    },
    config: {
      about: 'Settings: list them, show one, set one',
      unset: 'back to the default',
    },
  },
}

export type HelpWords = typeof enHelp
