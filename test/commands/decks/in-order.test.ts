import { expect, test } from 'vitest'
import { inOrder } from '../../../src/commands/decks/in-order.ts'

/** Works that end when a test says so. */
function works() {
  const said: string[] = []
  const begun: string[] = []
  const open = new Map<string, PromiseWithResolvers<void>>()
  const all = inOrder(['a', 'b', 'c', 'd'], 2, async (name, say) => {
    begun.push(name)
    say(() => said.push(`${name} begins`))
    const gate = Promise.withResolvers<void>()
    open.set(name, gate)
    await gate.promise
    say(() => said.push(`${name} ends`))
    return name.toUpperCase()
  })
  const end = async (name: string, error?: Error) => {
    if (error) open.get(name)?.reject(error)
    else open.get(name)?.resolve()
    await new Promise(setImmediate)
  }
  return { said, begun, all, end }
}

test('the first speaks at once, the others when it is their turn', async () => {
  const { said, begun, all, end } = works()
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c'])
  expect(said).toEqual(['a begins'])
  await end('a')
  expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins'])
  await end('d')
  await end('c')
  expect(await all).toEqual(['A', 'B', 'C', 'D'])
  expect(said.slice(-3)).toEqual(['c ends', 'd begins', 'd ends'])
})

test('after an error nothing is begun, and what runs comes to its end first', async () => {
  const { begun, all, end } = works()
  let isOver = false
  const failed = all.catch((error: unknown) => {
    isOver = true
    return error
  })
  await end('b', new Error('broken'))
  expect({ begun, isOver }).toEqual({ begun: ['a', 'b'], isOver: false })
  await end('a')
  expect(await failed).toMatchObject({ message: 'broken' })
})
