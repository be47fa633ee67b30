import type { enSharingFaults } from './en.ts'

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
      case 'slow':
        return 'git 用时太久，已经停下；网络好一些时再试'
      case 'too-large':
        return `收到的内容比题库该有的大得多，git 已经停下，什么都没有写入；请告诉 ${f.place || '仓库'} 的作者`
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
        return `仓库里的 ${f.path} 是链接，而题库只收文件；${nothing}`
      case 'submodule':
        return `仓库里的 ${f.path} 是子模块，而题库只收文件；${nothing}`
      case 'name':
        return `仓库里的 ${f.path} 这个名字会走出自己的文件夹，或者走进 git 自己的；${nothing}`
      case 'twice':
        return `仓库里的 ${f.path} 有两种写法，有的磁盘会当成一个；${nothing}`
      case 'too-large':
        return `仓库里的 ${f.path} 超过 8 MiB；${nothing}`
      case 'too-large-in-all':
        return `仓库里的文件加起来超过 128 MiB；${nothing}`
      case 'too-many':
        return `仓库里的文件超过 2 万个；${nothing}`
      case 'no-questions':
        return '仓库里没有 questions/ 文件夹，所以不是题库；请检查地址'
      default:
        return `仓库里的 ${f.path} 不是普通文件；${nothing}`
    }
  },
  'lock-broken': (f) =>
    `${f.path} 不是 sparr deck 写的样子；放回旧的副本，或者把它移走再重新添加题库`,
  'lock-newer': (f) => `${f.path} 是更新版本的 sparr 写的（version ${f.version}）；请升级 sparr`,
}
