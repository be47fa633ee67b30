// Which packages of Go's own library are compiled ahead, and which of them any answer may import.

const words = (text: string): readonly string[] => text.split(' ')

/** What answers and hidden tests import; anything else is compiled when it is first met. */
export const PREPARED = words(
  'bufio bytes cmp container/heap container/list container/ring context crypto/rand crypto/sha256 encoding/base64 encoding/binary encoding/csv encoding/hex encoding/json errors flag fmt hash/crc32 hash/fnv hash/maphash io iter log log/slog maps math math/big math/bits math/rand math/rand/v2 net net/http net/http/httptest os os/exec os/signal path/filepath reflect regexp runtime runtime/debug slices sort strconv strings sync sync/atomic syscall testing testing/fstest testing/iotest testing/quick testing/synctest text/tabwriter text/template time unicode unicode/utf8 unique unsafe',
)

const HARMLESS = new Set(
  words(
    'bytes bufio cmp container/heap container/list container/ring context crypto encoding/base64 encoding/binary encoding/csv encoding/hex encoding/json errors fmt hash io iter maps math math/big math/bits math/rand math/rand/v2 regexp slices sort strconv strings sync sync/atomic text/tabwriter text/template time unicode unicode/utf8 unique',
  ),
)
const HARMLESS_FAMILIES = /^(?:crypto|hash)\//

/** With these an answer can read the judge's token from memory, and write what it likes where the reports go. */
const REACHES_MEMORY =
  /^(?:C|unsafe|syscall|reflect|plugin|runtime\/cgo|golang\.org\/x\/sys(?:\/.*)?)$/
/** With these it can, where the system's own files of the process can be opened: outside a sandbox. */
const REACHES_FILES = /^(?:os|os\/exec|io\/ioutil)$/

/** What a question allows: its own list; where that has a plus or is empty, the harmless ones beside it. */
export type Allowed = {
  readonly has: (path: string) => boolean
  /** Nothing here reaches the judge's memory from inside `sandbox`. */
  readonly isGated: (isSandboxed: boolean) => boolean
}

export function allowedImports(
  listed: readonly string[],
  starterImports: readonly string[],
): Allowed {
  const named = new Set(listed.map((path) => path.replace(/^\+/, '')))
  const isOwnList = listed.length > 0 && !listed.some((path) => path.startsWith('+'))
  if (!isOwnList) for (const path of starterImports) named.add(path)
  return {
    has: (path) =>
      named.has(path) || (!isOwnList && (HARMLESS.has(path) || HARMLESS_FAMILIES.test(path))),
    isGated: (isSandboxed) =>
      ![...named].some(
        (path) => REACHES_MEMORY.test(path) || (!isSandboxed && REACHES_FILES.test(path)),
      ),
  }
}
