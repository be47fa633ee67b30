/** A program on its way into a sandbox, and out of it as a command to run. */

/** A file or folder that the program may read, and where it sees it. */
export type Bind = { readonly from: string; readonly to: string }

export type Boxed = {
  /** The program and its arguments, as seen from inside. */
  readonly command: readonly string[]
  readonly binds: readonly Bind[]
  readonly env: Readonly<Record<string, string>>
  /** Where the program starts: an empty folder it may write to. */
  readonly scratchMb: number
  /** The same command without a sandbox. */
  readonly bare: { readonly command: readonly string[]; readonly cwd: string }
}

export type Command = {
  readonly command: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly hasInfo: boolean
  /** Bytes for descriptor 6; null: no system call is refused. */
  readonly filter: Uint8Array | null
}
