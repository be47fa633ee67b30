import { Box } from 'ink'
import { type Stage, stageOf } from '../../../core/interview/solo/stage.ts'
import { IsCovered, ReservedRows } from '../../keys/covering.tsx'
import { useWatchedKey } from '../../keys/use-keyboard.ts'
import { useSigns } from '../../parts/signs.tsx'
import type { ScreenProps } from '../../send.ts'
import { isTooSmall, useWindowSize } from '../../window-size.ts'
import { DrillScreen } from '../drill/drill-screen.tsx'
import { AnchorScreen, AskedScreen } from './asked-screens.tsx'
import { ClassifyScreen } from './classify-screen.tsx'
import { Interviewer, interviewerHeight } from './interviewer.tsx'
import type { MockProps } from './mock-props.ts'
import { PlanScreen } from './plan-screen.tsx'
import { ScoreScreen } from './score-screen.tsx'
import { Strip } from './strip.tsx'

/** The round of a mock: the drill, and what the interviewer has to say around it. */
export function MockDrill(props: ScreenProps) {
  const { mock, screen } = props.state
  if (!mock || screen.name !== 'drill') return null
  return <OpenRound {...props} mock={mock} drill={screen.drill} />
}

function OpenRound(props: MockProps) {
  const { mock, drill, send, state } = props
  const stage = stageOf(mock, drill)
  const isSeen = !isTooSmall(useWindowSize()) && !state.isHelpShown
  useWatchedKey(
    'ctrl+g',
    () => send({ type: 'mock', happening: { type: 'next-phase' } }),
    (stage.name === 'answer' || stage.name === 'plan') && isSeen,
  )
  switch (stage.name) {
    case 'classify':
      return <ClassifyScreen {...props} />
    case 'plan':
      return <PlanScreen {...props} />
    case 'asked':
      return <AskedScreen {...props} spoken={stage.spoken} />
    case 'anchor':
      return <AnchorScreen {...props} />
    case 'score':
      return <ScoreScreen {...props} dimensions={stage.dimensions} />
    case 'answer':
    case 'grading':
      return <Around {...props} stage={stage} />
    case 'takeaways':
    case 'ended':
      return null
  }
}

/** Below so many rows nothing of the drill could be read. */
const LEAST_DRILL = 8

/** The drill between its strip and the interviewer; it stays mounted, with its caret and where it is scrolled. */
function Around(
  props: MockProps & { readonly stage: Extract<Stage, { name: 'answer' | 'grading' }> },
) {
  const { stage, words, state, mock } = props
  const signs = useSigns()
  const window = useWindowSize()
  const { columns, rows } = window
  if (isTooSmall(window)) return <DrillScreen {...props} />
  const spoken = stage.name === 'answer' && !state.isHelpShown ? stage.spoken : null
  const panel = spoken ? interviewerHeight(mock, spoken, words, columns - 2, signs.between) : 0
  const isHidden = rows - 1 - panel < LEAST_DRILL
  return (
    <Box flexDirection="column" width={columns} height={rows - 1} overflow="hidden">
      <Strip {...props} width={columns - 2} isPhased={stage.name === 'answer'} />
      <ReservedRows value={isHidden ? 1 : 1 + panel}>
        <IsCovered value={spoken !== null}>
          <Box flexShrink={0} display={isHidden ? 'none' : 'flex'}>
            <DrillScreen {...props} />
          </Box>
        </IsCovered>
      </ReservedRows>
      {spoken && <Interviewer {...props} spoken={spoken} width={columns - 2} height={rows - 2} />}
    </Box>
  )
}
