/** What is said of the words that stay home, in English. */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

type NotWords = {
  readonly path: string
  readonly why: 'unreadable' | 'too-large' | 'not-utf-8' | 'line'
  readonly line: number
}

export const enLeaving = {
  replaced: (all: readonly { readonly word: string; readonly times: number }[]) =>
    `Private words that were replaced: ${all.map(({ word, times }) => `${word} (${times})`).join(', ')}`,
  list: (path: string, count: number) =>
    count === 0
      ? `Private words are listed in ${path}, one a line: there are none`
      : `${path} keeps ${plural(count, 'private word')} at home`,
  faults: {
    notWords: ({ path, why, line }: NotWords) => {
      switch (why) {
        case 'unreadable':
          return `${path} cannot be read, so nothing was handed out; make it readable, or move it away`
        case 'too-large':
          return `${path} is too large for a list of private words, so nothing was handed out; 64 KiB are read`
        case 'not-utf-8':
          return `${path} is not UTF-8, so its words would be found nowhere and nothing was handed out; save it as UTF-8`
        case 'line':
          return `${path}:${line}: there is no word in this line, so nothing was handed out; write one a line, or begin it with #`
      }
    },
    inCode: ({ what, line, word }: { what: string; line: number; word: string }) =>
      `${what}, line ${line}: the code names "${word}", which is a private word, so nothing was handed out; take it out of the code, or out of the list`,
  },
}
