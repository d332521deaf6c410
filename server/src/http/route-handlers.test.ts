/** Types only: `tsc` checks this file. A handler whose answer is not that of its route must not compile. */
import { expectTypeOf, it } from 'vitest';
import type { RouteAnswer, RouteName, AccountId, DeviceId } from '@cipherchat/protocol';
import type { RouteHandlers, RouteRequest } from './api.ts';

type Answering<T> = () => Promise<T>;

it('takes the answer of the route', () => {
  expectTypeOf<RouteAnswer<'challenge'>>().toEqualTypeOf<{ readonly nonce: string; readonly expires: number }>();
  expectTypeOf<Answering<{ nonce: string; expires: number }>>().toExtend<RouteHandlers['challenge']>();
  expectTypeOf<Answering<{ lists: string[]; newest: number }>>().toExtend<RouteHandlers['lists']>();
  expectTypeOf<Answering<Record<string, never>>>().toExtend<RouteHandlers['addPrekeys']>();
});

it('refuses a missing field, a field of another type, and a field where the answer has none', () => {
  expectTypeOf<Answering<{ nonce: string }>>().not.toExtend<RouteHandlers['challenge']>();
  expectTypeOf<Answering<{ nonce: Uint8Array; expires: number }>>().not.toExtend<RouteHandlers['challenge']>();
  expectTypeOf<Answering<{ lists: Uint8Array[]; newest: number }>>().not.toExtend<RouteHandlers['lists']>();
  expectTypeOf<Answering<{ token: string }>>().not.toExtend<RouteHandlers['addPrekeys']>();
});

it('refuses a set of handlers with one missing', () => {
  expectTypeOf<Omit<RouteHandlers, 'bundle'>>().not.toExtend<RouteHandlers>();
  expectTypeOf<keyof RouteHandlers>().toEqualTypeOf<RouteName>();
});

it('gives a handler what the table names, and the caller where a token is needed', () => {
  expectTypeOf<RouteRequest<'bundle'>['params']>().toEqualTypeOf<{
    readonly account: AccountId;
    readonly device: DeviceId;
  }>();
  expectTypeOf<RouteRequest<'lists'>['query']>().toEqualTypeOf<{ readonly from?: string | undefined }>();
  expectTypeOf<RouteRequest<'lists'>['body']>().toEqualTypeOf<undefined>();
  expectTypeOf<RouteRequest<'prekeys'>['principal']>().not.toEqualTypeOf<undefined>();
  expectTypeOf<RouteRequest<'challenge'>['principal']>().toEqualTypeOf<undefined>();
});
