/**
 * Cells of a code unit that is a whole cluster whenever its right neighbour is simple too; 0 for everything
 * that needs the segmenter. English and Chinese stay on this path, which is about 20 times faster.
 */
export function simpleCells(unit: number): 0 | 1 | 2 {
  if (unit >= 0x20 && unit <= 0x7e) return 1
  if (unit >= 0x4e00 && unit <= 0x9fff) return 2
  if (unit >= 0x3001 && unit <= 0x3029) return 2 // 、。「」
  if (unit >= 0xff01 && unit <= 0xff60) return 2 // ，！？（）
  if (unit >= 0x3041 && unit <= 0x3096) return 2 // kana
  if (unit >= 0x30a1 && unit <= 0x30fe) return 2
  if (unit >= 0xac00 && unit <= 0xd7a3) return 2 // whole Hangul syllables
  if (unit >= 0x2010 && unit <= 0x2027) return 1 // dashes, quotes, …
  return 0
}
