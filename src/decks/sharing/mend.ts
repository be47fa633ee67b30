/** Ends a change of a collection that was cut. sparr.lock says which of the two folders, the old and the new, is in its place. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { tryLock } from '../../disk/lock-file.ts'
import { digestOfFolder } from './collection-files.ts'
import { besideOf, collectionFolder, type LockedDeck, lockPath, readLock } from './lock.ts'

/** A program that is just changing something is left alone. */
export function mendNow(dataDir: string): void {
  tryLock(lockPath(dataDir), () => mend(dataDir, readLock(dataDir)))
}

/** Somebody has worked in the folder since it was fetched. */
export function isChanged(dataDir: string, { id, digest }: LockedDeck): boolean {
  return digestOfFolder(collectionFolder(dataDir, id)) !== digest
}

/** A free name for a folder in which somebody has worked. */
export function keptPlace(place: string): string {
  for (let number = 1; ; number++) {
    const free = `${place}.changed-${number}`
    if (!existsSync(free)) return free
  }
}

/**
 * For whoever holds the lock.
 * @returns folders in which changed files are kept now
 */
export function mend(dataDir: string, decks: readonly LockedDeck[]): readonly string[] {
  return decks.flatMap((deck) => {
    const place = collectionFolder(dataDir, deck.id)
    const { asItCame, changed } = besideOf(dataDir, deck.id)
    const beside = [asItCame, changed].find(existsSync)
    if (beside === undefined) return []
    if (!existsSync(place) || isChanged(dataDir, deck)) {
      rmSync(place, { recursive: true, force: true })
      renameSync(beside, place)
      return []
    }
    if (beside === asItCame) {
      rmSync(beside, { recursive: true, force: true })
      return []
    }
    const kept = keptPlace(place)
    renameSync(beside, kept)
    return [kept]
  })
}
