/** Ink asks the environment when it is loaded, which is after this; of the two names it knows only FORCE_COLOR. */
export function applyColor(when: 'auto' | 'always' | 'never'): void {
  const { env } = process
  if (when === 'never') env['FORCE_COLOR'] = '0'
  if (when === 'always') env['FORCE_COLOR'] = '1'
  if (when === 'auto' && env['NO_COLOR']) env['FORCE_COLOR'] ??= '0'
}
