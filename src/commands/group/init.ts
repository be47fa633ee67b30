/** `sparr group init URL`: `group.yaml` into an empty repository, or beside the decks of one that has some; then one joins it. */

import { rmSync } from 'node:fs'
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { isZone } from '../../core/group/week.ts'
import { newGroupYaml } from '../../group/group-yaml.ts'
import { groupFolder } from '../../group/places.ts'
import { branchOf, makeRepository } from '../../group/repository.ts'
import { beginGroup } from '../../group/sync.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { cleanLine } from '../../text/clean.ts'
import { checkHandle, groupAddress, joinAs, newPlace } from './join.ts'
import { repositoryOf } from './opened.ts'
import { outgoing } from './outgoing.ts'

export type Beginning = {
  readonly handle: string | undefined
  readonly title: string | undefined
  /** IANA; without it the one of this machine. */
  readonly zone: string | undefined
  readonly as: string | undefined
}

const LONGEST_TITLE = 80

export function groupInit(
  url: string,
  given: Beginning,
  options: GlobalOptions,
): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const handle = checkHandle(given.handle)
      const zone = checkZone(given.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
      const address = groupAddress(url, session.cwd)
      const place = newPlace(session, address, given.as)
      const title = cleanLine(given.title ?? place.id)
        .trim()
        .slice(0, LONGEST_TITLE)
      try {
        const folder = repositoryOf(place, { url: address.url, branch: 'main' }, signal)
        await makeRepository(folder)
        const branch = await branchOf(folder)
        const text = (await outgoing(session)).text(title)
        const yaml = newGroupYaml({ title: text === '' ? place.id : text, zone, organiser: handle })
        await beginGroup({ ...folder, branch }, handle, yaml, session.clock)
      } catch (error) {
        rmSync(groupFolder(place), { recursive: true, force: true })
        throw error
      }
      if (!options.json) print(session.words.group.begun(address.url))
      await joinAs(session, place, address, { handle, anotherMachine: false }, signal)
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

function checkZone(zone: string): string {
  if (isZone(zone)) return zone
  const expected = 'a time zone such as Europe/Berlin'
  throw new SparrError({ code: 'bad-value', name: '--zone', value: zone, expected })
}
