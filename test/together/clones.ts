/** Three clones of one group, two of them one member's, that push at once: as a test takes a few rounds of it, and the soak fifty. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { execa } from 'execa'
import type { Line } from '../../src/core/group/line.ts'
import { readLines } from '../../src/core/group/line.ts'
import { answerPath, linesPath } from '../../src/core/group/places.ts'
import { newGroupYaml } from '../../src/group/group-yaml.ts'
import { addLines, ownFiles, putOwnFile } from '../../src/group/own-files.ts'
import { type GroupPlace, gitFolder } from '../../src/group/places.ts'
import type { Repository } from '../../src/group/repository.ts'
import { fetchHead } from '../../src/group/repository.ts'
import { readCommit } from '../../src/group/snapshot.ts'
import type { GroupState } from '../../src/group/state.ts'
import { beginGroup, type Synced, syncFiles } from '../../src/group/sync.ts'

export type Clone = {
  readonly place: GroupPlace
  readonly repository: Repository
  state: GroupState
}

export const tools = { now: Date.now, random: Math.random, pause: (ms: number) => pause(ms) }

/** A bare repository on this disk, as a git server has one. */
export async function bareRepository(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1' }
  await execa('git', ['init', '--quiet', '--bare', '.'], { cwd: folder, env, extendEnv: false })
  return pathToFileURL(folder).href
}

/** @param root where the home of the clone lies */
export function newClone(root: string, url: string, handle: string, machine: string): Clone {
  const place = { dataDir: join(root, `${handle}-${machine}`), id: 'people' }
  const repository = {
    ...{ folder: gitFolder(place), url, protocol: 'file' as const, branch: 'main' },
  }
  const state: GroupState = {
    ...{ version: 1, url, branch: 'main', handle, machine, joinedAt: 0 },
    ...{ seen: null, decks: null, weeks: {}, told: [] },
  }
  return { place, repository, state }
}

export async function begin(clone: Clone, yaml = ''): Promise<void> {
  const { handle } = clone.state
  const text = yaml || newGroupYaml({ title: 'People', zone: 'Europe/Berlin', organiser: handle })
  await beginGroup(clone.repository, handle, text, tools)
}

export async function sync(clone: Clone): Promise<Synced> {
  const synced = await syncFiles(clone.place, clone.repository, clone.state, tools)
  clone.state = { ...clone.state, seen: synced.head, weeks: {} }
  return synced
}

export const lineFor = ({ state }: Clone, round: number): Line => ({
  ...{ id: `${state.handle}-${state.machine}-${round}`, at: 1_764_000_000_000 + round },
  ...{ type: 'done', source: 'sparr', question: `go-recall/q-${round}`, day: '2026-12-01' },
  kind: 'recall',
})

export type Count = {
  readonly rounds: number
  readonly pushes: number
  /** Times that somebody else was faster. */
  readonly retries: number
  readonly mostTries: number
  /** Lines that were written, and those of them that the repository has at the end. */
  readonly written: number
  readonly found: number
  readonly merges: number
  readonly commits: number
  readonly complaints: readonly string[]
}

/** All three write and sync at the same time, round after round; then a fourth reads what there is. */
export async function pushAtOnce(root: string, rounds: number): Promise<Count> {
  const url = await bareRepository(join(root, 'people.git'))
  const clones = [
    newClone(root, url, 'ada', 'laptop'),
    newClone(root, url, 'ada', 'desk'),
    newClone(root, url, 'ben', 'box'),
  ] as const
  await begin(clones[0])
  const complaints: string[] = []
  let retries = 0
  let mostTries = 0
  for (let round = 0; round < rounds; round += 1) {
    for (const clone of clones)
      await addLines(clone.place, clone.state, () => [lineFor(clone, round)])
    // Every third round somebody shows an answer as well: another file in the same commit.
    const author = clones[round % clones.length]
    if (round % 3 === 0 && author)
      putOwnFile(author.place, answerPath(author.state.handle, `a-${round}`), `${round}\n`)
    for (const synced of await Promise.all(clones.map(sync))) {
      retries += synced.tries
      mostTries = Math.max(mostTries, synced.tries)
      complaints.push(
        ...synced.strangers.map(({ author: name, path }) => `${name} ${path}`),
        ...synced.cut,
      )
      if (synced.isRewritten) complaints.push('rewritten')
    }
  }
  const reader = newClone(root, url, 'reader', 'r')
  mkdirSync(reader.repository.folder, { recursive: true })
  const git = async (...args: string[]): Promise<string> =>
    (await execa('git', args, { cwd: join(root, 'people.git') })).stdout
  await execa('git', ['init', '--quiet', '--bare', '.'], { cwd: reader.repository.folder })
  const head = (await fetchHead(reader.repository)) ?? ''
  const { texts, odd } = await readCommit(reader.repository, head)
  let found = 0
  for (const clone of clones) {
    const path = linesPath(clone.state.handle, clone.state.machine)
    const text = texts.get(path) ?? ''
    if (text !== ownFiles(clone.place).get(path)) complaints.push(`${path} is another one there`)
    const ids = new Set(readLines(text).lines.map(({ id }) => id))
    for (let round = 0; round < rounds; round += 1)
      if (ids.has(lineFor(clone, round).id)) found += 1
    for (const [own, content] of ownFiles(clone.place))
      if (texts.get(own) !== content) complaints.push(`${own} is not there`)
  }
  // Answers of this test are no answers of sparr.
  if (odd.lines + odd.kinds > 0) complaints.push('odd')
  return {
    ...{ rounds, pushes: rounds * clones.length, retries, mostTries },
    ...{ written: rounds * clones.length, found, complaints },
    merges: Number(await git('rev-list', '--count', '--merges', 'main')),
    commits: Number(await git('rev-list', '--count', 'main')),
  }
}
