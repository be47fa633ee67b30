import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareEstimate, parseEstimate } from '../../../src/core/numbers/estimate.ts'
import { askedUnit } from '../../../src/core/numbers/units.ts'
import unseen from '../../fixtures/star/unseen-numbers.json' with { type: 'json' }

const read = (typed: string, asked?: string): string => {
  const result = parseEstimate(typed, asked)
  return 'fault' in result ? result.fault.code : `${result.value} ${result.unit}`.trim()
}

test.each([
  // Rates.
  ['3.5k/s', '3500 /s'],
  ['115 000 rps', '115000 /s'],
  ['115,000 qps', '115000 /s'],
  ['115_000 TPS', '115000 /s'],
  ['150krps', '150000 /s'],
  ['about 20 000 req/s', '20000 /s'],
  ['~2k requests per second', '2000 /s'],
  ['2 requests a second', '2 /s'],
  ['600 events/min', '10 /s'],
  ['86400 orders per day', '1 /s'],
  ['每秒 2 万次', '20000 /s'],
  ['2万次/秒', '20000 /s'],
  ['2 万/秒', '20000 /s'],
  ['每分钟 600 单', '10 /s'],
  ['QPS 2万', '20000 /s'],
  ['日均 86.4 万单', '10 /s'],
  // Times.
  ['2.4s', '2.4 s'],
  ['2.4 seconds', '2.4 s'],
  ['800ms', '0.8 s'],
  ['0.1 ms', '0.0001 s'],
  ['250 µs', '0.00025 s'],
  ['43.2 min', '2592 s'],
  ['1h30m', '5400 s'],
  ['1 min 30 s', '90 s'],
  ['1分30秒', '90 s'],
  ['3 days', '259200 s'],
  ['半小时', '1800 s'],
  ['half a second', '0.5 s'],
  ['20 毫秒', '0.02 s'],
  ['两周', '1209600 s'],
  // Sizes: kB and GB are decimal, KiB and GiB binary.
  ['1 kB', '1000 B'],
  ['1 KB', '1000 B'],
  ['1 KiB', '1024 B'],
  ['1 GB', '1000000000 B'],
  ['1 GiB', '1073741824 B'],
  ['17.7 GiB', '19005230284.8 B'],
  ['512Mi', '536870912 B'],
  ['20 gb', '20000000000 B'],
  ['4 字节', '4 B'],
  ['8 bits', '1 B'],
  ['10 Gbit/s', '1250000000 B/s'],
  ['100 Mbps', '12500000 B/s'],
  ['5 MB/s', '5000000 B/s'],
  ['2 KiB/s', '2048 B/s'],
  ['86.4 GB/day', '1000000 B/s'],
  // Percent and points.
  ['99.9%', '99.9 %'],
  ['30 percent', '30 %'],
  ['百分之三十', '30 %'],
  ['千分之五', '0.5 %'],
  ['三成', '30 %'],
  ['5‰', '0.5 %'],
  ['25 pp', '25 pp'],
  ['25 percentage points', '25 pp'],
  ['25 个百分点', '25 pp'],
  // Counts.
  ['1e6', '1000000'],
  ['12万', '120000'],
  ['１２万', '120000'],
  ['12w', '120000'],
  ['3千', '3000'],
  ['3千万', '30000000'],
  ['1.2亿', '120000000'],
  ['2万亿', '2000000000000'],
  ['三千五百', '3500'],
  ['十二万', '120000'],
  ['一亿零三百', '100000300'],
  ['两千零五', '2005'],
  ['2 million', '2000000'],
  ['two million', '2000000'],
  ['3 hundred thousand', '300000'],
  ['27 calls', '27 calls'],
  ['1 call', '1 calls'],
  ['3 倍', '3 times'],
  ['3x', '3 times'],
  ['40 个节点', '40 nodes'],
  ['300 万用户', '3000000 users'],
  ['12 people', '12 people'],
  ['10^6', '1000000'],
  ['3 * 0.8 s', '2.4 s'],
  ['200k / 10 /s', '20000 /s'],
  ['3 x 3 x 3 calls', '27 calls'],
])('%s is %s', (typed, expected) => {
  expect(read(typed)).toBe(expected)
})

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['1e999', 'too-big'],
  ['1 / 0', 'too-big'],
  ['1e-999 s', 'too-small'],
  ['-3', 'negative'],
  ['负三', 'negative'],
  ['3千五百', 'mixed-numerals'],
  ['1万2千', 'mixed-numerals'],
  ['12万五', 'mixed-numerals'],
  ['一百20', 'mixed-numerals'],
  ['两千五', 'mixed-numerals'],
  ['5 flurbs', 'unknown-unit'],
  ['5 foos/s', 'unknown-unit'],
  ['5 s per request', 'unknown-unit'],
  ['10²', 'unknown-unit'],
  ['0x10', 'unknown-unit'],
  ['5m', 'ambiguous-unit'],
  ['20 Gb', 'ambiguous-unit'],
  ['5 mb/s', 'ambiguous-unit'],
  ['20 兆', 'ambiguous-unit'],
  ['2-3 s', 'range'],
  ['2~3', 'range'],
  ['1,5', 'not-a-number'],
  ['1,00,000', 'not-a-number'],
  ['1.2.3', 'not-a-number'],
  ['1 2', 'not-a-number'],
  ['many', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['很多', 'not-a-number'],
  ['2 *', 'not-a-number'],
])('%j is no value: %s', (typed, code) => {
  expect(read(typed)).toBe(code)
})

