/** The numbers of a mock, read back from what a person reads: text, pages, files, the screen. */

/** `planned` and the rest as they are printed; a phase that is not over has no `over`. */
export type Times = { readonly planned: string; readonly used: string; readonly over: string }
export type Told = {
  readonly title: string
  readonly phases: readonly Times[]
  /** Scored 1 and above, by the name of the dimension. */
  readonly scores: Readonly<Record<string, number>>
}
/** With the time of the round, which a debrief does not say. */
export type ToldWhole = Told & { readonly used: string }

type Scores = Told['scores']
const scoresOf = (all: readonly (readonly [string, string])[]): Scores =>
  Object.fromEntries(all.map(([name, score]) => [name, Number(score)]))

/** What stands behind each of the headings that begin so, with the heading as its first line. */
const parts = (text: string, heading: RegExp): readonly string[] => text.split(heading).slice(1)

const all = (text: string, form: RegExp): readonly RegExpExecArray[] => [...text.matchAll(form)]

/** `sparr mock show`. */
export const inShow = (text: string): readonly ToldWhole[] =>
  parts(text, /^## Round \d+: /m).map((part) => ({
    title: part.split('\n')[0] ?? '',
    used: / (\S+) of \S+ min$/m.exec(part)?.[1] ?? '',
    phases: all(part, /^\| (?!phase|---)(.*) \| (\S+) \| (\S+) \| (\S*) \|$/gm)
      .map(([, , planned = '', used = '', over = '']) => ({ planned, used, over }))
      .slice(0, -1),
    scores: scoresOf(
      all(part, /^- \*\*(.+)\*\*: (\d) of 4/gm).map(([, name = '', score = '']) => [name, score]),
    ),
  }))

/** `sparr mock show --html`. */
export const inShowPage = (page: string): readonly ToldWhole[] =>
  parts(page, /<h2>Round \d+: /).map((part) => ({
    title: part.split('</h2>')[0] ?? '',
    used: / (\S+) of \S+ min<\/p>/.exec(part)?.[1] ?? '',
    phases: all(
      part,
      /<td class="num">([\d:.]+)<\/td><td class="num">([\d:.]+)<\/td><td class="num">(\S*)<\/td>/g,
    )
      .map(([, planned = '', used = '', over = '']) => ({ planned, used, over }))
      .slice(0, -1),
    scores: scoresOf(
      all(part, /<th scope="row">([^<]+)<\/th><td class="">(\d) of 4/g).map(
        ([, name = '', score = '']) => [name, score],
      ),
    ),
  }))

/** The file for the candidate. */
export const inDebrief = (text: string): readonly Told[] =>
  parts(text, /^## (?!Takeaways$)/m).map((part) => ({
    title: part.split('\n')[0] ?? '',
    phases: all(part, /^\| (?!phase|---)(.*) \| (\S+) \| (\S+) \|$/gm).map(
      ([, , used = '', planned = '']) => ({ planned, used, over: '' }),
    ),
    scores: scoresOf(
      all(part, /^- \*\*(.+) (\d)\*\*/gm).map(([, name = '', score = '']) => [name, score]),
    ),
  }))

/** The debrief on the screen; `titles` are what its rounds begin with. */
export const onScreen = (screen: string, titles: readonly string[]): readonly Told[] =>
  parts(`\n${screen}`, new RegExp(`^(?=(?:${titles.join('|')})$)`, 'm')).map((part) => ({
    title: part.split('\n')[0] ?? '',
    phases: all(part, /^(?!\d).*? +(\d+:\d\d) +(\d+:\d\d)(?: +(\+\S+))?$/gm).map(
      ([, used = '', planned = '', over = '']) => ({ planned, used, over }),
    ),
    scores: scoresOf(
      all(part, /^(\d) (.+), (?:no|leaning no|leaning yes|strong)$/gm).map(
        ([, score = '', name = '']) => [name, score],
      ),
    ),
  }))

/** The interviewer's page. */
export const inReplay = (page: string): readonly Told[] =>
  parts(page, /<h2>(?!Takeaways)/).map((part) => ({
    title: part.split('</h2>')[0] ?? '',
    phases: all(
      part,
      /<td class="num">([\d:.]+)(?: <span class="over">(\S+)<\/span>)?<\/td><td class="num">([\d:.]+)<\/td>/g,
    ).map(([, used = '', over = '', planned = '']) => ({ planned, used, over })),
    scores: scoresOf(
      all(part, /<td class="">(?!hint )([a-z -]+) ([1-4])(?:: seen[^<]*)?<\/td><\/tr>/g).map(
        ([, name = '', score = '']) => [name, score],
      ),
    ),
  }))

/** `sparr mock list`: one line for each mock. */
export function inList(text: string, id: string) {
  const line = text.split('\n').find((one) => one.startsWith(id.slice(0, 8))) ?? ''
  const [, when = '', held = '', of = ''] =
    /(\d{4}-\d\d-\d\d \d\d:\d\d) +\D+(\d+) of (\d+) rounds?/.exec(line) ?? []
  return { when, held: Number(held), of: Number(of) }
}
