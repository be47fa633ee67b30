/**
 * The trials of links.test.ts and cut.test.ts many times over, with their times.
 *
 *     node test/together/soak-links.ts [rounds]
 */
import { layCable } from './cut.ts'
import { healCut } from './heal.ts'
import type { KillingResult } from './killing.ts'
import { killLocal, killNats, SCRIPTS } from './links.ts'
import { NO_NATS, startNats } from './nats.ts'

const rounds = Number(process.argv[2] ?? 20)
const times = new Map<string, number[]>()
let failures = 0

function count(trial: string, result: KillingResult): void {
  const isWhole = result.texts.every(({ of, text }) => text === SCRIPTS[of as keyof typeof SCRIPTS])
  if (!isWhole || result.twice > 0) {
    failures += 1
    console.log(trial, 'failed', JSON.stringify(result))
  }
  for (const [who, ms] of Object.entries(result.resumedMs))
    if (ms !== null) note(`${trial}, ${who} back`, ms)
}

function note(what: string, ms: number): void {
  times.set(what, [...(times.get(what) ?? []), ms])
}

for (let round = 1; round <= rounds; round++) {
  count('one machine', await killLocal())
  if (NO_NATS === '') {
    const nats = await startNats()
    for (const lost of ['nothing', 'end', 'all'] as const)
      count(`server, ${lost} lost`, await killNats(nats, lost))
    await nats.end()
    const cable = layCable()
    if (typeof cable === 'string') console.log(cable)
    else {
      const open = await startNats('0.0.0.0')
      const { resumedMs, twice, texts } = await healCut(open, cable, 8000)
      for (const [who, ms] of Object.entries(resumedMs)) note(`8 s cut, ${who} hears`, ms)
      if (twice > 0 || texts.some((text, i) => text !== (i % 2 ? SCRIPTS.candidate : SCRIPTS.host)))
        failures += 1
      await open.end()
      cable.end()
    }
  }
  console.log(`round ${round}: ${failures} failures`)
}
for (const [what, list] of times) {
  const sorted = list.sort((a, b) => a - b)
  const at = (share: number): number =>
    Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  console.log(`${what}: median ${at(0.5)} ms, worst ${at(1)} ms of ${list.length}`)
}
process.exit(failures === 0 ? 0 : 1)
