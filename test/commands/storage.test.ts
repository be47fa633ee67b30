/** What happens to what was practised when the disk, the database or another program misbehaves. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { boxed, needBox } from '../boxed.ts'
import { attempt, storeIn } from '../store/samples.ts'
import { environment } from '../tty/terminal/environment.ts'
import { command, homeEnv } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

const dataOf = (home: string): string => join(home, 'data', 'sparr')

function practised(count = 3): string {
  const home = newHome()
  const store = storeIn(dataOf(home))
  for (let i = 0; i < count; i++) store.append(attempt({ question: `go/q${i}` }))
  store.close()
  return home
}

/** The program in a box, with the home of nobody else. */
const inBox = (home: string, mounts: Parameters<typeof boxed>[0], script: string) =>
  boxed(mounts, script.replaceAll('SPARR', `${process.execPath} ${resolve('dist/sparr.js')}`), {
    ...environment(home),
    ...homeEnv(home),
  })

/** As a disk that lost a bit would leave it: no rule of the table holds for it any more. */
function damageOne(home: string, sql: string): void {
  const db = new DatabaseSync(join(dataOf(home), 'sparr.db'))
  db.exec('PRAGMA ignore_check_constraints = ON')
  db.exec(sql)
  db.close()
}

test.each([
  ['a body that is no JSON', `body = '{"question":'`],
  ['a time larger than any number', 'at = 9223372036854775807'],
  ['an offset of years', 'offset_min = 99999999'],
  ['a body that is no map', `body = '7'`],
])('one damaged entry (%s) ends neither export nor search, and is counted', async (_, change) => {
  const home = practised()
  damageOne(home, `UPDATE log SET ${change} WHERE rowid = 2`)
  const json = await command(home, 'export')
  expect(json).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('1 entry of the') })
  expect(JSON.parse(json.stdout).log).toHaveLength(2)
  expect((await command(home, 'export', '--format', 'csv')).exitCode).toBe(0)
  expect((await command(home, 'find', 'go', '--mine')).exitCode).not.toBe(70)
  expect((await command(home, 'stats')).exitCode).toBe(0)
  const other = newHome()
  writeFileSync(join(other, 'log.json'), json.stdout)
  expect((await command(other, 'import', 'log.json', '--from-another-machine')).exitCode).toBe(0)
})

test('numbers that nothing of ours can be are refused with their place, and nothing is added', async () => {
  const home = practised(1)
  const exported = (await command(home, 'export')).stdout
  for (const number of ['1152921504606846976', '1e308', '1e999', '-1e17']) {
    const text = exported.replace(/"budgetMs":\d+/, `"budgetMs":${number}`)
    writeFileSync(join(home, 'huge.json'), text)
    expect(
      (await command(newHome(), 'import', join(home, 'huge.json'), '--from-another-machine'))
        .exitCode,
    ).toBe(2)
  }
})

test('numbers out of their range count for nothing, whatever reads them', async () => {
  const home = practised(1)
  const exported = (await command(home, 'export')).stdout
  const text = exported.replace(/"budgetMs":\d+/, '"budgetMs":99999999999999')
  writeFileSync(join(home, 'long.json'), text)
  const other = newHome()
  const merged = await command(other, 'import', join(home, 'long.json'), '--from-another-machine')
  expect(merged.exitCode).toBe(0)
  expect(merged.stderr).not.toBe('')
  for (const args of [['stats'], ['report'], ['doctor', '--db'], ['list']])
    expect((await command(other, ...args)).exitCode).toBe(0)
})

test('a database of before that holds such numbers is read again', async () => {
  const home = practised(2)
  damageOne(
    home,
    `UPDATE log SET body = json_set(body, '$.budgetMs', 1152921504606846976) WHERE rowid = 1`,
  )
  for (const args of [['stats'], ['report'], ['doctor', '--db'], ['export']])
    expect((await command(home, ...args)).exitCode).toBe(0)
})

