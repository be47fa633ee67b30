/** What is wrong with a command line, and what an option takes: the sentences that others make in English, in Chinese. */
type Said = readonly [pattern: RegExp, say: (...parts: string[]) => string]

const SAID: readonly Said[] = [
  [/^missing required argument '(.+)'$/i, (name) => `缺少参数 ${name}`],
  [/^option '(.+)' argument missing$/i, (name) => `选项 ${name} 缺少值`],
  [
    /^too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+).*$/i,
    (name, wanted, got) => `${name} 的参数太多：要 ${wanted} 个，给了 ${got} 个`,
  ],
  [
    /^(?:option|command-argument) '(.+)' argument '(.*)' is invalid\. (.+)$/i,
    (name, value, why) => `${name} 不能是「${value}」：${usageZhCN(why)}`,
  ],
  [/^Allowed choices are (.+?)\.?$/, (all) => `可选 ${all}`],
  [/^give a number above 0$/, () => '请给大于 0 的数'],
  [/^give a whole number above 0$/, () => '请给大于 0 的整数'],
  [/^deck takes trust DIR or distrust DIR$/, () => 'deck 后面是 trust DIR 或 distrust DIR'],
  [/^story takes check FILE$/, () => 'story 后面是 check FILE'],
  [/^mock takes solo, show \[ID\] or list$/, () => 'mock 后面是 solo、show [ID] 或 list'],
  [/^give a whole number, 0 or above$/, () => '请给不小于 0 的整数'],
  [/^this is no plan$/, () => '这不是计划'],
  [
    /^story check takes a file or --transcript FILE$/,
    () => 'story check 后面是一个文件，或者 --transcript FILE',
  ],
  [/^config --unset takes the name of a setting$/, () => 'config --unset 后面是设置的名字'],
  [/^a day from (.+) on$/, (day) => `${day} 或之后的日期`],
  [/^a design question$/, () => '一道设计题'],
  [/^a behavioral question$/, () => '一道故事题'],
  [/^(.+) or what is counted$/, (units) => `${units}，或者所数的东西`],
]

/** What is not known stays as it is. */
export function usageZhCN(text: string): string {
  for (const [pattern, say] of SAID) {
    const parts = pattern.exec(text)
    if (parts) return say(...parts.slice(1))
  }
  return text
}
