import { expect, test } from 'vitest'
import { en } from '../../src/words/en.ts'
import { zhCN } from '../../src/words/zh-CN.ts'

test.each([en, zhCN])('times are minutes and seconds, also beyond an hour ($lang)', ({ clock }) => {
  expect(clock(0, 59_999)).toMatch(/^0:00\D+0:59$/)
  expect(clock(60_000, 7_265_000)).toMatch(/^1:00\D+121:05$/)
})

test.each([en, zhCN])('overtime has a plus of its own ($lang)', ({ over }) => {
  expect(over(80_000)).toMatch(/^\+1:20 /)
})
