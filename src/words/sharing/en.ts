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
        return `${f.path} in the repository has a name that leads out of its folder or into git's own; ${nothing}`
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
  'lock-broken': (f: { path: string }) =>
    `${f.path} is not as sparr deck writes it; put an older copy back, or move it away and add the decks again`,
  'lock-newer': (f: { path: string; version: number }) =>
    `${f.path} was written by a newer sparr (version ${f.version}); update sparr`,
}
