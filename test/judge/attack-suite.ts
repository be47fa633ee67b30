/** Runs the labelled files against the judge and says which verdicts differ from their labels. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { basename, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CodeQuestion } from '../../src/core/kinds/code/question.ts'
import { textIn } from '../../src/core/question/text.ts'
import type { Judgement, Verdict } from '../../src/core/question/verdict.ts'
import { findQuestion } from '../../src/decks/find.ts'
import { loadCollections } from '../../src/decks/load.ts'
import { judge } from '../../src/judge/judge.ts'

const ROOT = resolve('test/judge/attacks')

export type Attack = {
  readonly file: string
  readonly question: string
  readonly class: string
  readonly verdict: readonly Verdict[]
  readonly reason?: string
  readonly why: string
  readonly maxMs?: number
  readonly outside?: {
    readonly listen?: number
    readonly unreachable?: number
    readonly env?: string
    readonly absent?: readonly string[]
    readonly noProcess?: string
  }
}

export const attacks: readonly Attack[] = JSON.parse(
  readFileSync(join(ROOT, 'expected.json'), 'utf8'),
)

/** What must never be seen by a candidate. */
const SECRETS = ['hidden-marker-4b1f', 'answer_test.go', 'answer.test.ts', 'answer_test.py']

export async function suite(cacheDir: string) {
  const { decks, problems } = await loadCollections([{ path: ROOT, origin: 'foreign' }])
  if (problems.length > 0) throw new Error(`the fixtures are broken: ${JSON.stringify(problems)}`)

  /** Sentences about what is wrong; none when the judge holds. */
  async function run(attack: Attack): Promise<readonly string[]> {
    const { entry, deck } = findQuestion(decks, attack.question)
    const code = entry.question as CodeQuestion
    const { outside = {} } = attack
    const server = outside.listen === undefined ? null : await listen(outside.listen)
    if (outside.env) process.env[outside.env] = 'a secret of the user'
    for (const path of outside.absent ?? []) rmSync(expand(path), { force: true, recursive: true })
    try {
      const judgement = await judge({
        question: attack.question,
        code,
        titles: ({ title }) => textIn(title, 'en', deck.lang),
        folder: join(ROOT, 'questions', attack.question),
        solutions: join(ROOT, 'solutions', attack.question),
        answerFile: join(ROOT, attack.file),
        cacheDir,
        sandbox: 'auto',
        isStrict: true,
      })
      return [
        ...wrongVerdict(attack, judgement),
        ...leaks(attack, judgement),
        ...(server && server.connections > 0 ? ['somebody connected to a port outside'] : []),
        ...(outside.absent ?? [])
          .filter((path) => existsSync(expand(path)))
          .map((path) => `${path} was left behind`),
        ...(outside.noProcess && (await staysRunning(outside.noProcess))
          ? ['a process was left behind']
          : []),
      ]
    } finally {
      server?.close()
      if (outside.env) delete process.env[outside.env]
    }
  }

  return { run }
}

function wrongVerdict(attack: Attack, judgement: Judgement): readonly string[] {
  const { verdict, reason, trust, timings } = judgement
  const expected = attack.verdict.join(' or ')
  // How long a compiler takes says more about the machine.
  const ranMs = Math.max(timings.plain, timings.race)
  // The open gate lets an answer have unsafe and syscall: no label may promise anything there.
  const isGated = attack.file.endsWith('.go') && attack.question !== 'attacks/open-gate'
  const wantedTrust = isGated ? 'gated' : attack.file.endsWith('.py') ? 'separate' : 'self-check'
  return [
    ...(attack.verdict.includes(verdict)
      ? []
      : [`${verdict} instead of ${expected} (${attack.why}): ${judgement.detail.slice(0, 300)}`]),
    ...(attack.reason && verdict === 'CE' && reason !== attack.reason
      ? [`reason ${reason} instead of ${attack.reason}`]
      : []),
    ...(trust === wantedTrust ? [] : [`trust ${trust}`]),
    ...(attack.maxMs !== undefined && ranMs > attack.maxMs
      ? [`ran for ${ranMs} ms, at most ${attack.maxMs} are allowed`]
      : []),
  ]
}

/** Hidden names and texts; an answer that spelt one itself is refused and may be quoted. */
function leaks({ file }: Attack, judgement: Judgement): readonly string[] {
  const answer = readFileSync(join(ROOT, file), 'latin1')
  const shown = JSON.stringify(judgement)
  return SECRETS.filter((secret) => shown.includes(secret) && !answer.includes(secret)).map(
    (secret) => `the output names ${secret}`,
  )
}

async function listen(port: number): Promise<{ readonly connections: number; close: () => void }> {
  let connections = 0
  const server: Server = createServer((socket) => {
    connections++
    socket.destroy()
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  return {
    get connections() {
      return connections
    },
    close: () => void server.close(),
  }
}

/** What was killed takes a moment to go; left alone, what the attacks leave behind would stay for 30 seconds. */
async function staysRunning(name: string): Promise<boolean> {
  for (let look = 0; look < 50; look++) {
    if (!isRunning(name)) return false
    await setTimeout(100)
  }
  return true
}

function isRunning(name: string): boolean {
  const lines = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
  return lines.some(
    (line) => basename(line.trim().split(/\s+/, 1)[0] ?? '') === name || line.startsWith(name),
  )
}

const expand = (path: string): string => path.replace(/^~/, process.env['HOME'] ?? '')
