import { join, resolve } from 'node:path'

/** Where sparr keeps its files; absolute paths that need not exist yet. */
export type Dirs = {
  /** The database and its backups. */
  readonly data: string
  readonly config: string
  /** May be deleted at any time. */
  readonly cache: string
  /** Crash files. */
  readonly state: string
}

type Env = Readonly<Record<string, string | undefined>>

/** SPARR_HOME over everything, then XDG_* where absolute (as its specification demands), then the platform's custom. */
export function dirsOf(env: Env, home: string, platform: string): Dirs {
  const own = env['SPARR_HOME']
  if (own !== undefined && own !== '') {
    const root = resolve(own)
    return { data: root, config: root, cache: join(root, 'cache'), state: join(root, 'state') }
  }
  const custom = platform === 'darwin' ? macos(home) : freedesktop(home)
  return {
    data: xdg(env['XDG_DATA_HOME']) ?? custom.data,
    config: xdg(env['XDG_CONFIG_HOME']) ?? custom.config,
    cache: xdg(env['XDG_CACHE_HOME']) ?? custom.cache,
    state: xdg(env['XDG_STATE_HOME']) ?? custom.state,
  }
}

function xdg(folder: string | undefined): string | undefined {
  return folder?.startsWith('/') ? join(folder, 'sparr') : undefined
}

function freedesktop(home: string): Dirs {
  return {
    data: join(home, '.local', 'share', 'sparr'),
    config: join(home, '.config', 'sparr'),
    cache: join(home, '.cache', 'sparr'),
    state: join(home, '.local', 'state', 'sparr'),
  }
}

function macos(home: string): Dirs {
  const library = join(home, 'Library')
  return {
    data: join(library, 'Application Support', 'sparr'),
    config: join(library, 'Preferences', 'sparr'),
    cache: join(library, 'Caches', 'sparr'),
    state: join(library, 'Logs', 'sparr'),
  }
}
