/** What is said of a folder of a public track that becomes a question, in English. */

const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`

type About = {
  readonly language: string
  readonly file: string
  readonly tests: 'all' | { readonly length: number }
}

const testsOf = ({ tests }: About): string =>
  tests === 'all' ? 'every test it finds' : plural(tests.length, 'test')

export const enExercise = {
  written: (about: About, folder: string) =>
    `A ${about.language} question with ${testsOf(about)} and the answer ${about.file} is written to ${folder}, with a right answer`,
  found: (about: About, question: string) =>
    `It becomes ${question}, a ${about.language} question with ${testsOf(about)} and the answer ${about.file}`,
  switchedOn: (n: number) =>
    `${plural(n, 'test')} that ${n === 1 ? 'was' : 'were'} switched off ${n === 1 ? 'is' : 'are'} on`,
  madeStub: (file: string) =>
    `${file} is taken for a right answer; what the candidate begins with was made of it, so look at it`,
  practise: (question: string) => `sparr code ${question} practises it`,
  prove: (root: string, question: string) =>
    `sparr check ${root} --solutions judges what is in it, ${question} too`,
}

/** Each ends with what to do about it. */
export function enNoExercise({
  folder,
  why,
  detail,
}: {
  folder: string
  why: string
  detail: string
}): string {
  const reasons: Readonly<Record<string, string>> = {
    metadata: `.meta/config.json cannot be read (${detail}); correct it`,
    'no-code':
      'it holds no file of Go, TypeScript, JavaScript or Python; give the folder of one exercise',
    'no-tests': 'no file of tests is in it; give the folder of one exercise',
    'empty-tests': `its files of tests (${detail}) hold none; where the task is to write them, make a question with mode: write-tests`,
    'no-answer': '.meta/config.json names no file to answer in; add it under files.solution',
    'no-example':
      '.meta/config.json names no right answer in its language; add it under files.example',
    'no-stub': `no function was found in ${detail} that could be emptied for the candidate to begin with; write the question by hand`,
    unfinished: `${detail} is not finished, and tests are proven with a right answer; finish it, and the candidate's beginning is made of it`,
    'several-answers': `it has several files to answer in (${detail}), and a question has one; put them into one file`,
    'several-examples': `it has several right answers (${detail}), and one is needed; leave one in .meta/config.json`,
    'answer-is-test': `its answer and its tests are one file (${detail}); move the code that is to be written into a file of its own, as docs/decks.md shows`,
    'answer-in-folder': `its answer lies in a folder (${detail}); move it beside the tests`,
    language: `${detail} is not Go, TypeScript, JavaScript or Python, which are what is judged`,
    file: `${detail} is not there, is no regular file, or leads out of the folder; give the folder of one exercise as it was published`,
    'too-large': `${detail} is larger than 1 MB; make it smaller`,
    'not-text': `${detail} is no UTF-8 text; save it as UTF-8`,
    'prompt-too-long': `its description (${detail}) is too long for a prompt; shorten it`,
    'needs-module': `go.mod asks for ${detail}, and there are no other modules where answers are judged; use Go's own library`,
    there: `${detail} is there already and was left alone; remove it, or add --deck for another deck`,
  }
  return `No question was made of ${folder}: ${reasons[why] ?? detail}`
}
