/**
 * Keeps the folder of a group's server: docs/operate.md.
 *
 *     node scripts/group-server.ts init FOLDER tls://HOST:PORT
 *     node scripts/group-server.ts add FOLDER HANDLE
 *     node scripts/group-server.ts remove FOLDER HANDLE
 */
import { resolve } from 'node:path'
import { addMember, makeGroupServer, removeMember } from '../src/link/server/group-server.ts'

const [, , verb, path = '', what = ''] = process.argv
const folder = resolve(path)
switch (verb) {
  case 'init':
    await makeGroupServer({ folder, address: what, now: Date.now() })
    console.log(`nats-server -c ${folder}/server.conf`)
    break
  case 'add':
    console.log(`${await addMember(folder, what)} is for ${what} alone; then restart nats-server`)
    break
  case 'remove':
    console.log(
      (await removeMember(folder, what))
        ? 'removed; a restart of nats-server makes it so'
        : `there is no member ${what}`,
    )
    break
  default:
    console.error('init FOLDER ADDRESS | add FOLDER HANDLE | remove FOLDER HANDLE')
    process.exit(2)
}
