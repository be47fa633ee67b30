/** Who this machine is in an interview: the same person after a crash, and nobody from a broken file. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSeats, type SeatOfMine } from '../../../../src/commands/mocks/pair/seats.ts'
import { handleFrom } from '../../../../src/commands/mocks/pair/who.ts'

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sparr-seats-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const seat: SeatOfMine = {
  session: 'abcdefgh',
  role: 'candidate',
  who: 'li1',
  handle: 'Li',
  reach: { by: 'local', folder: '/tmp/x' },
  owner: 'mine',
  draft: null,
  isOver: false,
}

test('what was kept is found again, by another start of the program too', () => {
  const dir = folder()
  openSeats(dir).keep(seat)
  expect(openSeats(dir).find('abcdefgh', 'candidate')).toMatchObject(seat)
  expect(openSeats(dir).find('abcdefgh', 'host')).toBeNull()
  expect(readdirSync(join(dir, 'pair'))).toEqual(['abcdefgh.candidate.json'])
  expect(statSync(join(dir, 'pair')).mode & 0o077).toBe(0)
})

test('the newest that is not over is gone back into', () => {
  const seats = openSeats(folder())
  seats.keep(seat)
  seats.keep({ ...seat, session: 'bcdefghi', isOver: true })
  expect(seats.newest(['candidate', 'observer'])?.session).toBe('abcdefgh')
  expect(seats.newest(['host'])).toBeNull()
})

test('a broken file is nobody', () => {
  const dir = folder()
  const seats = openSeats(dir)
  seats.keep(seat)
  const path = join(dir, 'pair', 'abcdefgh.candidate.json')
  const elsewhere = JSON.stringify({ ...seat, session: '../x' })
  for (const text of ['', '{', 'null', '[]', elsewhere, '\0'.repeat(9)]) {
    writeFileSync(path, text)
    expect(seats.find('abcdefgh', 'candidate')).toBeNull()
    expect(seats.newest(['candidate'])).toBeNull()
  }
})

test('a handle is one short line of text, and never empty', () => {
  expect(handleFrom('Li\u001b[31m \u202e\nx')).toBe('Li x')
  expect(handleFrom('x'.repeat(200))).toHaveLength(40)
  expect(handleFrom('\u001b[0m').length).toBeGreaterThan(0)
})
