import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { competencyText } from '../../../src/telling/stories/competency.ts'
import { wordsFor } from '../../../src/words/words.ts'

const FOLDER = 'questions/behavioral'
const shipped = readdirSync(FOLDER)
  .map((file) => parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as { competency?: string })
  .flatMap(({ competency }) => competency ?? [])

test('every competency of the shipped stories has words in Chinese, each its own', () => {
  const told = [...new Set(shipped)].map((one) => competencyText(one, wordsFor('zh-CN')))
  expect(told.filter((one) => !/^\p{Script=Han}+$/u.test(one))).toEqual([])
  expect(new Set(told).size).toBe(new Set(shipped).size)
})

test('another one is called what its author called it', () => {
  expect(competencyText('系统思维', wordsFor('en'))).toBe('系统思维')
  expect(competencyText('constructor', wordsFor('zh-CN'))).toBe('constructor')
  expect(competencyText('Technical Depth', wordsFor('zh-CN'))).toBe('技术深度')
})
