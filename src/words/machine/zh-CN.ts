import type { SystemTrouble } from './en.ts'

const OTHER_PLACE = '或换一个位置（TMPDIR、SPARR_HOME、设置 workspace）'

export function zhSystem(trouble: SystemTrouble, problem: string, path: string): string {
  const place = path === '' ? '某个文件' : path
  switch (trouble) {
    case 'full':
      return `${place} 没有空间了（${problem}）；腾出一些空间，${OTHER_PLACE}`
    case 'read-only':
      return `${place} 所在的位置不可写（${problem}）；改成可写，${OTHER_PLACE}`
    case 'denied':
      return `没有权限使用 ${place}（${problem}）；检查权限，${OTHER_PLACE}`
    case 'busy':
      return `机器上打开的东西太多，${place} 无法继续（${problem}）；关掉别的程序再试`
    case 'disk':
      return `磁盘在 ${place} 处出错（${problem}）；检查磁盘再试`
    case 'missing':
      return `${place} 不存在，或不是应有的类型（${problem}）；检查路径再试`
    case 'folder-gone':
      return `当前所在的文件夹已被删除（${problem}）；cd 到一个存在的文件夹再试`
    case 'other':
      return `系统拒绝了 ${place}（${problem}）；检查该位置再试`
  }
}
