/**
 * A message as text nodes, with web addresses as links. Nothing else in it is markup, so a sender cannot inject any.
 */
import { html, type TemplateResult } from 'lit';

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>"'.,:;!?()[\]{}])/u;

/** Splits the text: plain text at even positions, addresses at odd ones. */
export const linkedText = (text: string): readonly (string | TemplateResult)[] =>
  text
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 0 ? part : html`<a href=${part} target="_blank" rel="noopener noreferrer nofollow ugc">${part}</a>`,
    );
