import type { enSharing, enSharingFaults } from './en.ts'

export const zhCNSharing: typeof enSharing = {
  added: (id, decks, questions, place) =>
    `${id} 已取来（${place}）：${decks} 个题集，${questions} 道题`,
  readOnly: (n, id) =>
    `其中 ${n} 道题会运行作者的代码：读过之后，用 sparr deck trust ${id} 允许运行；在那之前别的题照常练习，这些不会运行`,
  problems: (n, folder) => `里面有 ${n} 个问题：sparr check ${folder} 会列出来`,
  problemsInNew: (n) => `新文件里有 ${n} 个问题`,
  none: '除了自带的题库没有别的；sparr deck add ADDRESS 取来一个',
  noneFetched: '还没有取来过题库；sparr deck add ADDRESS 取来一个',
  questions: (n) => `${n} 道题`,
  level: ({ isMissing, run, trusted, publishers }) => {
    if (isMissing) return '文件夹不见了'
    const by = publishers > 0 ? '，签名的标签也信任' : ''
    if (run === 0) return `不运行代码${by}`
    if (trusted === 0) return `还没有信任它运行${by}`
    return `${trusted === run ? '可以运行' : `${run} 道里有 ${trusted} 道可以运行`}${by}`
  },
  diff: {
    added: '新增',
    wording: '文字',
    runs: '运行的内容',
    renamed: '改名',
    removed: '删除',
  },
  nothingNew: (id, place) => `${id}：没有比 ${place} 更新的`,
  leads: (id, from, to) => `${id}：${from} -> ${to}`,
  noQuestion: '题目没有变化',
  signedBy: (key) => `有发布者的签名（${key}）：仍然可以运行`,
  asksAgain: (n, id) =>
    `有 ${n} 道题会运行你还没有信任的内容：在 sparr deck trust ${id} 之前不会运行`,
  wanted: (id) => `更新 ${id} 吗？你的进度不变。输入 y 更新：`,
  nobodyAsked: (id) => `这里没有人可以问，所以什么都没有改；sparr deck update ${id} --yes 直接更新`,
  updated: (id) => `${id} 已更新，你的进度没有变`,
  kept: (folder) => `这里的文件有人改过：保留在 ${folder}`,
  removed: (id) => `${id} 已从这台机器上删除；你练习过的都还在`,
  signed: (id, tag, n) =>
    `${id} 的 ${tag} 有这把密钥的签名：${n} 道题可以运行，以后签过名的标签也可以`,
  notSigned: (id, tag) =>
    `以后 ${id} 里用这把密钥签名的标签都会得到信任；${tag} 不是它签的，所以现有的内容保持原样`,
  publishersForgotten: (n) => `发布者的 ${n} 把密钥已经忘掉`,
}

