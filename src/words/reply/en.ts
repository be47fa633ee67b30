/** What is said around replies: short forms of long questions, and what is asked once an answer is given. */

export const enReply = {
  conflict: 'These two cannot both hold: why, and what gives?',
  stronger: 'Say it stronger: with the mechanism, a comparison and a metric.',
  /** How the deck puts a contradiction, told afterwards. */
  put: 'Or, as they put it',
  about: 'What was asked before it',
  yours: 'Your story',
  noStory: 'None of your stories is kept for this question: tell one from memory.',
  points: 'What a good reply has',
  answer: 'A good reply',
}
