// Recomputes the arithmetic of the shipped designs: formulas of estimates and what goes into them, and what their texts work
// out. `node scripts/arithmetic.ts [--read]`; with --read every number that nothing explains is told, and what may be wrong.
import { fileURLToPath } from 'node:url'
import { type Finding, recompute } from './arithmetic/design.ts'
import { explainNumbers } from './arithmetic/explained.ts'
import { shippedDesigns } from './arithmetic/shipped.ts'

const isRead = process.argv.includes('--read')
const HEAD = ['estimates', 'right', 'unknown', 'written', 'off', 'known', 'derived', 'not derived']

const designs = shippedDesigns(fileURLToPath(new URL('..', import.meta.url)))
const widest = Math.max(...designs.map(({ name }) => name.length))
const line = (name: string, cells: readonly (string | number)[]): string =>
  [
    name.padEnd(widest),
    ...cells.map((cell, i) => String(cell).padStart(HEAD[i]?.length ?? 0)),
  ].join('  ')
const tell = (what: string, findings: readonly Finding[]): void => {
  for (const { place, message } of findings) console.log(`  ${what}: ${place}: ${message}`)
}

const sums = HEAD.map(() => 0)
console.log(line('', HEAD))
for (const { name, file, texts } of designs) {
  const found = recompute(file, texts)
  const { counts, notDerived } = explainNumbers(file, texts)
  const cells = [
    found.estimates,
    found.estimates - found.wrongFormulas.length,
    found.unknownInputs.length,
    found.written,
    found.off.length,
    counts.known,
    counts.derived,
    counts['not-derived'],
  ]
  for (const [i, cell] of cells.entries()) sums[i] = (sums[i] ?? 0) + cell
  console.log(line(name, cells))
  tell('formula', found.wrongFormulas)
  tell('unknown', found.unknownInputs)
  tell('off', found.off)
  const wrong = found.wrongFormulas.length + found.unknownInputs.length + found.off.length
  if (wrong > 0) process.exitCode = 1
  if (!isRead) continue
  tell('reason without the answer', found.silentReasons)
  tell('doubtful', found.doubtful)
  tell('not derived', notDerived)
}
console.log(line('all', sums))
