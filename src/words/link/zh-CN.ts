/** 两个人之间可能出的问题，中文。 */
import type { enLinkFaults } from './en.ts'

export const zhCNLinkFaults: typeof enLinkFaults = {
  'no-session': (f) =>
    f.name === ''
      ? '这台机器上没有人在主持模拟面试；sparr mock host 开始一场，别处给的邀请码写在 sparr mock join 后面'
      : `这里没有人在主持模拟面试 ${f.name}；再要一次邀请码，或者用 sparr mock host 开始一场`,
  'several-sessions': (f) =>
    `这台机器上有好几场模拟面试：${f.all}；在 sparr mock join 后面写上你那一场的名字`,
  'not-a-session': (f) =>
    `${f.path} 不是双人模拟面试的记录（${f.problem}）；用 sparr mock host 另开一场`,
  'session-newer': (f) => `${f.path} 是更新版本的 sparr 写的；请升级这一边的 sparr`,
  'bad-invite': (f) =>
    f.why === 'cut'
      ? '邀请码缺了一段，或者被改动过；请完整复制（换行没有关系），或者用文件发送'
      : '这不是 sparr mock host 的邀请码；请从主持人的等候页复制',
  'invite-expired': () => '这个邀请码已经失效；请主持人再给一个',
  'invite-newer': () => '这个邀请码来自更新版本的 sparr；请升级这一边的 sparr',
  'no-server': () =>
    '没有安装 nats-server，联网的模拟面试要有一边装它；请安装（apt install nats-server），或者用 sparr mock host --local 或 --call',
  'server-failed': (f) =>
    `nats-server 在这里启动不了（${f.problem}）；检查它的安装，或者用 sparr mock host --local 或 --call`,
  'no-network': () => '这台机器没有连上网络；请先连网，或者用 sparr mock host --local 或 --call',
  'no-connection': (f) =>
    `连不上 ${f.address}（${f.problem}）；检查两台机器是否在同一个网络、中间有没有防火墙，然后重试`,
  'ticket-refused': (f) => `${f.address} 不认这张通行证，或者不再认它；请主持人再给一个邀请码`,
  'bad-address': (f) =>
    `「${f.address}」不是服务器地址；请写成 tls://host:4222，ssh 写成 user@host`,
  'no-credentials': (f) =>
    `要为 ${f.address} 签发通行证，需要小组给你的密钥；向管理服务器的人要你的文件，然后加 --creds FILE`,
  'bad-credentials': (f) => `${f.path} 里没有可以签发通行证的密钥；向管理服务器的人要你的文件`,
  'ssh-failed': (f) =>
    `ssh 到 ${f.host} 没有成功（${f.problem}）；先确认 ssh ${f.host} 不用输入就能登录，然后重试`,
}
