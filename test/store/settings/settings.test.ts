import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Notice } from '../../../src/core/app/app.ts'
import { SparrError } from '../../../src/core/errors.ts'
import { openSettings, type SettingsFile } from '../../../src/store/settings/settings.ts'
import { folder, NOON } from '../samples.ts'

const HOME = '/home/me'

function settingsIn(configDir: string): SettingsFile {
  return openSettings({ configDir, home: HOME, cwd: '/here', now: () => NOON })
}

function written(content: unknown): SettingsFile {
  const dir = folder()
  writeFileSync(
    join(dir, 'config.json'),
    typeof content === 'string' ? content : JSON.stringify(content),
  )
  return settingsIn(dir)
}

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof SparrError ? error.fault : error),
  )
}

test('without a file everything has its default and nothing is said or made', () => {
  const dir = folder()
  const settings = settingsIn(join(dir, 'sparr'))
  expect(settings.current()).toEqual({
    lang: null,
    contentLang: null,
    answerLang: null,
    editor: null,
    workspace: '/home/me/sparr',
    theme: 'auto',
    color: 'auto',
    isPlain: false,
    rolloverHour: 4,
    minutesPerDay: 40,
    newPerDay: 10,
    isBlind: false,
    pace: { words: 144, signs: 240 },
    retention: 0.9,
    retentionOf: {},
    interview: null,
    decks: [],
    sandbox: 'auto',
    track: null,
  })
  const notices: readonly Notice[] = settings.notices()
  expect(notices).toEqual([])
  expect(readdirSync(dir)).toEqual([])
})

test('what was written holds at once and in the next run', async () => {
  const dir = join(folder(), 'made', 'when', 'needed')
  const first = settingsIn(dir)
  await first.write('lang', 'zh-cn')
  await first.write('decks', '~/decks,mine')
  await first.write('retention.go', '0.95')
  await first.write('plain', 'on')
  const changed = {
    lang: 'zh-CN',
    decks: ['/home/me/decks', '/here/mine'],
    retentionOf: { go: 0.95 },
    isPlain: true,
    retention: 0.9,
  }
  expect(first.current()).toMatchObject(changed)
  expect(settingsIn(dir).current()).toEqual(first.current())
  expect(settingsIn(dir).notices()).toEqual([])
})

test('what is unset has its default again', async () => {
  const dir = folder()
  const settings = settingsIn(dir)
  await settings.write('rollover', '6')
  await settings.write('theme', 'dark')
  await settings.unset('rollover')
  await settings.unset('color')
  expect(settingsIn(dir).current()).toMatchObject({ rolloverHour: 4, theme: 'dark' })
  expect(settings.get('rollover')).toEqual({
    name: 'rollover',
    value: '4',
    isDefault: true,
    description: 'setting-rollover',
  })
})

test('the list has every setting once, and the families with what is set of them', () => {
  const settings = written({
    'retention.sql': 0.8,
    'retention.go': 0.95,
    rollover: 5,
    decks: ['/a', '/b'],
  })
  const rows = settings.list()
  expect(rows.map(({ name }) => name)).toEqual([
    'lang',
    'content-lang',
    'answer-lang',
    'editor',
    'workspace',
    'theme',
    'color',
    'plain',
    'rollover',
    'minutes-per-day',
    'new-per-day',
    'track',
    'blind',
    'retention',
    'retention.go',
    'retention.sql',
    'pace-words',
    'pace-characters',
    'interview',
    'decks',
    'sandbox',
  ])
  expect(rows.filter(({ isDefault }) => !isDefault).map(({ value }) => value)).toEqual([
    '5',
    '0.95',
    '0.8',
    '/a,/b',
  ])
})

test('an unknown name is refused with the one that was meant', async () => {
  const settings = settingsIn(folder())
  const fault = { code: 'unknown-setting', name: 'themes', near: 'theme' }
  expect(await faultOf(settings.write('themes', 'dark'))).toEqual(fault)
  expect(await faultOf(settings.unset('themes'))).toEqual(fault)
  expect(() => settings.get('xyzzyx')).toThrow(SparrError)
})

test('a wrong value is refused with what is taken, and the old one stays', async () => {
  const settings = written({ rollover: 5 })
  expect(await faultOf(settings.write('rollover', '25'))).toEqual({
    code: 'bad-value',
    name: 'rollover',
    value: '25',
    expected: '0 … 23',
  })
  expect(settings.current().rolloverHour).toBe(5)
})

test.each(['{ "lang": "en"', '[]', 'null', '"text"', '', '\u0000\u0000'])(
  'a file that holds %j is kept under another name and the defaults hold',
  async (content) => {
    const dir = folder()
    writeFileSync(join(dir, 'config.json'), content)
    const settings = settingsIn(dir)
    const kept = join(dir, 'config.json.broken-20260302T120000Z')
    expect(settings.notices()).toEqual([{ code: 'settings-broken', path: kept }])
    expect(settings.current().lang).toBeNull()
    expect(readFileSync(kept, 'utf8')).toBe(content)
    await settings.write('lang', 'en')
    expect(settingsIn(dir).current().lang).toBe('en')
  },
)

