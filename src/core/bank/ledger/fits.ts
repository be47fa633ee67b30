/** Which numbers can be of a metric. */

import type { Dimension } from '../../numbers/units.ts'
import type { Measure } from '../../star/terms/metric-names.ts'

const DIMENSIONS: Readonly<Record<Measure, readonly (Dimension | 'bare')[]>> = {
  time: ['time', 'bare'],
  share: ['percent', 'bare'],
  rate: ['rate', 'count', 'bare'],
  size: ['size', 'throughput', 'bare'],
  amount: ['count', 'rate', 'bare'],
  any: ['time', 'percent', 'rate', 'size', 'throughput', 'count', 'bare'],
}

export const fits = (measure: Measure, dimension: Dimension | 'bare'): boolean =>
  DIMENSIONS[measure].includes(dimension)
