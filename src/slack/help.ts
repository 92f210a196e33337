import { helpBlocks, helpText } from '../present/to-home-view.ts';
import type { SlackMessage } from '../present/to-messages.ts';

/** What the bot is and how to ask it. */
export function help(): SlackMessage {
  return { text: helpText(), blocks: helpBlocks() };
}
