import { SparrError } from '../../core/errors.ts'
import { nearest } from '../../core/nearest.ts'
import type { CatalogTrack } from '../../core/practice/catalog.ts'

/** @throws SparrError unknown-track, with the nearest name. */
export function findTrack(tracks: readonly CatalogTrack[], name: string): CatalogTrack {
  const found = tracks.find(({ id }) => id === name)
  if (found) return found
  const near = nearest(
    name,
    tracks.map(({ id }) => id),
  )
  throw new SparrError({ code: 'unknown-track', name, near: near ?? '' })
}
