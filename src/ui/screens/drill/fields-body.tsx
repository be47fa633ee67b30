import { Box } from 'ink'
import type { Kind } from '../../../core/question/question.ts'
import type { RoomProps, Typing } from '../../kinds/kind-view.ts'
import { Rows } from '../../parts/rows.tsx'
import { promptOf } from './prompt.ts'
import { isWide, leftOf, rightOf } from './sides.ts'

type Props = Omit<RoomProps<Kind>, 'isWide'> & {
  readonly typing: Extract<Typing<Kind>, { place: 'beside' | 'whole' }>
}

/** An answer that is written in fields: beside the prompt where there is room, else below it. */
export function FieldsBody({ typing, ...props }: Props) {
  const { drill, width, height, scroll, words } = props
  if (typing.place === 'whole') return <typing.Room {...props} isWide={isWide(width)} />
  const isBeside = isWide(width)
  const left = isBeside ? leftOf(width) : width
  const prompt = promptOf({ ...props, width: left })
  const least = Math.min(height - 3, typing.wanted(drill))
  const promptHeight = isBeside ? height : Math.min(prompt.length, height - least - 1)
  const right = isBeside ? rightOf(width) : width
  return (
    <Box flexDirection={isBeside ? 'row' : 'column'}>
      <Box width={left} flexShrink={0} {...(isBeside ? { marginRight: 3 } : { marginBottom: 1 })}>
        <Rows
          rows={prompt}
          top={scroll.top(prompt.length, promptHeight)}
          height={promptHeight}
          more={words.moreBelow}
        />
      </Box>
      <typing.Fields
        {...props}
        width={right}
        height={isBeside ? height : height - promptHeight - 1}
      />
    </Box>
  )
}
