/** Counts that stand for each other: whoever is asked for nodes and answers in machines has answered. */
import type { Unit } from './unit-table.ts'

const ALIKE: readonly (readonly string[])[] = [
  [
    'nodes',
    'machines',
    'servers',
    'instances',
    'hosts',
    'boxes',
    'vms',
    'pods',
    'containers',
    'replicas',
  ],
  ['cores', 'cpus', 'vcpus'],
  ['requests', 'calls', 'queries', 'hits', 'operations', 'fetches', 'lookups'],
  ['records', 'rows', 'entries', 'items', 'lines', 'points', 'documents'],
  ['users', 'people', 'customers', 'accounts', 'members', 'clients', 'visitors'],
  ['messages', 'events', 'updates', 'notifications'],
  ['orders', 'transactions', 'payments', 'sales'],
  ['writes', 'updates', 'inserts'],
  ['reads', 'queries', 'lookups', 'fetches'],
  ['connections', 'sockets'],
  ['shards', 'partitions'],
  ['files', 'objects', 'blobs'],
  ['disks', 'drives', 'ssds'],
  ['attempts', 'tries', 'retries'],
  ['pictures', 'images', 'photos'],
  ['engineers', 'developers', 'people'],
  ['threads', 'workers'],
  ['workers', 'consumers'],
]

export const isCountedAlike = (a: Unit, b: Unit): boolean =>
  a.dimension === 'count' &&
  b.dimension === 'count' &&
  ALIKE.some((names) => names.includes(a.name) && names.includes(b.name))
