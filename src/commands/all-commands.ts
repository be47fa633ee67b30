/** Every command, in the order of the help; a group stands before its parts. */

import { claimCommand } from './answers/claim.command.ts'
import { designCommands } from './answers/design.command.ts'
import { estimateCommand } from './answers/estimate.command.ts'
import { planCommand } from './days/plan.command.ts'
import { reportCommand } from './days/report.command.ts'
import { statsCommand } from './days/stats.command.ts'
import { todayCommand } from './days/today.command.ts'
import { checkCommand } from './decks/check.command.ts'
import { deckCommands } from './decks/deck.command.ts'
import { findCommand } from './decks/find.command.ts'
import { listCommand } from './decks/list.command.ts'
import { showCommand } from './decks/show.command.ts'
import type { Command } from './description/command.ts'
import { groupCommands } from './group/group.command.ts'
import { briefCommand } from './mocks/brief.command.ts'
import { mockCommands } from './mocks/mock.command.ts'
import { rubricCommand } from './mocks/rubric.command.ts'
import { codeCommand } from './practise/code.command.ts'
import { debugCommand } from './practise/debug.command.ts'
import { drillCommand } from './practise/drill.command.ts'
import { judgeCommands } from './practise/judge.command.ts'
import { trackCommand } from './practise/track.command.ts'
import { watchCommand } from './practise/watch.command.ts'
import { jdCommands } from './stories/jd.command.ts'
import { paceCommand } from './stories/pace.command.ts'
import { phrasesCommand } from './stories/phrases.command.ts'
import { storyCommands } from './stories/story.command.ts'
import { configCommand } from './upkeep/config.command.ts'
import { doctorCommand } from './upkeep/doctor.command.ts'
import { exportCommand } from './upkeep/export.command.ts'
import { importCommands } from './upkeep/import.command.ts'

export const COMMANDS: readonly Command[] = [
  drillCommand,
  trackCommand,
  codeCommand,
  debugCommand,
  watchCommand,
  ...judgeCommands,
  listCommand,
  findCommand,
  showCommand,
  checkCommand,
  ...deckCommands,
  todayCommand,
  planCommand,
  estimateCommand,
  claimCommand,
  ...storyCommands,
  ...jdCommands,
  phrasesCommand,
  paceCommand,
  ...designCommands,
  ...mockCommands,
  rubricCommand,
  briefCommand,
  ...groupCommands,
  statsCommand,
  exportCommand,
  ...importCommands,
  reportCommand,
  doctorCommand,
  configCommand,
]
