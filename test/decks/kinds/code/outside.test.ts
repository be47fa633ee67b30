import { expect, test } from 'vitest'
import { outsideOf } from '../../../../src/decks/kinds/code/outside.ts'

const found = (language: 'python' | 'javascript', files: Readonly<Record<string, string>>) =>
  outsideOf(language, new Map(Object.entries(files))).map(
    ({ path, line, name }) => `${path}:${line} ${name}`,
  )

test('what Python tests import from elsewhere has its line', () => {
  expect(
    found('python', {
      'starter/answer.py': 'import requests\n',
      'hidden/answer_test.py':
        'import unittest, os.path\nimport pytest\nfrom answer import x\nfrom helpers.a import y\nimport numpy as np\nfrom hypothesis import given\ntry:\n    import pandas\nexcept ImportError:\n    pass\nfrom __future__ import annotations\nfrom .near import z\n',
      'hidden/helpers/a.py': 'y = 1\n',
    }),
  ).toEqual(['hidden/answer_test.py:5 numpy', 'hidden/answer_test.py:6 hypothesis'])
})

test('what JavaScript tests import from elsewhere has its line', () => {
  expect(
    found('javascript', {
      'hidden/answer.test.js':
        "import test from 'node:test'\nimport fs from 'fs'\nimport { it } from 'vitest'\nimport type { A } from 'types'\nimport {\n  expect,\n} from 'chai'\nimport { x } from './answer'\nconst sinon = require('sinon')\n// import 'gone'\nimport 'global-jsdom'\n",
    }),
  ).toEqual([
    'hidden/answer.test.js:5 chai',
    'hidden/answer.test.js:9 sinon',
    'hidden/answer.test.js:11 global-jsdom',
  ])
})
