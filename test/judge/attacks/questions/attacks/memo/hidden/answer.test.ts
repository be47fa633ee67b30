import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { memo } from './answer.js'

const marker = 'hidden-marker-4b1f'

test('loads a key once', async () => {
  let loads = 0
  const get = memo(async (key: string) => {
    loads++
    await turn()
    return `${key} of ${marker.length} letters`
  })
  const values = await Promise.all([get('a'), get('a'), get('a')])
  assert.deepEqual(values, Array(3).fill('a of 18 letters'))
  assert.equal(await get('a'), 'a of 18 letters')
  assert.equal(loads, 1)
})

test('keeps keys apart', async () => {
  const get = memo(async (key: string) => key.toUpperCase())
  assert.deepEqual(await Promise.all([get('a'), get('b'), get('__proto__')]), ['A', 'B', '__PROTO__'])
})

test('forgets a failure', async () => {
  let loads = 0
  const get = memo(async () => {
    loads++
    if (loads === 1) throw new Error('the first load fails')
    return loads
  })
  await assert.rejects(get('a'), /the first load fails/)
  assert.equal(await get('a'), 2)
  assert.equal(await get('a'), 2)
})
