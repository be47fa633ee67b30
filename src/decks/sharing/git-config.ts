/** The one thing that is asked of a git configuration: where the repository was cloned from. */

const SECTION = /^\s*\[\s*([^\s"\]]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\](.*)$/
const URL = /^\s*url\s*=\s*(.*)$/i

/** The address of `origin`, else of the only remote; as it is written there. Includes are not followed. */
export function remoteIn(config: string): string | null {
  const urls = new Map<string, string>()
  let remote: string | null = null
  for (const line of config.replace(/\\\r?\n/g, '').split(/\r?\n/)) {
    const [, section, name, rest] = SECTION.exec(line) ?? []
    if (section !== undefined)
      remote = section.toLowerCase() === 'remote' && name !== undefined ? unescaped(name) : null
    const [, value] = URL.exec(rest ?? line) ?? []
    // Git fetches from the first of several.
    if (remote !== null && value !== undefined && !urls.has(remote))
      urls.set(remote, plainOf(value))
  }
  const [only, ...others] = urls.values()
  return urls.get('origin') ?? (others.length === 0 ? (only ?? null) : null)
}

/** Without quotes, and without what stands behind `#` or `;` outside of them. */
function plainOf(written: string): string {
  let value = ''
  for (const [, quoted, plain] of written.matchAll(/"((?:[^"\\]|\\.)*)"|([^"#;]+|[#;].*)/g)) {
    if (quoted !== undefined) value += unescaped(quoted)
    else if (/^[#;]/.test(plain ?? '')) break
    else value += unescaped(plain ?? '')
  }
  return value.trim()
}

const unescaped = (text: string): string => text.replace(/\\(.)/g, '$1')
