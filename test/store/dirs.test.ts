import { expect, test } from 'vitest'
import { dirsOf } from '../../src/store/dirs.ts'

test('SPARR_HOME stands over everything', () => {
  const env = { SPARR_HOME: '/s', XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c' }
  const dirs = { data: '/s', config: '/s', cache: '/s/cache', state: '/s/state' }
  expect(dirsOf(env, '/home/me', 'linux')).toEqual(dirs)
  expect(dirsOf(env, '/Users/me', 'darwin')).toEqual(dirs)
})

test('XDG folders are used where they are absolute', () => {
  const env = {
    XDG_DATA_HOME: '/d',
    XDG_CONFIG_HOME: 'relative',
    XDG_CACHE_HOME: '',
    XDG_STATE_HOME: '/st',
    SPARR_HOME: '',
  }
  expect(dirsOf(env, '/home/me', 'linux')).toEqual({
    data: '/d/sparr',
    config: '/home/me/.config/sparr',
    cache: '/home/me/.cache/sparr',
    state: '/st/sparr',
  })
})

test('without any of them each platform has its custom', () => {
  expect(dirsOf({}, '/home/me', 'linux')).toEqual({
    data: '/home/me/.local/share/sparr',
    config: '/home/me/.config/sparr',
    cache: '/home/me/.cache/sparr',
    state: '/home/me/.local/state/sparr',
  })
  expect(dirsOf({}, '/Users/me', 'darwin')).toEqual({
    data: '/Users/me/Library/Application Support/sparr',
    config: '/Users/me/Library/Preferences/sparr',
    cache: '/Users/me/Library/Caches/sparr',
    state: '/Users/me/Library/Logs/sparr',
  })
})
