/** Where collections come from, and what is kept of them. */
const questions = (n: number): string => `${n} ${n === 1 ? 'question' : 'questions'}`

/** What is typed for entries that have no origin. */
const OF_0_1 = '0.1'

export const enOrigin = {
  /** Nothing waits and nothing can be adopted. */
  well: 'everything you practised is in a collection that is loaded, or comes back with its own',
  adopted: (n: number, from: string | null, to: string) =>
    `${questions(n)} of ${from ?? OF_0_1} ${n === 1 ? 'counts' : 'count'} for ${to} from now on; sparr deck adopt --undo takes that back`,
  undone: (n: number, from: string | null, to: string) =>
    `${questions(n)} of ${from ?? OF_0_1} ${n === 1 ? 'counts' : 'count'} no more for ${to}`,
  /** `command` is what does it. */
  offer: (shared: number, practised: number, from: string, dir: string, command: string) =>
    `Of ${questions(practised)} that you practised from ${from}, which is not loaded, ${shared} ${shared === 1 ? 'is' : 'are'} in ${dir}; if that is where they moved to, ${command} takes them along`,
  waiting: (n: number) =>
    `${questions(n)} that 0.1 wrote of ${n === 1 ? 'is' : 'are'} in no collection that is loaded, or in several, and ${n === 1 ? 'waits' : 'wait'}; load their collection, or name it with sparr deck adopt DIR --from 0.1`,
}

export const enOriginFaults = {
  'not-adopted': (f: { why: string; place: string; all: string }) => {
    switch (f.why) {
      case 'several':
        return `Several collections that are gone have questions of ${f.place}: ${f.all}; say which with --from`
      case 'unknown':
        return `Nothing that you practised comes from ${f.place}${f.all === '' ? '' : `; there is ${f.all}`}; sparr doctor says what can be adopted`
      case 'same':
        return `${f.place} is the origin of that collection already; nothing has to be adopted`
      case 'nothing-to-undo':
        return 'No adoption is there that could be taken back; sparr deck adopt DIR makes one'
      default:
        return `Nothing that you practised is gone and looks like ${f.place}; name where it came from with --from`
    }
  },
}
