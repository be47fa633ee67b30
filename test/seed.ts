/**
 * Properties are tried with the same examples each time, so that a change is blamed only for what it changed. To look for
 * more: `FC_SEED=$RANDOM npx vitest run`.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2026) })
