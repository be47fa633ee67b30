/** What is said around replies: short forms of long questions, and what is asked once an answer is given. */

const clock = (ms: number): string => {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export const enReply = {
  /** Of what was said aloud. */
  lasted: (ms: number, budgetMs: number) => `You spoke ${clock(ms)} of ${clock(budgetMs)}`,
  spoke: (ms: number) => `You spoke ${clock(ms)}`,
  tooShort: (points: number) =>
    `too short to hold ${points === 1 ? 'its one point' : `${points} points`}`,
  tooShortStory: 'too short to hold five letters',
  tooLong: 'nobody listens that long',
  conflict: 'These two cannot both hold: why, and what gives?',
  stronger: 'Say it stronger: with the mechanism, a comparison and a metric.',
  /** How the deck puts a contradiction, told afterwards. */
  put: 'Or, as they put it',
  about: 'What was asked before it',
  yours: 'Your story',
  noStory: 'None of your stories is kept for this question: tell one from memory.',
  /** With the grades of a code question, to be taken up. */
  asked: 'They would ask next',
  points: 'What a good reply has',
  answer: 'A good reply',
}
