/** Names of files in somebody else's commit. */

const LONGEST = 400
/** As deep as the reader of decks goes. */
const DEEPEST = 12

/** Whether a name of a commit stays below its folder, on every system, and is none of git's own. */
export function isSafePath(path: string): boolean {
  const names = path.split('/')
  return (
    path.length <= LONGEST &&
    names.length <= DEEPEST &&
    !/[\p{Cc}\\\p{Zl}\p{Zp}]/u.test(path) &&
    !/^[A-Za-z]:/.test(path) &&
    names.every(
      (name) => name !== '' && name !== '.' && name !== '..' && !isGits(name) && !isDevice(name),
    )
  )
}

/** A device on Windows, with any ending; and what loses its end there, and is then another name. */
const isDevice = (name: string): boolean =>
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:[ .:].*)?$/i.test(
    name,
  ) || /[. ]$/.test(name)

/** `.git` in its disguises: in any case, with signs that HFS leaves out, and as NTFS shortens, ends and streams it. */
function isGits(name: string): boolean {
  const seen = name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/:.*$/, '')
    .replace(/[. ]+$/, '')
  return seen === '.git' || /^(?:git~\d+|gi[0-9a-f]{4}~\d+)$/.test(seen)
}
