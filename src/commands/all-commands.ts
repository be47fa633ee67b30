/** Every command, in the order of the help; a group stands before its parts. */

import { briefCommand } from './brief.command.ts'
import { checkCommand } from './check.command.ts'
import { claimCommand } from './claim.command.ts'
import { codeCommand } from './code.command.ts'
import type { Command } from './command.ts'
import { configCommand } from './config.command.ts'
import { debugCommand } from './debug.command.ts'
import { deckCommands } from './deck.command.ts'
import { designCommands } from './design.command.ts'
import { doctorCommand } from './doctor.command.ts'
import { drillCommand } from './drill.command.ts'
import { estimateCommand } from './estimate.command.ts'
import { exportCommand } from './export.command.ts'
import { findCommand } from './find.command.ts'
import { importCommand } from './import.command.ts'
import { jdCommands } from './jd.command.ts'
import { judgeCommand } from './judge.command.ts'
import { listCommand } from './list.command.ts'
import { mockCommands } from './mock.command.ts'
import { paceCommand } from './pace.command.ts'
import { phrasesCommand } from './phrases.command.ts'
import { planCommand } from './plan.command.ts'
import { reportCommand } from './report.command.ts'
import { showCommand } from './show.command.ts'
import { statsCommand } from './stats.command.ts'
import { storyCommands } from './story.command.ts'
import { todayCommand } from './today.command.ts'
import { watchCommand } from './watch.command.ts'

export const COMMANDS: readonly Command[] = [
  drillCommand,
  codeCommand,
  debugCommand,
  watchCommand,
  judgeCommand,
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
  briefCommand,
  statsCommand,
  exportCommand,
  importCommand,
  reportCommand,
  doctorCommand,
  configCommand,
]
