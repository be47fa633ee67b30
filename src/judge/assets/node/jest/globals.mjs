// What '@jest/globals' and 'vitest' export, as far as sparr has it.
export { expect } from './expect.mjs'
export { jest, vi, vi as vitest } from './mocks.mjs'
export {
  absent,
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  describe as suite,
  fdescribe,
  fit,
  test as it,
  test,
  xdescribe,
  xit,
  xtest,
} from './suites.mjs'
