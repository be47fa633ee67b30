const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

type Level = {
  readonly isMissing: boolean
  readonly run: number
  readonly trusted: number
  readonly publishers: number
}

export const enSharing = {
  added: (id: string, decks: number, questions: number, place: string) =>
    `${id} is here at ${place}: ${plural(decks, 'deck')}, ${plural(questions, 'question')}`,
  readOnly: (n: number, id: string) =>
    `${plural(n, 'question runs', 'questions run')} code of its authors: read it, then sparr deck trust ${id} lets it run; until then the rest is practised and this is refused`,
  problems: (n: number, folder: string) =>
    `${plural(n, 'problem')} in it: sparr check ${folder} lists them`,
  problemsInNew: (n: number) => `${plural(n, 'problem')} in the new files`,
  none: 'There are no collections but the shipped one; sparr deck add ADDRESS fetches one',
  noneFetched: 'No collection was fetched; sparr deck add ADDRESS fetches one',
  questions: (n: number) => plural(n, 'question'),
  level: ({ isMissing, run, trusted, publishers }: Level) => {
    if (isMissing) return 'its folder is gone'
    const by = publishers > 0 ? ', signed tags too' : ''
    if (run === 0) return `runs nothing${by}`
    if (trusted === 0) return `not trusted to run${by}`
    return `${trusted === run ? 'trusted to run' : `${trusted} of ${run} trusted to run`}${by}`
  },
  diff: {
    added: 'added',
    wording: 'wording',
    runs: 'what runs',
    renamed: 'renamed',
    removed: 'removed',
  },
  nothingNew: (id: string, place: string) => `${id}: nothing is newer than ${place}`,
  leads: (id: string, from: string, to: string) => `${id}: ${from} -> ${to}`,
  noQuestion: 'No question changes',
  signedBy: (key: string) => `Signed by its publisher (${key}): it stays trusted to run`,
  asksAgain: (n: number, id: string) =>
    `${plural(n, 'question')} would run what you have not trusted: refused until sparr deck trust ${id}`,
  wanted: (id: string) => `Update ${id}? Your progress stays. y takes it:`,
  nobodyAsked: (id: string) =>
    `Nothing was changed, since nobody can be asked here; sparr deck update ${id} --yes takes it`,
  updated: (id: string) => `${id} is updated, your progress is as it was`,
  kept: (folder: string) => `Files had been changed here: they are kept as ${folder}`,
  removed: (id: string) => `${id} is gone from this machine; what you practised of it stays`,
  signed: (id: string, tag: string, n: number) =>
    `${tag} of ${id} is signed with this key: ${plural(n, 'question')} may run, and so may what later signed tags bring`,
  notSigned: (id: string, tag: string) =>
    `Tags of ${id} that are signed with this key are trusted from now on; ${tag} is not signed with it, so what is here stays as it was`,
  publishersForgotten: (n: number) =>
    `${plural(n, 'key')} of its publisher ${n === 1 ? 'is' : 'are'} forgotten`,
}

