/** sparr judge serve 和 sparr judge --on 说的话。 */
import type { enQueue, enQueueFaults } from './en.ts'

export const zhCNQueue: typeof enQueue = {
  queued: (before) =>
    before === 0 ? '正在排队等判题，下一个就轮到它' : `正在排队等判题，前面还有 ${before} 份`,
  judging: (worker) => `${worker} 正在判题`,
  lost: (server) => `${server} 没有回应；一旦恢复，会再去问已经提交的答案`,
  back: (server) => `${server} 恢复了`,
  left: (command) => `答案留在队列里；再运行同样的命令会接着等，${command} 只看一次结果`,
  judgedBy: (worker, toolchain) => `由 ${worker} 判题（${toolchain}）`,

  serving: (server, worker, slots) =>
    `${worker} 替 ${server} 上排队的人判题，同时判 ${slots} 份；按 Ctrl-C 结束，手上的会还回队列`,
  toolchains: (found) => `这里有 ${found.join('、')}`,
  began: (question, member) => `${member} 的 ${question}：开始判题`,
  verdict: (question, member, verdict) => `${member} 的 ${question}：${verdict}`,
  refused: (question, member, why) =>
    `${member} 的 ${question === '' ? '一份答案' : question}：不予判题，${why}`,
  poison: (question, member) =>
    `${member} 的 ${question}：不再判题，每台判题的机器都没等到结果就结束了`,
  passed: (question, why) => `${question}：留给别的机器，${why}`,
  failed: (question, problem) => `${question}：没能判题（${problem}）`,
  unstored: (server, problem) => `${server} 什么都收不下（${problem}）；会再试`,
  minted: (member, until) => `给 ${member ?? '判题机'} 的通行证，有效到 ${until}；谁拿到都能用`,
  whys: {
    'unknown-question': '这里没有这道题',
    'other-digest': '这里的题目是另一个版本',
    untrusted: '这里不信任这个题集',
    'no-toolchain': '这里没有安装它的语言',
    'other-version': '这里的语言是另一个版本',
    malformed: '内容读不懂',
    'too-large': '太大了',
    newer: '是更新版本的 sparr 提交的',
  },
}

export const zhCNQueueFaults: typeof enQueueFaults = {
  'no-sandbox': () =>
    '这台机器没有沙箱，没有沙箱不替别人判题；请安装 bubblewrap，sparr doctor 会说明缺什么',
  'queue-away': (f) => {
    const reasons: Readonly<Record<string, string>> = {
      unreachable: `${f.address} 没有回应（${f.problem}）；请检查地址，以及那里的 nats-server 是否在运行`,
      refused: `${f.address} 不认这张通行证；请向管理服务器的人要一张新的，用 --creds FILE 给出`,
      'no-right': `${f.address} 的这张通行证没有这项权限；提交答案要用成员的，判题要用判题机的`,
      insecure: `${f.address} 没有可以信任的证书（${f.problem}）；请把证书加进通行证，或者检查地址`,
      full: `${f.address} 没有地方放了（${f.problem}）；请管理服务器的人给队列腾出空间`,
      absent: `${f.address} 上还没有谁判过题；请在一台机器上运行 sparr judge serve`,
    }
    return reasons[f.why] ?? `${f.address}（${f.problem}）；请检查地址`
  },
  'not-judged': (f) => {
    const reasons: Readonly<Record<string, string>> = {
      full: `你已有 ${f.detail} 份答案在排队；等判完几份再提交 ${f.question}`,
      poison: `${f.question} 不再判题，每台判题的机器都没等到结果就结束了（${f.detail}）；请用 sparr judge 在自己的机器上判`,
      'unknown-question': `那里没有机器有 ${f.question}（问过 ${f.detail}）；要先在那里加入它的题集`,
      'other-digest': `那里的 ${f.question} 是另一个版本（问过 ${f.detail}）；请把两边的题集都更新`,
      untrusted: `${f.detail} 不信任 ${f.question} 的题集；在那里用 sparr deck trust DIR 就可以`,
      'no-toolchain': `那里没有机器装有 ${f.question} 的语言（问过 ${f.detail}）；请在其中一台上安装`,
      'other-version': `那里没有机器有 ${f.question} 要的语言版本（问过 ${f.detail}）；去掉 --toolchain，或者安装它`,
      malformed: `${f.detail} 读不懂为 ${f.question} 提交的内容；请把两边的 sparr 都升级`,
      'too-large': `${f.question} 对 ${f.detail} 来说太大；请把文件改小`,
      newer: `${f.detail} 的 sparr 比这里的旧；请在那里升级`,
    }
    return reasons[f.why] ?? `${f.question} 没有判题；请稍后再试`
  },
  'not-sendable': (f) =>
    f.why === 'too-large'
      ? `${f.path} 超过 64 KiB，不能提交；请改小，或者在这里判题`
      : `${f.path} 不是 UTF-8 文本；请存成 UTF-8`,
  'no-result': (f) => `${f.key} 下面没有结果；要么还没判题，要么已经过了一个多星期：请重新提交`,
  'not-a-ticket': (f) =>
    f.why === 'no-member'
      ? `${f.path} 不是成员的通行证，不能提交答案；请向管理服务器的人要一张`
      : f.why === 'none'
        ? '服务器要看通行证；请用 --creds FILE 给出管理服务器的人为你生成的文件'
        : `${f.path} 不是通行证；请给管理服务器的人为你生成的文件`,
}
