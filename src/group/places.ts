/** Where a group lies on this machine: `<data>/groups/<id>/`, of which the repository is only one part. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type GroupPlace = { readonly dataDir: string; readonly id: string }

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/

export const isGroupId = (id: string): boolean => ID.test(id)

const groupsFolder = (dataDir: string): string => join(dataDir, 'groups')
export const groupFolder = ({ dataDir, id }: GroupPlace): string => join(groupsFolder(dataDir), id)
export const statePath = (place: GroupPlace): string => join(groupFolder(place), 'group.json')
/** Bare, made by us. */
export const gitFolder = (place: GroupPlace): string => join(groupFolder(place), 'repository.git')
/** Copies of every file that this machine has written for the group: they are what counts, whatever the repository says. */
export const ownFolder = (place: GroupPlace): string => join(groupFolder(place), 'own')
/** A collection with one track: this week's. */
export const weekCollection = (place: GroupPlace): string => join(groupFolder(place), 'week')

/** Of the groups that were joined on this machine, sorted. */
export function groupIds(dataDir: string): readonly string[] {
  try {
    return readdirSync(groupsFolder(dataDir))
      .filter((id) => ID.test(id) && isFile(statePath({ dataDir, id })))
      .sort()
  } catch {
    // Nobody has joined one.
    return []
  }
}

/** Collections that groups have made on this machine. */
export const weekCollections = (dataDir: string): readonly string[] =>
  groupIds(dataDir)
    .map((id) => weekCollection({ dataDir, id }))
    .filter((path) => statSync(join(path, 'questions'), { throwIfNoEntry: false })?.isDirectory())

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true
