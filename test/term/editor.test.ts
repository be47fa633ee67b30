import { expect, test } from 'vitest'
import { type EditorChoice, planEditor } from '../../src/term/editor.ts'

const FILE = '/home/me/my answers/answer.go'

function plan(choice: Partial<EditorChoice>) {
  return planEditor({
    env: {},
    setting: undefined,
    file: FILE,
    found: [],
    exists: () => false,
    columns: 80,
    ...choice,
  })
}

test('the setting wins over VISUAL, VISUAL over EDITOR, EDITOR over what is installed', () => {
  const env = { VISUAL: 'vim', EDITOR: 'ed' }
  const found = ['nano', 'vi']
  const foreground = (file: string) => ({ how: 'foreground', file, args: [FILE] })
  expect(plan({ setting: 'hx', env, found })).toEqual(foreground('hx'))
  expect(plan({ env, found })).toEqual(foreground('vim'))
  expect(plan({ env: { VISUAL: ' ', EDITOR: 'ed' }, found })).toEqual(foreground('ed'))
  expect(plan({ found })).toEqual(foreground('nano'))
})

test('without any editor the plan says what was looked for', () => {
  expect(plan({})).toEqual({ how: 'none', tried: ['nano', 'vim', 'vi'] })
})

test('an editor with a window is not waited for', () => {
  expect(plan({ env: { EDITOR: 'code -w' } })).toEqual({ how: 'gui', file: 'code', args: [FILE] })
  expect(plan({ env: { EDITOR: '/opt/zed/zed --wait --new' } })).toEqual({
    how: 'gui',
    file: '/opt/zed/zed',
    args: ['--new', FILE],
  })
  expect(plan({ env: { EDITOR: 'idea', TMUX: 'x' } })).toMatchObject({ how: 'gui' })
})

test('in tmux the editor stands below, and beside where there is room', () => {
  const env = { EDITOR: 'vim -n', TMUX: '/tmp/tmux-1000/default,1,0' }
  const tail = ['-c', '/home/me/my answers', 'vim', '-n', FILE]
  expect(plan({ env })).toEqual({
    how: 'split',
    file: 'tmux',
    args: ['split-window', '-v', ...tail],
    otherwise: { file: 'vim', args: ['-n', FILE] },
  })
  expect(plan({ env, columns: 110 })).toMatchObject({ args: ['split-window', '-h', ...tail] })
})

test('zellij and kitty split as well', () => {
  expect(plan({ env: { EDITOR: 'vi', ZELLIJ: '0' } })).toMatchObject({
    how: 'split',
    file: 'zellij',
    args: expect.arrayContaining(['--direction', 'down', '--', 'vi', FILE]),
  })
  expect(
    plan({ env: { EDITOR: 'vi', KITTY_LISTEN_ON: 'unix:/tmp/k' }, columns: 120 }),
  ).toMatchObject({
    how: 'split',
    file: 'kitten',
    args: expect.arrayContaining(['--location=vsplit', 'vi', FILE]),
  })
})

test('a path with spaces is a program when it exists, otherwise words', () => {
  const path = '/Applications/My Editor/bin/ed'
  expect(plan({ setting: path, exists: (it) => it === path })).toMatchObject({ file: path })
  expect(plan({ setting: `"${path}" -x` })).toMatchObject({ file: path, args: ['-x', FILE] })
  expect(plan({ setting: path })).toMatchObject({ file: '/Applications/My' })
})

test.each([
  ['vim  -n', ['vim', '-n']],
  [`'a b' "c \\" d" e\\ f`, ['a b', 'c " d', 'e f']],
  [`--title="a b"'c'`, ['--title=a bc']],
  ['"" x', ['', 'x']],
  [`'unclosed`, ['unclosed']],
  ['C:\\\\ed', ['C:\\ed']],
])('%s is split as a shell would', (command, words) => {
  const [file, ...args] = words
  expect(plan({ setting: command })).toEqual({ how: 'foreground', file, args: [...args, FILE] })
})
