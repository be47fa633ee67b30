/** What is said to whoever writes decks, in English. */
export const enAuthoring = {
  wrote: (path: string) => `Wrote ${path}`,
  newCollection: (root: string) =>
    `There is no folder questions/ here or above, so ${root} is a new collection`,
  collection: (root: string) => `The collection is ${root}`,
  newDeck: (deck: string, file: string) => `The deck ${deck} is new; its title stands in ${file}`,
  sameDeck: (deck: string, name: string) =>
    `Another collection has a deck ${deck} too: where both are loaded, this one is called ${name}`,
  firstQuestion: (deck: string, kinds: string) =>
    `Next: sparr deck new question KIND ${deck}/ID, where KIND is one of ${kinds}`,
  preview: (file: string) => `Next: sparr deck preview ${file} shows it, anew at each save`,
  check: (root: string, question: string) =>
    `Then: sparr check ${root} --solutions --only ${question} proves it`,
  practise: (root: string) =>
    `sparr --decks ${root} practises with it once, sparr config decks ${root} always`,
  previewing: {
    sides: {
      before: 'before the answer',
      after: 'after the answer',
      interviewer: 'for the interviewer',
    },
    problems: 'To be mended',
    mend: (n: number) =>
      n === 1
        ? 'Mend it and save; the question comes back'
        : `${n} to mend; save, and the question comes back`,
    gone: 'the file is not there; write it again, or leave with q',
    noBrief: 'Hints, follow-ups and notes for whoever asks it would stand here',
    replyPoints: 'A good reply',
    keys: { side: 'next side', back: 'side before', leave: 'leave' },
  },
}