test('one wrong line spoils neither the others nor the file', async () => {
  const settings = written({ lang: 'xx', theem: 'dark', color: 'never', rollover: '6' })
  expect(settings.current()).toMatchObject({ lang: null, color: 'never', rolloverHour: 6 })
  expect(settings.notices()).toEqual([
    {
      code: 'fault',
      fault: { code: 'bad-value', name: 'lang', value: 'xx', expected: 'en | zh-CN' },
    },
    { code: 'fault', fault: { code: 'unknown-setting', name: 'theem', near: 'theme' } },
  ])
  await settings.write('color', 'always')
  expect(JSON.parse(readFileSync(settings.path, 'utf8'))).toEqual({
    lang: 'xx',
    theem: 'dark',
    color: 'always',
    rollover: '6',
  })
  await settings.unset('theem')
  expect(JSON.parse(readFileSync(settings.path, 'utf8'))).not.toHaveProperty('theem')
})

test('names that objects have of their own are nothing special', async () => {
  const settings = written('{"__proto__": "x", "retention.__proto__": 0.8, "constructor": 1}')
  expect(settings.current().retentionOf).toEqual(JSON.parse('{"__proto__":0.8}'))
  expect(settings.notices()).toHaveLength(2)
  await settings.write('theme', 'dark')
  expect(settings.current().theme).toBe('dark')
})

test('a byte order mark is no reason to start anew', () => {
  expect(written('\uFEFF{"theme":"dark"}').current().theme).toBe('dark')
})

test('where nothing can be written the change holds until the end, and that is said once', async () => {
  const dir = folder()
  writeFileSync(join(dir, 'file'), '')
  const settings = settingsIn(join(dir, 'file', 'config'))
  await settings.write('theme', 'dark')
  await settings.write('rollover', '6')
  await settings.unset('rollover')
  expect(settings.current()).toMatchObject({ theme: 'dark', rolloverHour: 4 })
  expect(settings.notices()).toMatchObject([{ code: 'in-memory', path: settings.path }])
})

test('a folder in the file’s place is said once', async () => {
  const dir = folder()
  mkdirSync(join(dir, 'config.json'))
  const settings = settingsIn(dir)
  await settings.write('theme', 'dark')
  expect(settings.current().theme).toBe('dark')
  expect(settings.notices()).toMatchObject([{ code: 'in-memory' }])
})

test('what another program writes is taken in when it is asked for, and a broken file leaves what is known', async () => {
  const dir = folder()
  const [mine, other] = [settingsIn(dir), settingsIn(dir)]
  expect(mine.reread()).toBe(false)
  await other.write('interview', '2026-04-01')
  expect(mine.current().interview).toBeNull()
  expect(mine.reread()).toBe(true)
  expect(mine.current().interview).toBe('2026-04-01')
  expect(mine.reread()).toBe(false)
  writeFileSync(join(dir, 'config.json'), '{"interview":')
  expect(mine.reread()).toBe(false)
  expect(mine.current().interview).toBe('2026-04-01')
  expect(readdirSync(dir)).toContain('config.json')
})

const CHILD = `
  import { openSettings } from '${join(import.meta.dirname, '../../../src/store/settings/settings.ts')}'
  import { readFileSync, writeFileSync } from 'node:fs'
  const [dir, mode] = process.argv.slice(-2)
  const settings = openSettings({ configDir: dir, home: '/', cwd: '/', now: () => 0 })
  if (mode === 'full') {
    await settings.write('editor', 'e'.repeat(3000))
    try { writeFileSync(dir + '/filler', 'x'.repeat(1_000_000)) } catch {}
  }
  const said = []
  for (const value of ['f'.repeat(30_000), 'g'.repeat(3_000)])
    await settings.write('editor', value).catch((error) => said.push(error.fault?.code ?? String(error)))
  const file = JSON.parse(readFileSync(dir + '/config.json', 'utf8'))
  console.log(JSON.stringify({ said, file: file.editor.slice(0, 2), now: settings.current().editor.slice(0, 2), notices: settings.notices().map(({ code }) => code) }))
`

/** What the child says with a small disk mounted on a folder, for it alone; null where that is not allowed. */
function onSmallDisk(mode: 'full' | 'locked'): unknown {
  const dir = folder()
  const inside = (command: string) =>
    spawnSync('unshare', ['-m', 'sh', '-c', command], { encoding: 'utf8', input: CHILD })
  const mount = `mount -t tmpfs -o size=64k none ${dir}`
  if (inside(mount).status !== 0) return null
  const lock = `echo '{"editor":"old"}' > ${dir}/config.json && mount -o remount,ro ${dir}`
  const run = `${process.execPath} --input-type=module - ${dir} ${mode}`
  const { stdout, stderr } = inside(`${mount} && ${mode === 'full' ? 'true' : lock} && ${run}`)
  return stdout === '' ? stderr : JSON.parse(stdout)
}

test('on a full disk the old file stays whole and the failure is said', (context) => {
  const found = onSmallDisk('full')
  if (found === null) return context.skip('needs the right to mount')
  expect(found).toMatchObject({ said: ['store-failed', 'store-failed'], file: 'ee', now: 'ee' })
})

test('on a read-only disk the change holds until the end, and that is said once', (context) => {
  const found = onSmallDisk('locked')
  if (found === null) return context.skip('needs the right to mount')
  expect(found).toEqual({ said: [], file: 'ol', now: 'gg', notices: ['in-memory'] })
})
