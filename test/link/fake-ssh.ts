/** Forwards as `ssh -N -R` and `ssh -N -L` do, between ports of one machine; refuses to be called otherwise than it should be. */
import { connect, createServer } from 'node:net'

const args = process.argv.slice(2)
const forward = args[args.findIndex((arg) => arg === '-R' || arg === '-L') + 1] ?? ''
const isSafe =
  args.includes('-N') &&
  args.includes('BatchMode=yes') &&
  args.includes('ExitOnForwardFailure=yes') &&
  args.at(-2) === '--'
const [, from = '', to = ''] = /^127\.0\.0\.1:(\d+):127\.0\.0\.1:(\d+)$/.exec(forward) ?? []
if (!isSafe || to === '') {
  console.error(`called with ${args.join(' ')}`)
  process.exit(255)
}
const server = createServer((near) => {
  const far = connect(Number(to), '127.0.0.1')
  near.pipe(far).pipe(near)
  near.on('error', () => far.destroy())
  far.on('error', () => near.destroy())
})
server.listen(Number(from), '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  if (from === '0') console.error(`Allocated port ${port} for remote forward to 127.0.0.1:${to}`)
})
