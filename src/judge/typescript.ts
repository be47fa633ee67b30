// TypeScript that turns into code (enum, namespace, parameter properties, <T>x, import x =). Node only strips types and
// has no transform any more; what it refuses goes through swc, with a map, so that lines stay the candidate's.
import type { SourceFile } from './run/folder.ts'

/** The files as JavaScript; one that cannot be read stays as it is, and Node says where and why. */
export async function translated(files: readonly SourceFile[]): Promise<readonly SourceFile[]> {
  // 3.7 MB of WebAssembly that few answers need.
  const { transformSync } = await import('@swc/wasm-typescript')
  return files.map((file) => {
    if (!/\.[cm]?ts$/.test(file.name)) return file
    try {
      const { code, map } = transformSync(file.bytes.toString('utf8'), {
        mode: 'transform',
        filename: file.name,
        sourceMap: true,
        transform: { nativeClassProperties: true, importExportAssignConfig: 'NodeNext' },
      })
      return { name: file.name, bytes: Buffer.from(code + inline(map, file.name)) }
    } catch {
      return file
    }
  })
}

/** A map names its source as it lies beside the file. */
function inline(map: string | undefined, name: string): string {
  if (map === undefined) return ''
  const sources = [name.slice(name.lastIndexOf('/') + 1)]
  const text = JSON.stringify({ ...JSON.parse(map), sources })
  const data = Buffer.from(text).toString('base64')
  return `\n//# sourceMappingURL=data:application/json;base64,${data}\n`
}
