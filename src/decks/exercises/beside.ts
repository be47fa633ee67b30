// Files that metadata forget to name and the others cannot do without: the rest of a Go package, and what is imported.
import type { Language } from '../../core/kinds/code/question.ts'
import type { Folder } from './folder.ts'

/** @param texts of the files that are known by now */
export function besideOf(
  folder: Folder,
  language: Language,
  known: readonly string[],
  texts: readonly string[],
): readonly string[] {
  const others = folder.names().filter((name) => !known.includes(name))
  return others.filter((name) => isNeeded(name, language, texts))
}

function isNeeded(name: string, language: Language, texts: readonly string[]): boolean {
  switch (language) {
    case 'go':
      return name.endsWith('.go')
    case 'python': {
      const module = /^(\w+)\.py$/.exec(name)?.[1]
      const isImport = new RegExp(`^\\s*(?:import|from)\\s+${module}\\b`, 'm')
      return module !== undefined && texts.some((text) => isImport.test(text))
    }
    case 'typescript':
    case 'javascript': {
      const stem = /^([\w.-]+)\.(?:[cm]?[jt]s|json)$/.exec(name)?.[1]
      if (stem === undefined) return false
      const path = RegExp.escape(stem)
      const isImport = new RegExp(`['"]\\./${path}(?:\\.(?:[cm]?[jt]s|json))?['"]`)
      return texts.some((text) => isImport.test(text))
    }
  }
}
