/** What is wrong with a file of YAML or of cards, and what to do: the sentences of `decks` in Chinese. */
const SAID: Readonly<Record<string, string>> = {
  'a merge conflict is left here': '这里留着合并冲突',
  'Keep one side and remove the three marker lines.': '保留一边，删掉三行标记。',
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

  'this question has no answer': '这道题没有答案',
  'Put the answer below it, on a line that begins with A: or in the second column.':
    '把答案写在它下面以 A: 开头的一行，或者写在第二列。',
  'this answer has no question': '这个答案没有题目',
  'Put the question before it, on a line that begins with Q: or in the first column.':
    '把题目写在它前面以 Q: 开头的一行，或者写在第一列。',
  'no cards were found in it': '里面没有找到卡片',
  'Write Q: and A: lines, a ## heading for each question, a CSV with two columns, or notes that Anki exported as text.':
    '可以写 Q: 和 A: 行，每道题一个 ## 标题，两列的 CSV，或者 Anki 导出的文本。',
  'Leave out --as to have every layout tried.': '去掉 --as 会逐一尝试各种写法。',
  'Split it into several decks.': '分成几个题集。',
  'Shorten or split it.': '缩短或者拆开。',
  'Remove it.': '删掉它。',
  'this is a PDF': '这是 PDF',
  'this is no text': '这不是文本',
  'this is a packed file (as .docx, .xlsx and .apkg are)':
    '这是压缩文件（.docx, .xlsx, .apkg 都是）',
  'Save it as text: Markdown, CSV, or what Anki exports as Notes in Plain Text (.txt).':
    '存成文本：Markdown, CSV，或者 Anki 导出的纯文本笔记（.txt）。',
}

type Said = readonly [pattern: RegExp, say: (...parts: string[]) => string]
const WITH_PARTS: readonly Said[] = [
  [
    /^(".*") is already set on line (\d+)$/,
    (key = '', line = '') => `${key} 在第 ${line} 行已经写过`,
  ],
  [/^no cards were found in it as (.+)$/, (as = '') => `按 ${as} 的写法没有找到卡片`],
  [
    /^it holds (\d+) cards, more than (\d+)$/,
    (n = '', most = '') => `有 ${n} 张卡片，超过 ${most} 张`,
  ],
  [
    /^a text of this card has more than (\d+) characters$/,
    (n = '') => `这张卡片有一段文字超过 ${n} 个字符`,
  ],
]

/** What has no sentence in Chinese stays as it is. */
export function slipZhCN(text: string): string {
  for (const [pattern, say] of WITH_PARTS) {
    const parts = pattern.exec(text)
    if (parts) return say(...parts.slice(1))
  }
  return SAID[text] ?? text
}
