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
  followUp: (number: number) => `Follow-up ${number}`,
  keys: {
    ask: 'ask',
    goOn: 'go on',
    before: 'go back',
    reject: 'reject a finding',
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
