/** What every command starts from: folders, settings, words, the collections, and the store when it is asked for. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { Clock } from '../core/clock.ts'
import { type Fault, SparrError } from '../core/errors.ts'
import { explained } from '../core/system-fault.ts'
import { contentDir } from '../decks/content-dir.ts'
import type { Loaded, Root } from '../decks/load.ts'
import {
  collectionFolder,
  isCut,
  type LockedDeck,
  readLock,
  sharedFolder,
} from '../decks/sharing/lock.ts'
import { looksLikeAddress } from '../decks/sharing/looks-like-address.ts'
import { weekCollections } from '../group/places.ts'
import { type Dirs, dirsOf } from '../store/dirs.ts'
import type { StoreNotice } from '../store/notice.ts'
import { openSettings, type Settings, type SettingsFile } from '../store/settings/settings.ts'
import type { Store } from '../store/store.ts'
import { faultText, noticeText } from '../telling/notice.ts'
import { clean } from '../text/clean.ts'
import { type Words, wordsFor } from '../words/words.ts'
import { backUp } from './end-of-session.ts'
import { askedLanguage, languageFrom } from './language.ts'
import { tell } from './output.ts'
import type { Leaving } from './private-words.ts'

export type GlobalOptions = {
  readonly decks?: readonly string[] | undefined
  readonly json?: boolean | undefined
  readonly color?: 'auto' | 'always' | 'never' | undefined
  readonly unsandboxed?: boolean | undefined
  /** Of the interface, for this run. */
  readonly lang?: string | undefined
  /** Of the questions, for this run. */
  readonly contentLang?: string | undefined
}

export type Session = {
  readonly dirs: Dirs
  readonly home: string
  readonly cwd: string
  readonly clock: Clock
  readonly settingsFile: SettingsFile
  readonly settings: Settings
  readonly words: Words
  readonly contentLang: string
  readonly roots: readonly Root[]
  /** Folders of the setting `decks` that hold no collection now. */
  readonly missing: () => readonly string[]
  readonly options: GlobalOptions
  /** What the store meets from now on, for a screen that shows it itself: nothing is told beside it. */
  readonly heed: (listener: (notice: StoreNotice) => void) => void
  /** Opened at the first call. */
  readonly store: () => Promise<Store>
  /** All decks, from the cache where nothing changed. The store calls their questions by their names of today from then on. */
  readonly load: () => Promise<Loaded>
  /**
   * What every text goes through that leaves the machine. The list is read at the first call; what was replaced is told when
   * the session is closed.
   * @throws SparrError private-words
   */
  readonly leaving: () => Promise<Leaving>
  readonly close: () => void
}

const systemClock: Clock = { now: () => Date.now(), monoMs: () => performance.now() }

/** `notices`: told on standard error, or left to a screen that shows them itself. */
export function openSession(options: GlobalOptions, notices: 'told' | 'shown' = 'told'): Session {
  const home = homedir()
  const cwd = process.cwd()
  const dirs = dirsOf(process.env, home, process.platform)
  const settingsFile = openSettings({ configDir: dirs.config, home, cwd, now: systemClock.now })
  const settings = settingsFile.current()
  const lang = interfaceLanguage(options, settings)
  const words = wordsFor(lang)
  const fetched = fetchedDecks(dirs, (fault) => {
    if (notices === 'told') tell(faultText(fault, words))
  })
  const allRoots = (): readonly Root[] =>
    rootsOf(settings.decks, fetchedRoots(fetched, dirs), options.decks ?? [], cwd, dirs)
  let roots = allRoots()
  let opened: Promise<Store> | undefined
  let leaving: Leaving | undefined
  let listener: ((notice: StoreNotice) => void) | undefined

  const store = (): Promise<Store> => {
    opened ??= import('../store/store.ts').then(({ openStore }) => {
      if (notices === 'told')
        for (const notice of settingsFile.notices()) tell(noticeText(notice, words))
      const store = openStore({
        dataDir: dirs.data,
        clock: systemClock,
        // The global one is loaded when it is first needed, node:crypto at once.
        random: (size) => crypto.getRandomValues(new Uint8Array(size)),
        pid: process.pid,
        rolloverHour: settings.rolloverHour,
        retention: settings.retention,
        retentionOf: settings.retentionOf,
        onNotice: (notice) => {
          if (listener) listener(notice)
          else if (notices === 'told') tell(noticeText(notice, words))
        },
      })
      return store
    })
    return opened
  }

  /** Commands that add to the log leave a copy of the day, as screens do. */
  function close(store: Store): void {
    try {
      if (notices === 'told' && store.hasWritten())
        backUp({ dirs, clock: systemClock, words }, store)
    } finally {
      store.close()
    }
  }

  return {
    dirs,
    home,
    cwd,
    clock: systemClock,
    settingsFile,
    settings,
    words,
    contentLang:
      askedLanguage('--content-lang', options.contentLang) ?? settings.contentLang ?? lang,
    get roots() {
      return roots
    },
    missing: () =>
      settingsFile.current().decks.filter((folder) => !isCollection(resolve(cwd, folder))),
    options,
    store,
    load: async () => {
      if (isCut(dirs.data, fetched)) {
        const { mendNow } = await import('../decks/sharing/mend.ts')
        mendNow(dirs.data)
        roots = allRoots()
      }
      const [{ loadCollections }, { cache, learnDecks }] = await Promise.all([
        import('../decks/load.ts'),
        store(),
      ])
      const loaded = await loadCollections(roots, { cache, cwd, dataDir: dirs.data })
      learnDecks(loaded.known)
      return loaded
    },
    heed: (hears) => {
      listener = hears
    },
    leaving: async () => {
      // A list that could not be understood is read again: it may have been mended.
      leaving ??= (await import('./private-words.ts')).leavingFrom(dirs.config)
      return leaving
    },
    close: () => {
      const replaced = leaving?.replaced() ?? []
      if (replaced.length > 0) tell(clean(words.leaving.replaced(replaced)))
      // A store that could not be opened has said so already.
      void opened?.then(close, () => undefined)
    },
  }
}

