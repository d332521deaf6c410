/** Type 1: a text message. */
import { MAX_TEXT_BYTES } from '@cipherchat/protocol';
import { mapOf, optional, required, text as textOf } from '../forms/form.ts';
import { reference, type Reference } from '../forms/reference.ts';
import { builtKind, endsWriting, EVERYWHERE } from '../kind.ts';

type Text = {
  /** 1 to 16,384 bytes. */
  readonly text: string;
  /** The message that it answers. */
  readonly replyTo: Reference | undefined;
};

export const text = builtKind({
  number: 1,
  ordered: true,
  to: EVERYWHERE,
  outbox: 'keep',
  body: mapOf<Text>({ text: required(0, textOf(1, MAX_TEXT_BYTES)), replyTo: optional(1, reference) }),
  shown: ({ text: words, replyTo }) => ({ kind: 'text', text: words, replyTo }),
  effect: (_, arrived) => endsWriting(arrived),
});
