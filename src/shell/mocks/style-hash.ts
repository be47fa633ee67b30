import { createHash } from 'node:crypto'
import { STYLE } from '../../report/style.ts'

/** What a page's policy allows in: the one style of all pages. */
export const styleHash = (): string => createHash('sha256').update(STYLE).digest('base64')
