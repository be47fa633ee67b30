/** What the design room says, on the screen and on the command line, in English. */

const pieces = (found: number, of: number): string => `${found} of ${of} pieces of evidence`
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

export const enDesign = {
  /** After the answer to a question: the constraint it has opened. */
  opens: (id: string, text: string) => `${id}  ${text}`,
  notGiven: 'Not given, beyond what is known already. State your assumption.',
  notAsked: 'This asks nothing. Only questions are answered; a question mark helps.',
  /** It stands on the screen from the start. */
  known: (id: string) => `You know that: ${id}`,
  assumeIt: 'A good question, and not given. Assume something, and say what.',
  /** Two questions are as near; their topics without numbers. */
  doYouMean: (one: string, other: string) => `Do you mean ${one}, or ${other}?`,
  sayAgain: 'Say that another way?',
  takenBack: 'Not what you asked; taken back.',
  /** The option of a pane that a choice is taken for. */
  heardAs: (text: string) => `heard as: ${text}`,
  noneOfMine: 'not one of mine: yours stands as you wrote it',
  again: (answer: string) => `As I said: ${answer}`,
  stages: {
    clarify: 'clarify',
    estimate: 'estimate',
    model: 'data and API',
    storage: 'storage',
    sharding: 'sharding',
    failover: 'failover',
    'deep-dive': 'deep dive',
  },
  closed: (questions: number, at: string) =>
    `the design opens after ${plural(questions, 'more question')}, or at ${at}`,
  closedShort: (questions: number, at: string) => `ask ${questions} more, or ${at}`,
  youAsked: 'you asked',
  you: 'you',
  ask: 'ask',
  assume: 'assume',
  askGuide: 'in your own words',
  assumeGuide: 'what you take it to be; enter passes',
  fields: {
    entities: 'Data',
    api: 'API',
    path: 'Path',
    choice: 'Choice',
    because: 'Because',
    rejected: 'Rejected',
    breaks: 'Breaks',
  },
  guides: {
    entities: 'records with their keys, one a line',
    api: 'calls and what they answer, one a line',
    path: 'client -> gateway -> stock, one path a line',
    choice: 'what you take; none is an answer, with its because',
    because: 'what decides it: cite c1, a number',
    rejected: 'the alternative, and why not',
    breaks: 'what still fails, and what happens then',
    followUp: 'what changes in your design',
  },
  /** What a rule looks for in a line of a pane, below it while it is written. */
  wants: {
    because: 'a constraint by its number, with your reason in words',
    rejected: 'the alternative with its reason: a sentence, or a number in it',
    breaks: 'what fails and what happens then, as a sentence',
  },
  followUp: (number: number) => `Follow-up ${number}`,
  deepDive: (number: number) => `Deep dive ${number}`,
  /** Above what a good reply has. */
  pointsOf: (had: number, of: number) =>
    `a good reply has these; ${had} of ${of} found in yours, esc and a digit corrects it`,
  compute: 'I would also compute',
  computeGuide: 'what else decides; enter',
  computes: 'That is yours to work out: it stands among the numbers now.',
  notMine: 'not one of mine: yours stands as you said it',
  keys: {
    ask: 'ask',
    goOn: 'go on',
    points: 'what a good one has',
    compute: 'say it',
    before: 'go back',
    reject: 'reject a finding',
    rejectClash: 'reject a contradiction',
    meant: 'that one',
    notAsked: 'not what I asked',
    wasAsked: 'it was what I asked',
    notChosen: 'not what I chose',
    wasChosen: 'it is what I chose',
  },
  debrief: {
    evidence: (found: number, of: number) => `found ${pieces(found, of)}`,
    asked: (ask: string) => `asked: ${ask}`,
    estimate: (ask: string) => `estimated: ${ask}`,
    option: (text: string) => `chosen: ${text}`,
    cites: (id: string) => `cites ${id}`,
    rejected: (pane: string) => `${pane}: an alternative, and why not`,
    breaks: (pane: string) => `${pane}: what breaks`,
    says: (words: string) => `says ${words}`,
    saysAt: (place: string, words: string) => `${place}: says ${words}`,
    deep: (ask: string) => `half of the points of: ${ask}`,
    /** The words of the candidate that decided. */
    from: (text: string) => `"${text}"`,
    byYou: 'yours to tick',
    rejectedByYou: 'you rejected this finding',
    missedCritical: 'It would have changed the design, and was not asked',
    contradictions: 'This does not go together',
    ties: 'What the choices stand on',
    tied: (pane: string, number: string) => `${pane}: ${number}`,
    untied: (pane: string) => `${pane}: no number, no constraint that holds one`,
    assumptions: 'What you assumed',
    uncomputed: 'Worth computing, and you did not think of it',
    computed: 'What you would also compute',
    points: (asked: string) => `What a good reply has: ${asked}`,
    expects: 'What an answer has at each level',
    yourLevel: 'the level of this question',
    levels: { executor: 'mid', owner: 'senior', decider: 'staff' },
  },
  /** What `sparr check` hears of a design. */
  hearing: {
    and: '; ',
    leftOut: (heard: number, of: number) =>
      `${heard} of ${of} wordings are heard without being learnt`,
    confused: (one: string, other: string, count: number) =>
      `${count} of ${one} and ${other} are taken for each other`,
    few: (id: string, lang: string, count: number) => `${id} has ${count} wordings in ${lang}`,
    sharedKey: (key: string, ids: readonly string[]) => `"${key}" is a key of ${ids.join(', ')}`,
    givenAway: (id: string, constraint: string) =>
      `the prompt has every number of ${constraint}, which ${id} opens`,
    leftOpen: (names: readonly string[]) =>
      `asked everywhere and not answered here: ${names.join(', ')}`,
    noSuchStandard: (names: readonly string[]) =>
      `standard questions that no NAME.clarify.yaml has: ${names.join(', ')}`,
    unheard: (ask: string) => `"${ask}" does not open its own answer`,
    unheardHint: 'Add wordings that tell it from the others, or make one of two that are the same.',
  },
  proof: {
    reference: (question: string, found: number, of: number, missing: string) =>
      `the model answer of ${question} finds ${pieces(found, of)}; the first it lacks is ${missing}`,
    referenceHint: 'Complete the answer, or correct the evidence of the question.',
    wrong: (question: string, found: number, of: number) =>
      `this wrong answer of ${question} finds ${pieces(found, of)}, half or more`,
    wrongHint: 'Make it worse in the way its first comment says, or ask for more in the rubric.',
  },
}
