/** A folder, a pipe or a device where a file should be: reading it might never end, and writing it is not ours. */
export class NotAFile extends Error {
  override readonly name = 'NotAFile'
  /** Said in brackets, where the system's own word would stand. */
  readonly code = 'not a regular file'
  /** As the system's own errors have it: what stands there is the machine's affair, and no bug. */
  readonly syscall = 'open'
  readonly path: string

  constructor(path: string) {
    super(`${path} is not a regular file`)
    this.path = path
  }
}
