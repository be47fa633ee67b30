/** Tracks, levels and positions as a person at a shell meets them. */
import { expect, test } from 'vitest'
import { groupAt } from '../../tty/group-deck.ts'
import { command } from '../../tty/terminal/start.ts'
import { newHome } from '../../tty/terminal/terminal.ts'

test('a track of a group skips what is not loaded and names it, and that is no problem', async () => {
  const home = newHome()
  const group = groupAt(home)
  await command(home, 'config', 'decks', group)
  expect(await command(home, 'check', group)).toMatchObject({ exitCode: 0 })
  const listed = await command(home, 'track')
  expect(listed.stdout).toMatch(/^week\s+0\/3\s+Our week$/m)
  expect(listed.stdout).toMatch(/^two-weeks\s/m)
  const one = JSON.parse((await command(home, 'track', 'week', '--json')).stdout)
  expect(one.questions.map(({ question }: { question: string }) => question)).toEqual([
    'ours/second',
    'go-recall/channel-axioms',
    'ours/first',
  ])
  expect(one.missing).toEqual(['theirs/gone'])
  const wrong = await command(home, 'track', 'weak', '--json')
  expect(wrong).toMatchObject({ exitCode: 2 })
  expect(wrong.stderr + wrong.stdout).toContain('week')
})

test('list, find and drill keep to a level, before or after their words', async () => {
  const home = newHome()
  await command(home, 'config', 'decks', groupAt(home))
  expect((await command(home, 'list', 'ours', '--level', 'decider')).stdout).toMatch(/^second/)
  expect((await command(home, 'list', '--level', 'decider', 'ours')).stdout).not.toMatch(/first/)
  const topics = JSON.parse((await command(home, 'list', '--json')).stdout).topics
  expect(topics).toContainEqual({ id: null, title: null, questions: 3, attempted: 0 })
  const found = await command(home, 'find', '--level', 'executor', 'first', '--json')
  const names = JSON.parse(found.stdout).results.map(
    ({ question }: { question: string }) => question,
  )
  expect(names).toContain('ours/first')
  const bad = await command(home, 'find', '--level', 'boss', 'x')
  expect(bad).toMatchObject({ exitCode: 2 })
  expect(bad.stderr).toContain('executor, owner, decider')
})

test('a position is told axis by axis, and says nothing before enough was practised', async () => {
  const home = newHome()
  const told = JSON.parse((await command(home, 'stats', '--profile', 'sre-owner', '--json')).stdout)
  expect(told).toMatchObject({ profile: 'sre-owner', share: null, told: 0 })
  expect(told.axes.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBe(
    100,
  )
  expect((await command(home, 'stats', '--profile', 'sre-owmer')).stderr).toContain('sre-owner')
})
