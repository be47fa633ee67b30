/** A process that starts a server, says where, and waits for its end. */
import { startOwnServer } from '../../../src/link/server/own-server.ts'

const [, , folder = ''] = process.argv
const { pid, port } = await startOwnServer({ folder, host: '127.0.0.1', now: Date.now() })
console.log(JSON.stringify({ pid, port }))
setInterval(() => {}, 1000)
