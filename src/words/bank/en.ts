/** What the story bank, the number ledger and the job descriptions say, in English. */

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

export const enBank = {
  title: 'Stories',
  key: 'stories',
  loading: 'Reading your stories',
  matrix: {
    title: 'Competencies',
    heads: ['competency', 'questions', 'stories'],
    none: 'No story yet',
    gaps: (n: number, of: number) =>
      n === 0 ? 'Every competency has a story.' : `${n} of ${of} have no story yet.`,
    empty: 'No deck here asks for a story.',
    more: (n: number) => `and ${n} more: sparr story matrix`,
  },
  /** Those of the decks that come with the program; any other is called what its author called it. */
  competencies: {
    accountability: 'accountability',
    adaptability: 'adaptability',
    career: 'career',
    change: 'change',
    closing: 'closing',
    collaboration: 'collaboration',
    communication: 'communication',
    conflict: 'conflict',
    debugging: 'debugging',
    delivery: 'delivery',
    failure: 'failure',
    feedback: 'feedback',
    integrity: 'integrity',
    judgement: 'judgement',
    leadership: 'leadership',
    learning: 'learning',
    mentoring: 'mentoring',
    observability: 'observability',
    ownership: 'ownership',
    prioritisation: 'prioritisation',
    relevance: 'relevance',
    stability: 'stability',
    'technical-depth': 'technical depth',
  },
  stories: {
    title: 'Your stories',
    heads: ['story', 'languages', 'letters', 'title'],
    empty:
      'No story yet: sparr story from QUESTION makes one of an answer, sparr story add FILE takes one from a file.',
    added: (id: string, lang: string) => `The story ${id} (${lang}) is in the bank`,
    changed: (id: string, lang: string) => `The story ${id} (${lang}) has a new version`,
    same: (id: string, lang: string) => `Nothing changed in ${id} (${lang})`,
    removed: (id: string) =>
      `The story ${id} is out of the bank; what was written stays in the log`,
    competencies: (list: string) => `for ${list}`,
    for: (list: string) => `told for ${list}`,
    noJd: 'The jd list of the file was left out: sparr jd add FILE keeps a posting',
    unsaved: (file: string) =>
      `What you wrote is kept in ${file}; repair it and run sparr story add on it`,
    usesPosting: (keywords: number, posting: string) =>
      `${plural(keywords, 'key word')} of 1 posting counted: ${posting}`,
    otherPostings: (n: number) =>
      `It is the newest; ${plural(n, 'other')} kept, and --jd ID takes one of them`,
    gone: 'This story is not in the bank any more.',
  },
  ledger: {
    title: 'Numbers',
    heads: ['metric', 'what', 'number', 'where'],
    empty: 'No number with a metric yet.',
    noConflict: 'No two contradict each other.',
    clean: (n: number) => `${plural(n, 'number')}, no two contradict each other.`,
    found: (n: number) => `${plural(n, 'number')} told in two ways`,
    conflict: (metric: string, slot: string, values: string) => `${metric} (${slot}): ${values}`,
    against: ' against ',
    short: (n: number) => `${n} told in two ways`,
    advice: 'Say the same number everywhere, or say of what each one is.',
    slots: {
      before: 'before',
      after: 'after',
      target: 'target',
      change: 'change',
      state: 'number',
    },
    place: (source: string, letter: string) => `${source}, ${letter}`,
    answerTo: (question: string, lang: string) => `answer to ${question} (${lang})`,
    inStory: (story: string, lang: string) => `${story} (${lang})`,
  },
  postings: {
    title: (title: string) => `Posting: ${title}`,
    heads: ['posting', 'covered', 'title'],
    rows: ['key word', 'stories', 'answers'],
    empty: 'No posting yet: sparr jd add FILE reads one.',
    added: (id: string, keywords: number) =>
      `The posting ${id} is read: ${plural(keywords, 'key word')}`,
    removed: (id: string) => `The posting ${id} is gone; what was read stays in the log`,
    covered: (n: number, of: number) => `${n} of ${of} key words have a story`,
    orphans: (list: string) => `no story has: ${list}`,
    nowhere: 'nowhere',
    answered: 'only in an answer',
    inStories: 'in a story',
    allCovered: 'Every key word has a story.',
    otherName: (id: string) =>
      `Another posting has that name, so this one is ${id}; --name ID gives it another`,
  },
  phrases: {
    heads: ['phrase', 'where', 'sentence'],
    empty: 'No weak phrase in your stories and answers.',
    found: (n: number) => plural(n, 'weak phrase'),
    advice: 'Say what you did and how, against what, and by how much. --deck NAME practises it.',
    deckTitle: 'My weak phrases',
    card: {
      ask: (sentence: string) => `Say it stronger: "${sentence}"`,
      weak: (phrase: string) => `"${phrase}" hides what you did.`,
      points: [
        'the mechanism: what exactly you did, by its name',
        'the comparison: from what to what, or against which other way',
        'the metric: a number with its unit, and over which time',
      ],
      example: (weak: string, strong: string) =>
        `An example from the decks: "${weak}" becomes "${strong}"`,
    },
  },
}

type NoPosting = { readonly file: string; readonly why: string; readonly detail: string }

export function enNotAPosting({ file, why, detail }: NoPosting): string {
  switch (why) {
    case 'too-large':
      return `${file} has ${detail}, a posting has at most 256 KB; copy only the job's own text into a file`
    case 'gbk':
      return `${file} is not UTF-8 and reads like GBK; convert it: iconv -f GB18030 -t UTF-8 ${file} > posting.txt`
    case 'utf-16':
      return `${file} is UTF-16; convert it: iconv -f UTF-16 -t UTF-8 ${file} > posting.txt`
    case 'not-utf-8':
      return `${file} is not UTF-8; save it as UTF-8, or convert it: iconv -f ENCODING -t UTF-8 ${file} > posting.txt`
    case 'pdf':
      return `${file} is a PDF; open it, copy the text, and give it as a text file or with sparr jd add -`
    case 'packed':
      return `${file} is a packed file, as .docx and .zip are; open it, copy the text, and give that as a text file`
    case 'word':
      return `${file} is of a word processor; open it, copy the text, and give that as a text file`
    case 'binary':
      return `${file} is no text; copy the text of the posting into a file`
    case 'empty':
      return `${file} has no text; copy the text of the posting into it`
    default:
      return `No key word was found in ${file}; check that it is the posting, or name them with --keywords "Go, SLO"`
  }
}
