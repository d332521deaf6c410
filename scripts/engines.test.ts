import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceEngines, ENGINES, type Engine } from './engines.ts';

/** The engines of the product on a machine that has all of them but these. */
const machineWithout = (...gone: readonly Engine['name'][]): readonly Engine[] =>
  ENGINES.map((engine) => ({
    ...engine,
    version: () => Promise.resolve(gone.includes(engine.name) ? undefined : '1.2.3'),
  }));

describe('an engine of the stories', () => {
  let said: string[];
  beforeEach(() => {
    said = [];
    for (const level of ['log', 'warn'] as const) {
      vi.spyOn(console, level).mockImplementation((line: string) => void said.push(line));
    }
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it.each(['true', ''])('is told with its version where it is there, CI=%s', async (ci) => {
    vi.stubEnv('CI', ci);
    await announceEngines(machineWithout());
    expect(said).toEqual(['engine Chromium: 1.2.3', 'engine Firefox: 1.2.3', 'engine WebKitGTK: 1.2.3']);
  });

  it.each(['Chromium', 'Firefox', 'WebKitGTK'] as const)('%s that is missing fails CI and says so', async (name) => {
    vi.stubEnv('CI', 'true');
    await expect(announceEngines(machineWithout(name))).rejects.toThrow(new RegExp(`^No ${name}.*install`, 'u'));
  });

  it.each(['Firefox', 'WebKitGTK'] as const)('%s that is missing elsewhere is said to be left out', async (name) => {
    vi.stubEnv('CI', '');
    await announceEngines(machineWithout(name));
    expect(said).toContainEqual(expect.stringMatching(`^Stories in ${name} are left out. No ${name}.*install`));
    expect(said).toHaveLength(ENGINES.length);
  });

  it('is left out beside another one that is', async () => {
    vi.stubEnv('CI', undefined);
    await announceEngines(machineWithout('Firefox', 'WebKitGTK'));
    expect(said.map((line) => line.split('. ')[0])).toEqual([
      'engine Chromium: 1.2.3',
      'Stories in Firefox are left out',
      'Stories in WebKitGTK are left out',
    ]);
  });

  it('Chromium that is missing fails everywhere', async () => {
    vi.stubEnv('CI', '');
    await expect(announceEngines(machineWithout('Chromium'))).rejects.toThrow(/^No Chromium.*install/u);
  });
});
