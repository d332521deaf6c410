/** How a visitor reaches the rendezvous of a link. An inbox has it from its composition; a widget loads it here. */
export { createLinkDirectory } from '../transport/link-directory.ts';
