/**
 * Blind: what a question is about stays hidden until it is answered, so that the candidate has to recognise it. Of a
 * question that was picked from the list of a deck, or searched for, there is nothing to hide.
 */

import { isAnswered } from '../drill/ahead.ts'
import type { App } from './app.ts'

export const isBlind = ({ list, evening }: Pick<App, 'list' | 'evening'>): boolean =>
  evening.isBlind && list.name === 'home'

export function isTopicHidden({
  screen,
  list,
  evening,
}: Pick<App, 'screen' | 'list' | 'evening'>): boolean {
  switch (screen.name) {
    case 'home':
      return evening.isBlind
    case 'offer':
    case 'opening':
      return isBlind({ list, evening })
    case 'drill':
      return isBlind({ list, evening }) && !isAnswered(screen.drill)
    case 'deck':
    case 'search':
    case 'end':
    case 'stats':
    case 'stories':
    case 'mock':
    case 'mock-offer':
    case 'mock-opening':
      return false
  }
}
