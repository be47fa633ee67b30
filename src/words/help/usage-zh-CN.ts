/** What is wrong with a command line, and what an option takes: the sentences that others make in English, in Chinese. */
type Said = readonly [pattern: RegExp, say: (...parts: string[]) => string]

const SAID: readonly Said[] = [
  [
    /^group takes init, join, sync, week, board, digest, answer, review, ask, share, verify or leave$/,
    () =>
      'group 后面是 init、join、sync、week、board、digest、answer、review、ask、share、verify 或 leave',
  ],
  [
    /^a group takes --handle NAME, what others call you$/,
    () => '加入小组要写 --handle NAME，别人这样称呼你',
  ],
  [
    /^group week takes nothing, or the word set and questions$/,
    () => 'group week 后面什么都不写，或者写 set 和题目',
  ],
  [
    /^1 to 32 of a-z, 0-9 and -, not beginning or ending with -, and no device of Windows such as con$/,
    () => '1 到 32 个字符，只用 a-z、0-9 和 -，不以 - 开头或结尾，也不是 con 这样的 Windows 设备名',
  ],
  [/^a-z, 0-9 and -, at most 64$/, () => '只用 a-z、0-9 和 -，最多 64 个字符'],
  [/^a time zone such as Europe\/Berlin$/, () => '一个时区，例如 Asia/Shanghai'],
  [/^at most (\d+) questions$/, (n) => `最多 ${n} 道题`],
  [/^ids of decks, or all$/, () => '题集的 id，或 all'],
  [/^missing required argument '(.+)'$/i, (name) => `缺少参数 ${name}`],
  [/^option '(.+)' argument missing$/i, (name) => `选项 ${name} 缺少值`],
  [
    /^(?:option|command-argument) '(.+)' argument '(.*)' is invalid\. (.+)$/i,
    (name, value, why) => `${name} 不能是「${value}」：${usageZhCN(why)}`,
  ],
  [/^Allowed choices are (.+?)\.?$/, (all) => `可选 ${all}`],
  [/^give a number above 0$/, () => '请给大于 0 的数'],
  [/^give a whole number above 0$/, () => '请给大于 0 的整数'],
  [
    /^deck takes new, preview, add, list, diff, update, remove, adopt, trust or distrust$/,
    () => 'deck 后面是 new、preview、add、list、diff、update、remove、adopt、trust 或 distrust',
  ],
  [
    /^another name: deck new question KIND DECK\/ID makes a question$/,
    () => '别的名字：deck new question KIND DECK/ID 用来写一道题',
  ],
  [
    /^another name: schema is the folder of JSON Schemas$/,
    () => '别的名字：schema 是放 JSON Schema 的文件夹',
  ],
  [
    /^another name: deck\.yaml is the file of the deck$/,
    () => '别的名字：deck.yaml 是题集自己的文件',
  ],
  [
    /^deck new takes one name; deck new question KIND DECK\/ID makes a question$/,
    () => 'deck new 后面是一个名字；deck new question KIND DECK/ID 用来写一道题',
  ],
  [/^deck new question takes KIND and DECK\/ID$/, () => 'deck new question 后面是 KIND 和 DECK/ID'],
  [/^--(language|write-tests) is for code questions$/, (name) => `--${name} 只用于编程题`],
  [
    /^2 to 64 of a-z, 0-9 and -, not beginning with -$/,
    () => '2 到 64 个字符，只用 a-z、0-9 和 -，不以 - 开头',
  ],
  [/^a deck and an id with a slash between them$/, () => '题集和 id，中间一个斜杠'],
  [
    /^story takes check, add, list, show, edit, remove, matrix, numbers or from$/,
    () => 'story 后面是 check、add、list、show、edit、remove、matrix、numbers 或 from',
  ],
  [
    /^jd takes add FILE, list, show or remove ID$/,
    () => 'jd 后面是 add FILE、list、show 或 remove ID',
  ],
  [/^1 to 64 of a-z, 0-9 and -$/, () => '1 到 64 个字符，只用 a-z、0-9 和 -'],
  [
    /^mock takes solo, show \[ID\], list, host, join, rejoin, resume, observe, import FILE or replay$/,
    () =>
      'mock 后面是 solo、show [ID]、list、host、join、rejoin、resume、observe、import FILE 或 replay',
  ],
  [/^give a whole number, 0 or above$/, () => '请给不小于 0 的整数'],
  [/^(import|deck adopt) --undo stands alone$/, (what) => `${what} --undo 要单独使用`],
  [
    /^--from-another-machine is for exports, not for cards$/,
    () => '--from-another-machine 用于导出文件，不用于卡片',
  ],
  [
    /^--as is for cards: add --deck NAME or --dry-run$/,
    () => '--as 用于卡片：加 --deck NAME 或 --dry-run',
  ],
  [/^this is no plan$/, () => '这不是计划'],
  [
    /^story check takes a file or --transcript FILE$/,
    () => 'story check 后面是一个文件，或者 --transcript FILE',
  ],
  [
    /^mock host takes one of --call, --local, --lan, --url and --ssh$/,
    () => 'mock host 只能带 --call、--local、--lan、--url、--ssh 中的一个',
  ],
  [/^mock host --call takes no (--.+)$/, (option) => `mock host --call 不能带 ${option}`],
  [
    /^brief takes a question or --critique ATTEMPT$/,
    () => 'brief 后面是一道题，或者 --critique ATTEMPT',
  ],
  [
    /^--creds, --toolchain and --result go with --on URL$/,
    () => '--creds、--toolchain 和 --result 要和 --on URL 一起用',
  ],
  [/^--result takes no question$/, () => '--result 不带题目'],
  [/^judge ticket takes a MEMBER or --worker$/, () => 'judge ticket 后面是 MEMBER 或 --worker'],
  [/^give at most 3650 days$/, () => '最多 3650 天'],
  [/^judge ticket takes --key FILE$/, () => 'judge ticket 要加 --key FILE'],
  [/^1 to 32 of a-z, 0-9, - and _$/, () => '1 到 32 个字符，只用 a-z、0-9、- 和 _'],
  [/^judge serve takes --url URL$/, () => 'judge serve 要加 --url URL'],
  [/^give numbers with points, such as 1\.26$/, () => '请给带点的数字，例如 1.26'],
  [
    /^give 1 to 64 of A-Z, a-z, 0-9, - and _$/,
    () => '请给 1 到 64 个字符，只用 A-Z、a-z、0-9、- 和 _',
  ],
  [/^an address such as (.+)$/, (address) => `地址，例如 ${address}`],
  [/^the 64 letters that sparr judge --on gave$/, () => 'sparr judge --on 给出的 64 个字符'],
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
