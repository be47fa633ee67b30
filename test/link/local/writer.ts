/** A process that takes a place in a session, writes some events, says so, and stays until it is killed. */
import { openLocal } from '../../../src/link/local/local-link.ts'
import { createLocal } from '../../../src/link/local/sessions.ts'

const [, , folder = '', session = '', count = '0', role = 'host'] = process.argv
const deaf = { from: 0, onDelivered: () => {}, onState: () => {} }
try {
  const options = { ...deaf, folder, session, who: role, seat: `s${process.pid}` }
  const link =
    role === 'host'
      ? createLocal({ ...options, role: 'host' })
      : openLocal({ ...options, role: 'candidate' })
  for (let i = 0; i < Number(count); i++)
    link.publish({ v: 1, id: `${process.pid}-${i}`, kind: 'say', who: role, body: i })
  console.log('written')
  setInterval(() => {}, 1000)
} catch (error) {
  console.log(error instanceof Error && 'code' in error ? error.code : error)
}
