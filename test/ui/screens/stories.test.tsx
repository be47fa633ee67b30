/** The stories on the screen, in both languages and sizes: gaps, stories, numbers, posting; and one story alone. */
import { expect, test } from 'vitest'
import type { App } from '../../../src/core/app/app.ts'
import { AsciiContext } from '../../../src/ui/parts/signs.tsx'
import { StoriesScreen } from '../../../src/ui/screens/stories-screen.tsx'
import { wordsFor } from '../../../src/words/words.ts'
import { show } from '../show.tsx'
import { appOn, live } from './stage.tsx'
import { ALL, GREEN, on, view } from './story-states.ts'

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
]

async function frames(
  states: Readonly<Record<string, App>>,
  lang: string,
  sizes = SIZES,
  isAscii = false,
): Promise<string> {
  const drawn: string[] = []
  for (const size of sizes)
    for (const [title, state] of Object.entries(states)) {
      const { lines } = await show(
        <AsciiContext value={isAscii}>
          <StoriesScreen state={state} send={() => undefined} words={wordsFor(lang)} />
        </AsciiContext>,
        size,
      )
      const head = `====== ${title}, ${size.columns}x${size.rows} `.padEnd(size.columns, '=')
      drawn.push(`${head}\n${lines().join('\n').trimEnd()}\n`)
    }
  return drawn.join('\n')
}

test('the stories in English', async () => {
  const states = {
    list: on({}),
    'one story': on({ open: { story: 'green', lang: 'en' } }),
    'before the first': on({ view: view([]) }),
    help: on({}, { isHelpShown: true }),
  }
  await expect(await frames(states, 'en')).toMatchFileSnapshot('golden/stories.txt')
})

test('the stories in Chinese', async () => {
  const app = { contentLang: 'zh-CN' }
  const states = {
    list: on({ cursor: 1 }, app),
    'one story': on({ open: { story: 'green', lang: 'zh-CN' } }, app),
    'before the first': on({ view: view([]) }, app),
  }
  await expect(await frames(states, 'zh-CN')).toMatchFileSnapshot('golden/stories-zh.txt')
})

test('the smallest window with ASCII signs still shows gaps and stories', async () => {
  const smallest = [{ columns: 40, rows: 12 }]
  const states = {
    list: on({}),
    posting: on({ cursor: 3 }),
    'one story': on({ open: { story: 'green', lang: 'en' } }),
  }
  await expect(await frames(states, 'en', smallest, true)).toMatchFileSnapshot(
    'golden/stories-small.txt',
  )
})

test('b on home opens them, enter one of them, l its other language, e the editor, escape leads back', async () => {
  const home = await live(appOn({ name: 'home', cursor: 0, date: null }))
  home.press('b')
  await home.until(() => expect(home.text()).toContain('Reading your stories'))
  expect(home.effects).toContainEqual({ type: 'load-stories' })
  home.send({ type: 'stories', view: ALL })
  await home.until(() => expect(home.text()).toContain('2 of 3 have no story yet'))
  home.press('\r')
  await home.until(() => expect(home.text()).toContain('The dashboard was green (en)'))
  home.press('l')
  await home.until(() => expect(home.text()).toContain('(zh-CN)'))
  home.press('e')
  await home.until(() =>
    expect(home.effects).toContainEqual({ type: 'edit-story', story: 'green', lang: 'zh-CN' }),
  )
  home.press('q')
  await home.until(() => expect(home.text()).toContain('Your stories'))
  home.press('j')
  home.press('e')
  await home.until(() =>
    expect(home.effects).toContainEqual({ type: 'edit-story', story: 'outbox', lang: 'en' }),
  )
  home.press('q')
  await home.until(() => expect(home.state().screen.name).toBe('home'))
})

test('a story that is gone while it is read says so, and the cursor stays within the list', async () => {
  const screen = await live(on({ cursor: 1, open: { story: 'outbox', lang: 'en' } }))
  await screen.until(() => expect(screen.text()).toContain('An outbox instead'))
  screen.send({ type: 'stories', view: view([GREEN]) })
  await screen.until(() => expect(screen.text()).toContain('not in the bank any more'))
  expect(screen.state().screen).toMatchObject({ cursor: 0 })
})

test('stories that come after their screen was left change nothing', async () => {
  const home = await live(appOn({ name: 'home', cursor: 0, date: null }))
  home.send({ type: 'stories', view: ALL })
  home.send({ type: 'open-story', story: 'green', lang: 'en' })
  expect(home.state().screen.name).toBe('home')
})