test('where a rate, a time or a size is asked, a bare number needs its unit', () => {
  for (const asked of ['/s', 's', 'ms', 'B', 'MB', 'B/s', '%', 'pp'])
    expect(read('20', asked)).toBe('needs-unit')
  expect(read('20', 'calls')).toBe('20 calls')
})

test.each([
  ['ca. 300', 'nodes', '300 nodes'],
  ['circa 300 nodes', 'nodes', '300 nodes'],
  ['~ 300 requests', 'requests', '300 requests'],
  ['about 40 nodes in total', 'nodes', '40 nodes'],
  ['at least 3 GB', 'GB', '3000000000 B'],
  ['20k QPS at peak', '/s', '20000 /s'],
  ['peak: 20k rps', '/s', '20000 /s'],
  ['20k rps (peak)', '/s', '20000 /s'],
  ['max 3s', 's', '3 s'],
  ['min. 3 min', 's', '180 s'],
  ['a total of 12 calls', 'calls', '12 calls'],
  ['3000+ nodes', 'nodes', '3000 nodes'],
  ['峰值 2 万次/秒', '/s', '20000 /s'],
  ['峰值QPS约为 2 万', '/s', '20000 /s'],
  ['一共 300 台', 'machines', '300 machines'],
  ['300 多台机器', 'machines', '300 machines'],
  ['2 万余次/秒', '/s', '20000 /s'],
  ['总量大约 3 TB 左右', 'TB', '3000000000000 B'],
  ['约 20G', 'GB', '20000000000 B'],
  ['about a day', 's', '86400 s'],
  ['an hour', 's', '3600 s'],
])('words around a number change nothing: %s', (typed, asked, expected) => {
  expect(read(typed, asked)).toBe(expected)
})

test.each([
  ['500M * 200 B = 100 GB', 'GB', '100000000000 B'],
  ['100M a day / 86400, so ~1157/s', '/s', '1157 /s'],
  ['3k rps x 4 = 12k rps', '/s', '12000 /s'],
  ['1 亿用户 × 1KB，所以是 100GB', 'GB', '100000000000 B'],
  ['about 1/4, i.e. 25%', '%', '25 %'],
  ['20M DAU, I would guess', 'users', '20000000 users'],
  ['so what = we do not know', 'users', 'not-a-number'],
])('working may stand before what it comes to: %s', (typed, asked, expected) => {
  expect(read(typed, asked)).toBe(expected)
})

test.each([
  ['12 台', 'nodes', '12 nodes'],
  ['12 servers', 'nodes', '12 nodes'],
  ['12 个实例', 'machines', '12 machines'],
  ['64 核', 'cores', '64 cores'],
  ['64 vCPUs', 'cores', '64 cores'],
  ['64 cpus', 'cores', '64 cores'],
  ['300 queries', 'requests', '300 requests'],
  ['12 shards', 'nodes', 'wrong-unit'],
  ['12 users', 'requests', 'wrong-unit'],
])('counts that stand for each other are one: %s where %s are asked', (typed, asked, expected) => {
  expect(read(typed, asked)).toBe(expected)
})

test('a value comes in the unit that was asked for, or not at all', () => {
  expect(read('20 ms', 's')).toBe('0.02 s')
  expect(read('20 ms', 'ms')).toBe('0.02 s')
  expect(read('5m', 's')).toBe('300 s')
  expect(read('20 ms', '/s')).toBe('wrong-unit')
  expect(read('4 GiB', 'B/s')).toBe('wrong-unit')
  expect(read('27 次', 'calls')).toBe('27 calls')
  expect(read('27 users', 'calls')).toBe('wrong-unit')
  expect(read('10 widgets', 'widgets')).toBe('10 widgets')
})

