import { expect, test } from 'vitest'
import { start } from './terminal/start.ts'
import { newHome } from './terminal/terminal.ts'

test('home', async () => {
  const home = newHome()
  for (const args of [
    ['--lang', 'en'],
    ['drill', 'go-recall'],
    ['drill', 'system-design'],
    ['code', 'three-tries'],
  ]) {
    const terminal = start(home, args, { cols: 80, rows: 24 })
    await terminal.see(/ in 0|keys|esc/)
    for (let cols = 79; cols >= 50; cols--) {
      terminal.resize(cols, 24)
      await new Promise((r) => setTimeout(r, 30))
    }
    const a = terminal.screen()
    console.log(a)
    terminal.kill('SIGKILL')
    const fresh = start(newHome(), args, { cols: 50, rows: 24 })
    await fresh.see(/keys|esc/)
    await new Promise((r) => setTimeout(r, 200))
    expect.soft(a.replace(/\d:\d\d/, '#')).toBe(fresh.screen().replace(/\d:\d\d/, '#'))
  }
})
