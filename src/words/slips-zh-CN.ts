/** What is wrong with the YAML of a file, and what to do: the sentences of `decks/read` in Chinese. */
const SAID: Readonly<Record<string, string>> = {
  'a tab begins this line, and YAML wants spaces there': '这一行以制表符开头，YAML 这里要用空格',
  'Put spaces in the place of the tab.': '把制表符换成空格。',
  'the text has a colon and a space in it, which YAML reads as a key':
    '文字里有冒号加空格，YAML 会当成键',
  'Put the whole text in quotes.': '给整段文字加上引号。',
  'a full-width colon ends no key': '全角冒号不能结束一个键',
  'Write a plain colon and a space behind it.': '改成半角冒号，后面加一个空格。',
  'a key has no space behind its colon': '键的冒号后面没有空格',
  'Put a space behind the colon.': '在冒号后面加一个空格。',
  'curly quotes are letters to YAML and keep nothing together':
    '弯引号在 YAML 里只是普通字符，不起引号的作用',
  'Use straight quotes: "…" around the text.': '改用直引号 "…" 括住文字。',
  'the text goes on behind its closing quote': '引号已经结束，后面还有文字',
  'Write \\" for a quote inside "…", and two of them inside \'…\'.':
    '在 "…" 里把引号写成 \\"，在 \'…\' 里写两个单引号。',
  'a quote is opened here and never closed': '这里的引号没有结束',
  'Close it at the end of the text.': '在文字末尾补上引号。',
  'a bracket is opened here and never closed': '这里的括号没有结束',
  'Close it, or put a text that begins with a bracket in quotes.':
    '补上括号；文字本身以括号开头时，给它加上引号。',
  'this line is not indented as the lines around it': '这一行的缩进和前后的行不一致',
  'Give it as many spaces as its neighbours have.': '缩进的空格数要和相邻的行一样。',
  'a list begins on the line of its key': '列表和键写在了同一行',
  'Begin it on the next line, each "- " on a line of its own.':
    '从下一行开始，每个「- 」各占一行。',
  'a text cannot begin with this sign': '文字不能以这个符号开头',
  'Put the text in quotes.': '给文字加上引号。',
  'Remove one of the two.': '删掉其中一个。',
}

const TWICE = /^(".*") is already set on line (\d+)$/

/** What has no sentence in Chinese stays as it is. */
export function slipZhCN(text: string): string {
  const [, key, line] = TWICE.exec(text) ?? []
  if (key && line) return `${key} 在第 ${line} 行已经写过`
  return SAID[text] ?? text
}