export const enSharingFaults = {
  'deck-address': (f: { address: string; why: string }) => {
    switch (f.why) {
      case 'option':
        return `"${f.address}" begins with - and would be an option of git; give an address, such as https://HOST/PATH`
      case 'helper':
        return `"${f.address}" holds ::, which starts programs; give an address, such as https://HOST/PATH`
      case 'password':
        return `"${f.address}" holds a user or a password, and an address is written down; leave it out and let git's credential helper know it`
      case 'host':
        return `"${f.address}" names no host that git could reach; check what stands before the path`
      case 'tag':
        return `"${f.address}" ends in @ and no name of a tag; leave that out, or give one such as @v1.2.0`
      case 'folder':
        return `"${f.address}" is no folder on this machine; check the path, or give an address, such as https://HOST/PATH`
      case 'scheme':
        return `"${f.address}" is reached in no way that is allowed; give https://HOST/PATH, ssh://HOST/PATH, git@HOST:PATH, or the path of a repository, such as ./PATH`
      default:
        return `"${f.address}" is no address; give one such as https://HOST/PATH, perhaps with @TAG after it`
    }
  },
  'git-failed': (f: { place: string; why: string; problem: string }) => {
    const said = f.problem === '' ? '' : ` (${f.problem})`
    switch (f.why) {
      case 'offline':
        return `${f.place || 'The other side'} cannot be reached from here${said}; check the network and the address, and try again`
      case 'denied':
        return `${f.place || 'The other side'} lets nobody in who does not say who they are${said}; log in with git or ssh once by hand, and try again`
      case 'not-found':
        return `There is no repository at ${f.place || 'that address'}${said}; check the address`
      case 'no-such-ref':
        return `${f.place || 'The repository'} has no such tag${said}; check its name, or leave it out`
      case 'owner':
        return `${f.place || 'The folder'} belongs to somebody else on this machine, and git opens it only once you say so${said}; if you trust whoever may write there: git config --global --add safe.directory FOLDER`
      case 'slow':
        return 'git took too long and was ended; try again on a better line'
      case 'too-large':
        return `More came than a collection of decks can be, and git was ended; nothing was written: tell whoever publishes ${f.place || 'it'}`
      case 'unsound':
        return `What ${f.place || 'the repository'} sent is damaged, or made to do harm${said}; nothing was written: tell whoever publishes it`
      default:
        return `git could not do it${said}; try the same with git by hand to see more`
    }
  },
  'foreign-tree': (f: { path: string; why: string }) => {
    const nothing = 'nothing was written: tell whoever publishes it'
    switch (f.why) {
      case 'link':
        return `${f.path} in the repository is a link, and decks hold files only; ${nothing}`
      case 'submodule':
        return `${f.path} in the repository is a submodule, and decks hold files only; ${nothing}`
      case 'name':
        return `${f.path} in the repository has a name that leads out of its folder, into git's own, or to a device of Windows; ${nothing}`
      case 'twice':
        return `${f.path} is in the repository in two spellings that some disks take for one; ${nothing}`
      case 'too-large':
        return `${f.path} in the repository is larger than 8 MiB; ${nothing}`
      case 'too-large-in-all':
        return `The files of the repository are larger than 128 MiB in all; ${nothing}`
      case 'too-many':
        return `The repository has more than 20,000 files; ${nothing}`
      case 'no-questions':
        return 'The repository holds no folder questions/, so it is no collection of decks; check the address'
      default:
        return `${f.path} in the repository is no ordinary file; ${nothing}`
    }
  },
  'address-as-folder': (f: { address: string }) =>
    `"${f.address}" is an address and not a folder; sparr deck add ${f.address} fetches it and keeps it up to date`,
  'unknown-collection': (f: { id: string; all: string }) =>
    f.all === ''
      ? `No collection "${f.id}" was fetched; sparr deck add ADDRESS fetches one`
      : `No collection "${f.id}" was fetched; there are: ${f.all}`,
  'deck-there': (f: { id: string; url: string; isSame: boolean }) =>
    f.isSame
      ? `${f.url} is here already as ${f.id}; sparr deck update ${f.id} looks for what is new`
      : `There is a collection ${f.id} already, from ${f.url}; add --as NAME to call this one otherwise`,
  'deck-changed': (f: { id: string }) =>
    `${f.id} was changed by another program in the meantime and left alone; try again`,
  'tag-moved': (f: { id: string; tag: string; from: string; to: string }) =>
    `The tag ${f.tag} of ${f.id} led to ${f.from.slice(0, 7)} and leads to ${f.to.slice(0, 7)} now, which no sound tag does, so nothing was changed; ask whoever publishes it, then name another tag (sparr deck update ${f.id}@TAG), or remove it and add it again`,
  'no-tag': (f: { id: string }) =>
    `${f.id} was fetched without a tag, and only tags are signed; sparr deck update ${f.id}@TAG goes to one`,
  'bad-key': (f: { text: string }) =>
    `"${f.text}" is no key; give the path of a .pub file, its line in quotes, or the whole fingerprint of a gpg key`,
  'lock-broken': (f: { path: string }) =>
    `${f.path} is not as sparr deck writes it; put an older copy back, or move it away and add the decks again`,
  'lock-newer': (f: { path: string; version: number }) =>
    `${f.path} was written by a newer sparr (version ${f.version}); update sparr`,
}
