/** A message as text nodes, with its web addresses as links. Nothing else of it means anything. */
import { html, type TemplateResult } from 'lit';

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>"'.,:;!?()[\]{}])/u;

/** Text stands at even places, addresses at odd ones. */
export const linkedText = (text: string): readonly (string | TemplateResult)[] =>
  text
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 0 ? part : html`<a href=${part} target="_blank" rel="noopener noreferrer nofollow ugc">${part}</a>`,
    );
