/** Sentences about the machine around the program: what it said no to, and what to do. */

export type SystemTrouble =
  | 'full'
  | 'read-only'
  | 'denied'
  | 'busy'
  | 'disk'
  | 'missing'
  | 'folder-gone'
  | 'other'

const OTHER_PLACE = 'or use another place (TMPDIR, SPARR_HOME, the setting workspace)'

export function systemSentence(trouble: SystemTrouble, problem: string, path: string): string {
  const place = path === '' ? 'a file' : path
  switch (trouble) {
    case 'full':
      return `No space is left for ${place} (${problem}); free some space, ${OTHER_PLACE}`
    case 'read-only':
      return `${place} lies where nothing may be written (${problem}); make it writable, ${OTHER_PLACE}`
    case 'denied':
      return `${place} may not be used (${problem}); check its permissions, ${OTHER_PLACE}`
    case 'busy':
      return `The machine has too much open to go on with ${place} (${problem}); close other programs, then try again`
    case 'disk':
      return `The disk failed at ${place} (${problem}); check it, then try again`
    case 'missing':
      return `${place} is not there, or not what it should be (${problem}); check the path, then try again`
    case 'folder-gone':
      return `The folder you are in was deleted (${problem}); cd to one that is there, then try again`
    case 'other':
      return `The system refused ${place} (${problem}); look at that place, then try again`
  }
}
