import { expect, it } from 'vitest';
import { Refusal } from '@cipherchat/protocol';
import { ChatError } from '../base/errors.ts';
import { StoreError } from '../storage/port.ts';
import { TransportError } from '../transport/port.ts';
import { wireFailure } from '../transport/wire-failure.ts';
import { faultOf } from './fault-of.ts';

const TEXT = 'the card number';

it.each([
  [new TransportError('rate-limited'), { error: 'TransportError', code: 'rate-limited' }],
  [wireFailure({ code: 'internal', message: TEXT }), { error: 'TransportError', code: 'internal' }],
  [new StoreError('full', { cause: new Error(TEXT) }), { error: 'StoreError', code: 'full' }],
  [new Refusal('malformed'), { error: 'Refusal', code: 'malformed' }],
  [new ChatError('closed'), { error: 'ChatError', code: 'closed' }],
  [new TypeError(TEXT), { error: 'TypeError' }],
  [new DOMException(TEXT, 'OperationError'), { error: 'OperationError' }],
  [Object.assign(new Error(), { name: TEXT, code: TEXT }), { error: 'other' }],
  [Object.assign(new Error(), { name: 'StoreError', code: TEXT }), { error: 'other' }],
  [{ name: 'TypeError', code: TEXT }, { error: 'other' }],
  [TEXT, { error: 'other' }],
  [undefined, { error: 'other' }],
])('gives class and code of %o, and nothing else', (cause, fault) => {
  expect(faultOf(cause)).toEqual(fault);
});
