import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../test/support/fake-clock.ts';
import type { Note } from './port.ts';
import { describeEngineLock } from './engine-lock.contract.ts';
import { MemoryHost } from './memory-environment.ts';

describeEngineLock('memory', () => {
  const host = new MemoryHost();
  return { open: () => host.openTab().environment.lock };
});

const WORK: Note = { kind: 'work' };
const never = new AbortController().signal;
const endless = (): Promise<void> => new Promise(() => undefined);

describe('tabs of a memory host', () => {
  const setUp = () => {
    const clock = new FakeClock();
    const host = new MemoryHost();
    const [a, b] = [host.openTab(clock), host.openTab(clock)];
    const heard: string[] = [];
    a.environment.channel.listen((note) => heard.push(`a ${note.kind}`));
    b.environment.channel.listen((note) => heard.push(`b ${note.kind}`));
    return { clock, host, a, b, heard };
  };

  it('hear the notes of others, in a later turn, never their own', async () => {
    const { a, heard } = setUp();
    a.environment.channel.post(WORK);
    expect(heard).toEqual([]);
    await settle();
    expect(heard).toEqual(['b work']);
  });

  it('do not hear after they stopped listening or closed', async () => {
    const { a, b, heard } = setUp();
    b.environment.channel.close();
    a.environment.channel.post(WORK);
    b.environment.channel.post(WORK);
    await settle();
    expect(heard).toEqual([]);
  });

  it('stand still while frozen, and catch up', async () => {
    const { a, b, heard, clock } = setUp();
    b.environment.clock.after(100, () => heard.push('b timer'));
    b.freeze();
    a.environment.channel.post(WORK);
    await clock.advance(1_000);
    expect(heard).toEqual([]);
    b.thaw();
    expect(heard).toEqual(['b work', 'b timer']);
  });

  it('keep the lock while frozen, so that it has to be stolen', async () => {
    const { a, b } = setUp();
    let lost: AbortSignal | undefined;
    void a.environment.lock.hold({ steal: false, cancel: never }, (signal) => {
      lost = signal;
      return endless();
    });
    a.freeze();
    let entered = false;
    void b.environment.lock.hold({ steal: true, cancel: never }, async () => {
      entered = true;
    });
    await settle();
    expect([lost?.aborted, entered]).toEqual([true, true]);
  });

  it('let go of the lock and fall silent when killed', async () => {
    const { a, b, heard, clock } = setUp();
    a.environment.clock.after(10, () => heard.push('a timer'));
    void a.environment.lock.hold({ steal: false, cancel: never }, endless);
    let entered = false;
    void b.environment.lock.hold({ steal: false, cancel: never }, async () => {
      entered = true;
    });
    a.kill();
    b.environment.channel.post(WORK);
    a.environment.channel.post(WORK);
    await clock.advance(100);
    expect([entered, heard]).toEqual([true, []]);
  });

  it('wake when the network comes back or when told', () => {
    const { a } = setUp();
    let wakes = 0;
    const stop = a.environment.network.onWake(() => {
      wakes += 1;
    });
    a.setOnline(false);
    expect([a.environment.network.online(), wakes]).toEqual([false, 0]);
    a.setOnline(true);
    a.wake();
    stop();
    a.wake();
    expect([a.environment.network.online(), wakes]).toEqual([true, 2]);
  });
});
