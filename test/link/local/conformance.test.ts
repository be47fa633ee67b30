import { conformance } from '../conformance.ts'
import { localSession } from './local-session.ts'

conformance('local', () => localSession())