test('a database found broken while it is read is said, with what was saved and the newest copy', async () => {
  const home = practised(60)
  const store = storeIn(dataOf(home))
  const copy = store.backup(join(dataOf(home), 'backups'), Date.now()) ?? ''
  store.close()
  const path = join(dataOf(home), 'sparr.db')
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 8 * 4096)
  writeFileSync(path, bytes)
  const { stderr, exitCode } = await command(home, 'export', '-o', 'log.json')
  expect(exitCode).toBe(0)
  expect(stderr).toMatch(/kept as .*broken.*, and \d+ entr(y|ies) w\w+ saved from it/)
  expect(stderr).toContain(copy)
  const merged = await command(home, 'doctor', '--db', '--merge-copy')
  expect(merged).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('added from') })
  const again = JSON.parse((await command(home, 'export')).stdout)
  expect(again.log).toHaveLength(60)
})

test('while another program holds the lock, what is there is read, and that nothing is kept is said', async () => {
  const home = practised()
  const held = new DatabaseSync(join(dataOf(home), 'sparr.db'))
  held.exec('BEGIN IMMEDIATE')
  const list = await command(home, 'list')
  expect(list).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('warm-up') })
  expect(list.stderr.match(/Another program holds/g)).toHaveLength(1)
  writeFileSync(join(home, 'empty.json'), '{"schema":1,"kind":"sparr-log","log":[]}')
  const import_ = await command(home, 'import', 'empty.json', '--from-another-machine')
  expect(import_).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('is locked') })
  held.exec('ROLLBACK')
  held.close()
})

test('a pipe in the place of the database or the settings is refused, not waited for', async () => {
  const home = newHome()
  mkdirSync(dataOf(home), { recursive: true })
  mkdirSync(join(home, 'config', 'sparr'), { recursive: true })
  await execa('mkfifo', [join(dataOf(home), 'sparr.db'), join(home, 'config/sparr/config.json')])
  const list = await command(home, 'list')
  expect(list.exitCode).toBe(0)
  expect(list.stderr.match(/not a regular file/g)).toHaveLength(2)
  expect((await command(home, 'config', 'theme', 'dark')).exitCode).toBe(4)
})

test('an import leaves a copy of what was there before, and so does a command that writes', async () => {
  const home = practised()
  writeFileSync(join(home, 'log.json'), (await command(practised(5), 'export')).stdout)
  await command(home, 'import', 'log.json', '--from-another-machine')
  const [name = ''] = readdirSync(join(dataOf(home), 'backups'))
  const copy = new DatabaseSync(join(dataOf(home), 'backups', name), { readOnly: true })
  expect(copy.prepare('SELECT count(*) AS n FROM log').get()).toEqual({ n: 3 })
  copy.close()

  const other = newHome()
  writeFileSync(join(other, 'jd.txt'), 'We need Go and PostgreSQL, and years of Kubernetes.')
  expect((await command(other, 'jd', 'add', 'jd.txt')).exitCode).toBe(0)
  expect(readdirSync(join(dataOf(other), 'backups'))).toHaveLength(1)
})

test('on a full disk a page that was there stays whole, and that is said with exit code 4', async (context) => {
  await needBox(context)
  const home = practised()
  const out = join(home, 'out')
  mkdirSync(out)
  const script = `
    for what in 'report' 'export' 'export --format anki'; do
      echo whole > ${out}/file
      SPARR $what -o ${out}/file; echo "$?"
      cat ${out}/file; ls ${out}
    done`
  const { stdout } = await inBox(home, [{ type: 'small', at: out, bytes: 4096 }], script)
  expect(stdout.split('\n')).toEqual([4, 4, 4].flatMap((code) => [`${code}`, 'whole', 'file']))
})

test('a home that may not be written is read, and what cannot be kept is said', async (context) => {
  await needBox(context)
  const home = practised()
  const script = `SPARR stats >/dev/null; echo "$?"; SPARR config theme dark; echo "$?"; SPARR list > /dev/null; echo "$?"`
  const { stdout, stderr } = await inBox(home, [{ type: 'read-only', at: home }], script)
  expect(stdout.split('\n')).toEqual(['0', '4', '0'])
  expect(stderr).toContain('EROFS')
  expect(existsSync(join(home, 'config'))).toBe(false)
})
