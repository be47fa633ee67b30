import type { HelpWords } from '../words/help/en.ts'

/** What stands above the help: command lines, each with what it does in a column. */
export function examplesOf({ examples }: HelpWords): string {
  const rows = [
    ['sparr', examples.home],
    ['sparr drill go-recall --minutes 10', examples.drill],
    ['sparr code fanout-fetch', examples.code],
    ['sparr judge go-concurrency/fanout-fetch answer.go --json'],
    ['sparr list go-concurrency', examples.list],
  ].map(([line = '', what]) => `  ${what === undefined ? line : line.padEnd(44) + what}\n`)
  return `${examples.title}:\n${rows.join('')}`
}