test('percent and points never stand in for each other', () => {
  expect(read('25 %', 'pp')).toBe('wrong-unit')
  expect(read('25 pp', '%')).toBe('wrong-unit')
})

test('arithmetic in an answer is shown', () => {
  expect(parseEstimate('3 * 3 * 3 calls', 'calls')).toEqual({
    value: 27,
    unit: 'calls',
    steps: ['3 * 3 * 3', '9 * 3', '27'],
  })
  expect(parseEstimate('3.5k/s')).toEqual({ value: 3500, unit: '/s', steps: [] })
})

test('an answer is right within a factor, in the unit of the question', () => {
  const ask = { answer: 800, unit: 'ms', within: 1.5 }
  expect(compareEstimate('0.6 s', ask)).toEqual({
    isRight: true,
    value: 0.6,
    answer: 0.8,
    unit: 's',
  })
  expect(compareEstimate('1.3 s', ask)).toMatchObject({ isRight: false })
  expect(compareEstimate('800', ask)).toHaveProperty('fault.code', 'needs-unit')
  const isWithin = (typed: string, within: number) =>
    compareEstimate(typed, { answer: 27, unit: 'calls', within })
  expect(isWithin('27', 1)).toHaveProperty('isRight', true)
  expect(isWithin('26', 1)).toHaveProperty('isRight', false)
  expect(isWithin('0', 100)).toHaveProperty('isRight', false)
})

test('what nobody can ask for is said', () => {
  expect(read('3', '§§')).toBe('unknown-asked')
})

/**
 * Written by somebody who had not seen the parser. Where a rate, a time or a size is asked, a bare number is no value
 * here: such a row is a fault whatever it says.
 */
test('numbers of somebody else: the right value and unit, or a sentence', () => {
  const isBare = (typed: string): boolean => /^(?:about )?[\d.]+k?$/.test(typed)
  const isCount = (asked: string): boolean => askedUnit(asked)?.dimension === 'count'
  type Row = { text: string; unit?: string; value?: number; unitOut?: string; error?: boolean }
  for (const row of unseen as readonly Row[]) {
    const result = parseEstimate(row.text, row.unit)
    const isFault = row.error || (row.unit !== undefined && !isCount(row.unit) && isBare(row.text))
    if (isFault) expect(result, row.text).toHaveProperty('fault')
    else {
      expect(result, row.text).toHaveProperty('unit', row.unitOut)
      expect('value' in result && result.value / (row.value || 1), row.text).toBeCloseTo(
        row.value ? 1 : 0,
        9,
      )
    }
  }
})

test('no text makes it throw, and a value is finite and not negative', () => {
  const pieces = fc.array(
    fc.constantFrom(
      ...'0123456789.,+-*/^()eExkKMGB %'.split(''),
      '万',
      '千',
      '秒',
      'ms',
      '/s',
      '半',
      ' ',
      '三',
    ),
    { maxLength: 14 },
  )
  const texts = fc.oneof(
    fc.string(),
    pieces.map((list) => list.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(undefined, '/s', 's', 'B', '%', 'calls'), (typed, asked) => {
      const result = parseEstimate(typed, asked)
      if ('fault' in result) return
      expect(Number.isFinite(result.value)).toBe(true)
      expect(result.value).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a number means the same however its thousands are grouped and wherever its k stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom(' ', ',', '_'), (n, sign) => {
      const grouped = String(n).replace(/\B(?=(?:\d{3})+$)/g, sign)
      expect(parseEstimate(`${grouped}/s`)).toMatchObject({ value: n })
      expect(parseEstimate(`${n}k/s`)).toMatchObject({ value: n * 1000 })
      expect(parseEstimate(`${n}万`)).toMatchObject({ value: n * 10_000 })
    }),
  )
})

test('Chinese numerals are read as they are written', () => {
  const digits = '零一二三四五六七八九'
  const below = (n: number): string => {
    const [thousands, hundreds, tens, ones] = [1000, 100, 10, 1].map(
      (unit) => Math.floor(n / unit) % 10,
    ) as [number, number, number, number]
    let text = ''
    let gap = false
    for (const [digit, sign] of [
      [thousands, '千'],
      [hundreds, '百'],
      [tens, '十'],
      [ones, ''],
    ] as const) {
      if (digit === 0) gap = text !== ''
      else {
        text += `${gap ? '零' : ''}${digits[digit]}${sign}`
        gap = false
      }
    }
    return text
  }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
      expect(parseEstimate(below(n))).toMatchObject({ value: n })
      expect(parseEstimate(`${below(n)}万`)).toMatchObject({ value: n * 10_000 })
    }),
  )
})
