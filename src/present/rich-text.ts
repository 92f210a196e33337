import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextLink,
  RichTextQuote,
  RichTextSection,
} from '@slack/types';
import { visible } from '../text/visible.ts';
import { limits } from './limits.ts';

/** Rich text is shown letter for letter: nothing in it can become a link, a mention or an emphasis by its characters. */

/** Text as it stands, bold if so wanted. */
export function plain(text: string, style?: 'bold' | 'italic'): RichTextElement {
  const shown = visible(text);
  if (style === undefined) return { type: 'text', text: shown };
  return { type: 'text', text: shown, style: style === 'bold' ? { bold: true } : { italic: true } };
}

/** A link to a source; plain text where there is no address that Slack would open. */
export function link(url: string | undefined, text: string): RichTextElement {
  if (!isLinkable(url)) return plain(text);
  return { type: 'link', url, text: visible(text) } satisfies RichTextLink;
}

/** Whether an address may stand behind a link. */
export function isLinkable(url: string | undefined): url is string {
  return url !== undefined && url.length <= limits.url && /^https?:\/\/[^\s<>|"\\^`{}]+$/.test(url);
}

/** Sections as one, each on a line of its own. */
export function lines(sections: readonly RichTextSection[], gap: '\n' | '\n\n' = '\n'): RichTextSection {
  return section(
    ...sections.flatMap(({ elements }, index): RichTextElement[] =>
      index === 0 ? elements : [{ type: 'text', text: gap }, ...elements],
    ),
  );
}

export function section(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

/** Somebody else's words, set off. */
export function quote(text: string): RichTextQuote {
  return { type: 'rich_text_quote', elements: [plain(text)] };
}

export function bullets(items: readonly RichTextSection[]): RichTextBlockElement {
  return { type: 'rich_text_list', style: 'bullet', elements: [...items] };
}

export function richText(...elements: RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements };
}
