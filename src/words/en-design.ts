/** What the design room says on the command line, and the proofs of prose decks, in English. */

const pieces = (found: number, of: number): string => `${found} of ${of} pieces of evidence`

export const enDesign = {
  /** After the answer to a question: the constraint it has opened. */
  opens: (id: string, text: string) => `${id}  ${text}`,
  notGiven: 'Not given. State your assumption.',
  notAsked: 'This asks nothing. Only questions are answered; a question mark helps.',
  proof: {
    reference: (question: string, found: number, of: number, missing: string) =>
      `the model answer of ${question} finds ${pieces(found, of)}; the first it lacks is ${missing}`,
    referenceHint: 'Complete the answer, or correct the evidence of the question.',
    wrong: (question: string, found: number, of: number) =>
      `this wrong answer of ${question} finds ${pieces(found, of)}, half or more`,
    wrongHint: 'Make it worse in the way its first comment says, or ask for more in the rubric.',
  },
}
