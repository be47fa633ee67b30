/** The attack suite many times: `node test/bench/attacks.ts [times]`. Exits with 1 when a label did not hold. */
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attacks, suite } from '../judge/attack-suite.ts'
import { SHARED_CACHE } from '../warm-cache.ts'

const times = Number(process.argv[2] ?? 10)
const ours = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('sparr-'))
const before = new Set(ours())
const { run } = await suite(join(SHARED_CACHE, 'sparr'))
let wrong = 0
for (let round = 1; round <= times; round++) {
  const began = performance.now()
  for (const attack of attacks) {
    for (const what of await run(attack)) {
      wrong++
      console.log(`${round} ${attack.file}: ${what}`)
    }
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `round ${round}: ${attacks.length} answers in ${seconds} s, ${wrong} labels broken so far`,
  )
}
const left = ours().filter((name) => !before.has(name))
if (left.length > 0) console.log(`left behind: ${left.join(', ')}`)
process.exitCode = wrong === 0 && left.length === 0 ? 0 : 1