/** The flag, the setting, the environment. */
function interfaceLanguage({ lang }: GlobalOptions, settings: Pick<Settings, 'lang'>): string {
  const asked = askedLanguage('--lang', lang, ['en', 'zh'])
  return languageFrom(asked ?? settings.lang, process.env)
}

/** For what needs no session. A flag that is wrong is no language; settings that cannot be read are none. */
export function wordsWithout(options: GlobalOptions): Words {
  const home = homedir()
  const { config } = dirsOf(process.env, home, process.platform)
  try {
    const settings = openSettings({
      configDir: config,
      home,
      // Nothing is set here, and the folder may be gone.
      cwd: home,
      now: systemClock.now,
    }).current()
    return wordsFor(interfaceLanguage(options, settings))
  } catch {
    return wordsFor(languageFrom(null, process.env))
  }
}

/** The shipped collection first. One that is named twice, or is the shipped one, counts once. */
function rootsOf(
  set: readonly string[],
  fetched: readonly Root[],
  asked: readonly string[],
  cwd: string,
  dirs: Dirs,
): readonly Root[] {
  const roots = [
    ownRoot(),
    // A folder that was asked for must be there; one of the settings may be on a disk that is not.
    ...set
      .filter((folder) => isCollection(resolve(cwd, folder)))
      .map((folder) => rootAt(folder, cwd, dirs)),
    ...fetched,
    ...weekCollections(dirs.data).map((path): Root => ({ path, origin: 'foreign' })),
    ...asked.map((folder) => rootAt(folder, cwd, dirs)),
  ]
  const seen = new Set<string>()
  return roots.filter(({ path }) => {
    const place = realpathSync(path)
    return !seen.has(place) && seen.add(place)
  })
}

const ownRoot = (): Root => ({ path: resolve(contentDir()), origin: 'own' })

/** None where sparr.lock cannot be read: what is wrong with it stops nobody from practising the rest. */
function fetchedDecks(dirs: Dirs, hears: (fault: Fault) => void): readonly LockedDeck[] {
  try {
    return readLock(dirs.data)
  } catch (error) {
    const fault = explained(error)
    if (fault === null) throw error
    hears(fault)
    return []
  }
}

const fetchedRoots = (fetched: readonly LockedDeck[], { data }: Dirs): readonly Root[] =>
  fetched
    .map(({ id }): Root => ({ path: collectionFolder(data, id), origin: 'fetched' }))
    .filter(({ path }) => isCollection(path))

/**
 * The collection in a folder that somebody named.
 * @throws SparrError no-such-folder where there is no `questions/` in it, address-as-folder for what only git could reach.
 */
export function rootAt(folder: string, cwd: string, { data }: Pick<Dirs, 'data'>): Root {
  const path = resolve(cwd, folder)
  if (!isCollection(path)) {
    if (looksLikeAddress(folder))
      throw new SparrError({ code: 'address-as-folder', address: folder })
    throw new SparrError({ code: 'no-such-folder', path: folder })
  }
  const own = ownRoot()
  const real = realpathSync(path)
  if (real === realpathSync(own.path)) return own
  // However it is named: trust is bound to the one path, and what was fetched does not become a folder of one's own.
  if (existsSync(sharedFolder(data)) && dirname(real) === realpathSync(sharedFolder(data)))
    return { path: collectionFolder(data, basename(real)), origin: 'fetched' }
  return { path, origin: 'foreign' }
}

function isCollection(path: string): boolean {
  try {
    return statSync(join(path, 'questions')).isDirectory()
  } catch {
    return false
  }
}
