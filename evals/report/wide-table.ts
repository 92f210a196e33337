import { type Html, html } from './html.ts';

/** A table that scrolls sideways where it is wider than the page, by keyboard too. */
export function wideTable(label: string, heads: readonly string[], rows: readonly Html[]): Html {
  const head =
    heads.length === 0
      ? undefined
      : html`<thead><tr>${heads.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>`;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${label}"><table>${head}<tbody>${rows}</tbody></table></div>`;
}
