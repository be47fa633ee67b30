/** A reply that is typed, below what is asked. */
import { Box } from 'ink'
import { nextAsked, REPLY_FIELD } from '../../../core/kinds/code/after-pass.ts'
import { textRows } from '../../../telling/plain.ts'
import { AnswerField } from '../../fields/answer-field.tsx'
import { Rows } from '../../parts/rows.tsx'
import { toDrill } from '../../send.ts'
import type { FieldProps } from '../kind-view.ts'
import { say } from '../parts/say.ts'

export function ReplyField(props: FieldProps<'code'>) {
  const { drill, isActive, width, height, words, send, onChord } = props
  const asked = nextAsked(drill)
  const ask = asked ? textRows(say(drill, asked.ask), width, 'strong').slice(0, height - 1) : []
  return (
    <Box flexDirection="column" flexShrink={0} height={height} overflow="hidden">
      <Rows rows={ask} top={0} height={ask.length} more={words.moreBelow} />
      <AnswerField
        text={drill.work.reply?.text ?? ''}
        isActive={isActive}
        width={width}
        height={Math.max(1, height - ask.length)}
        placeholder={words.sheet.guides.answer}
        onText={(text) => send(toDrill({ type: 'edit', field: REPLY_FIELD, text }))}
        onChord={onChord}
      />
    </Box>
  )
}
