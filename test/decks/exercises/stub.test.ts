import { expect, test } from 'vitest'
import { stubOf } from '../../../src/decks/exercises/stub.ts'

test('a Go function keeps its line and its comment, and imports that nothing uses any more go', () => {
  const answer = `package sums

import (
	"errors"
	"strings"
)

// ErrNone is returned for nothing.
var ErrNone = errors.New("none")

// Add adds.
func Add(a, b int) int {
	if a > 0 {
		return b
	}

	return a + b
}

func (s *Set) Has(x string) bool { return strings.Contains(s.all, x) }
`
  expect(stubOf('go', answer)).toBe(`package sums

import (
	"errors"
)

// ErrNone is returned for nothing.
var ErrNone = errors.New("none")

// Add adds.
func Add(a, b int) int {
	panic("not written yet")
}

func (s *Set) Has(x string) bool {
	panic("not written yet")
}
`)
})

test('Python functions and methods keep their docstrings', () => {
  const answer = `import re

LIMIT = 3


class Box:
    size = 1

    def __init__(self, x,
                 y):
        """A box."""
        self.x = x

    async def open(self):
        if self.x:

            return 1
        return 2


def count(text: str) -> int:
    def inner():
        return 1
    return len(text) + inner()
`
  expect(stubOf('python', answer)).toBe(`import re

LIMIT = 3


class Box:
    size = 1

    def __init__(self, x,
                 y):
        """A box."""
        raise NotImplementedError

    async def open(self):
        raise NotImplementedError


def count(text: str) -> int:
    raise NotImplementedError
`)
})

test('TypeScript functions, arrows and methods are emptied, types and fields are not', () => {
  const answer = `export interface Pair {
  readonly a: number
}

export async function add({ a }: Pair): Promise<number> {
  for (const x of []) {
    return x
  }
  return a
}

const twice = (n: number): number => {
  return n * 2
};

export class Counter {
  #n = 0

  constructor(private readonly start: number) {
    this.#n = start
  }

  get value(): number {
    if (this.#n) {
      return 1
    }
    return this.#n
  }
}
`
  const stub = stubOf('typescript', answer)
  expect(stub).toBe(`export interface Pair {
  readonly a: number
}

export async function add({ a }: Pair): Promise<number> {
  throw new Error('not written yet')
}

const twice = (n: number): number => {
  throw new Error('not written yet')
};

export class Counter {
  #n = 0

  constructor(private readonly start: number) {
    throw new Error('not written yet')
  }

  get value(): number {
    throw new Error('not written yet')
  }
}
`)
})

test('nothing is made of what has no function', () => {
  expect(stubOf('go', 'package a\n\nvar X = 1\n')).toBeNull()
  expect(stubOf('python', 'x = 1\n')).toBeNull()
  expect(stubOf('javascript', 'export const x = 1\n')).toBeNull()
})