export const zhCNSharingFaults: typeof enSharingFaults = {
  'deck-address': (f) => {
    switch (f.why) {
      case 'option':
        return `「${f.address}」以 - 开头，会被 git 当成选项；请给一个地址，例如 https://HOST/PATH`
      case 'helper':
        return `「${f.address}」里有 ::，它会启动程序；请给一个地址，例如 https://HOST/PATH`
      case 'password':
        return `「${f.address}」里带着用户名或密码，而地址会被记下来；请去掉，让 git 的凭据助手来保管`
      case 'host':
        return `「${f.address}」里没有 git 能找到的主机；请检查路径前面的部分`
      case 'tag':
        return `「${f.address}」的 @ 后面不是标签名；去掉它，或者写成 @v1.2.0 这样`
      case 'folder':
        return `「${f.address}」不是这台机器上的文件夹；请检查路径，或者给一个地址，例如 https://HOST/PATH`
      case 'scheme':
        return `「${f.address}」不是允许的取法；请用 https://HOST/PATH、ssh://HOST/PATH、git@HOST:PATH，或者仓库的路径，例如 ./PATH`
      default:
        return `「${f.address}」不是地址；请写成 https://HOST/PATH，后面可以加 @TAG`
    }
  },
  'git-failed': (f) => {
    const said = f.problem === '' ? '' : `（${f.problem}）`
    switch (f.why) {
      case 'offline':
        return `这里连不上 ${f.place || '对方'}${said}；请检查网络和地址，然后重试`
      case 'denied':
        return `${f.place || '对方'} 要先知道你是谁${said}；请自己用 git 或 ssh 登录一次，然后重试`
      case 'not-found':
        return `${f.place || '这个地址'} 没有仓库${said}；请检查地址`
      case 'no-such-ref':
        return `${f.place || '仓库'} 里没有这个标签${said}；请检查名字，或者不写`
      case 'owner':
        return `${f.place || '这个文件夹'} 属于这台机器上的另一个用户，要你说了可以，git 才会打开它${said}；如果能写这个文件夹的人你都信得过：git config --global --add safe.directory 文件夹`
      case 'slow':
        return 'git 用时太久，已经停下；网络好一些时再试'
      case 'too-large':
        return `收到的内容比一个题库的题集该有的大得多，git 已经停下，什么都没有写入；请告诉 ${f.place || '仓库'} 的作者`
      case 'unsound':
        return `${f.place || '仓库'} 发来的内容已损坏，或者存心使坏${said}；什么都没有写入，请告诉它的作者`
      default:
        return `git 没有做成${said}；自己用 git 试一次可以看到更多`
    }
  },
  'foreign-tree': (f) => {
    const nothing = '什么都没有写入，请告诉它的作者'
    switch (f.why) {
      case 'link':
        return `仓库里的 ${f.path} 是链接，而题集只收文件；${nothing}`
      case 'submodule':
        return `仓库里的 ${f.path} 是子模块，而题集只收文件；${nothing}`
      case 'name':
        return `仓库里的 ${f.path} 这个名字会走出自己的文件夹，走进 git 自己的，或者是 Windows 的设备名；${nothing}`
      case 'twice':
        return `仓库里的 ${f.path} 有两种写法，有的磁盘会当成一个；${nothing}`
      case 'too-large':
        return `仓库里的 ${f.path} 超过 8 MiB；${nothing}`
      case 'too-large-in-all':
        return `仓库里的文件加起来超过 128 MiB；${nothing}`
      case 'too-many':
        return `仓库里的文件超过 2 万个；${nothing}`
      case 'no-questions':
        return '仓库里没有 questions/ 文件夹，所以不是装题集的题库；请检查地址'
      default:
        return `仓库里的 ${f.path} 不是普通文件；${nothing}`
    }
  },
  'address-as-folder': (f) =>
    `「${f.address}」是地址，不是文件夹；sparr deck add ${f.address} 会把它取来，以后还能更新`,
  'unknown-collection': (f) =>
    f.all === ''
      ? `没有取来过题库「${f.id}」；sparr deck add ADDRESS 取来一个`
      : `没有取来过题库「${f.id}」；现有的是：${f.all}`,
  'deck-there': (f) =>
    f.isSame
      ? `${f.url} 已经在这里，叫 ${f.id}；sparr deck update ${f.id} 看看有没有更新`
      : `已经有一个题库 ${f.id}，来自 ${f.url}；加 --as NAME 给这个另起一个名字`,
  'deck-changed': (f) => `${f.id} 刚被另一个程序改过，没有动它；请重试`,
  'tag-moved': (f) =>
    `${f.id} 的标签 ${f.tag} 原来指向 ${f.from.slice(0, 7)}，现在指向 ${f.to.slice(0, 7)}，可靠的标签不会这样，所以什么都没有改；请先问作者，再指定别的标签（sparr deck update ${f.id}@TAG），或者删掉后重新添加`,
  'no-tag': (f) =>
    `${f.id} 取来时没有用标签，而只有标签才有签名；sparr deck update ${f.id}@TAG 换到一个标签`,
  'bad-key': (f) =>
    `「${f.text}」不是密钥；请给 .pub 文件的路径、加引号的那一行，或者 gpg 密钥的完整指纹`,
  'lock-broken': (f) =>
    `${f.path} 不是 sparr deck 写的样子；放回旧的副本，或者把它移走再重新添加题集`,
  'lock-newer': (f) => `${f.path} 是更新版本的 sparr 写的（version ${f.version}）；请升级 sparr`,
}
