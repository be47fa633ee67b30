/** What is said of an evening and of the days ahead, in English. */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const minutesOf = (ms: number): number => Math.round(ms / 60_000)
const rounded = (minutes: number): number => Math.round(minutes * 10) / 10

export const enEvening = {
  mock: 'mock',
  why: { begun: 'go on', due: 'due', new: 'new', weak: 'missed', early: 'early' },
  /** A sitting: tonight's minutes of what is left of a question. */
  part: (minutes: number, of: number) => `${rounded(minutes)} of ${rounded(of)} min`,
  /** The rows below are offered, not asked for. */
  more: (minutes: number) => `${rounded(minutes)} min are left: more, if you like`,
  byName: (names: readonly string[], list: string) =>
    `${plural(names.length, 'question')} ${names.length === 1 ? 'is' : 'are'} longer than an evening and cannot be put down in the middle: open ${names.length === 1 ? 'it' : 'them'} by name (${list}), or make room with sparr config minutes-per-day N.`,
  plan: {
    sittings:
      'More than an evening has room for, so these come in sittings: the clock goes on where it was put down.',
    sitting: (question: string, minutes: number, days: string) =>
      `${question}, ${rounded(minutes)} min: ${days}`,
    longMock: (title: string, of: number, minutes: number) =>
      `The mock "${title}" takes ${rounded(of)} min, an evening has ${rounded(minutes)}: leave it when the evening is over, and m goes on with it.`,
    unreached: (n: number) =>
      `${plural(n, 'new question')} will not fit in before the interview: every deck has its turn, and the minutes end. Any of them opens from its deck:`,
    unreachedOpen: (n: number) => `${plural(n, 'new question')} will not fit into these days:`,
  },
  end: {
    title: 'The session is over',
    sum: (questions: number, ms: number) =>
      `${plural(questions, 'question')}, ${minutesOf(ms)} min on the clock`,
    evening: (ms: number, minutes: number) =>
      `This evening: ${minutesOf(ms)} of ${rounded(minutes)} min`,
    over: 'The minutes of this evening are over.',
    learnt: 'Learnt',
    repeat: 'To repeat',
    missed: 'Missed most',
    times: (n: number) => `${n} times`,
    goOn: (questions: number, minutes: number) =>
      `${plural(questions, 'more question')}, ${rounded(minutes)} min: enter goes on.`,
    key: 'go on',
    leave: 'leave',
  },
  /** While a question that is longer than the evening is answered. */
  sittingOver: "Tonight's sitting is over: esc puts it down, its clock goes on tomorrow.",
}
