import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBuildLists, stateOfBuild } from './build-lists.ts';

const OLD = 'a'.repeat(16);
const OFFERED = 'b'.repeat(16);
const NEW = 'c'.repeat(16);
const OTHER = 'd'.repeat(16);

describe('the build of a page', () => {
  const lists = { current: NEW, withdrawn: [OLD] };

  it.each([
    ['in the list of withdrawn ones', OLD, lists, 'withdrawn'],
    ['offered here and withdrawn', OFFERED, { current: undefined, withdrawn: [OFFERED] }, 'withdrawn'],
    ['offered here', OFFERED, lists, 'current'],
    ['offered by the server, which is newer than this inbox', NEW, lists, 'current'],
    ['another one', OTHER, lists, 'old'],
    ['another one, where the server offers none', OTHER, { current: undefined, withdrawn: [] }, 'old'],
    ['offered here, without an answer of the server', OFFERED, undefined, 'current'],
    ['another one, without an answer of the server', OTHER, undefined, undefined],
  ])('%s', (_, build, given, state) => {
    expect(stateOfBuild(build, OFFERED, given)).toBe(state);
  });
});

describe('the lists of the server', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const serve = (answers: Readonly<Record<string, Response>>): void => {
    vi.stubGlobal('fetch', (path: string) => Promise.resolve(answers[path] ?? new Response('', { status: 404 })));
  };

  it('are read', async () => {
    serve({
      '/w/current.json': Response.json({ build: NEW, integrity: 'sha384-x', tag: '<script>' }),
      '/w/withdrawn.json': Response.json({ builds: [OLD] }),
    });
    expect(await readBuildLists()).toEqual({ current: NEW, withdrawn: [OLD] });
  });

  it('may be without a current build', async () => {
    serve({
      '/w/current.json': Response.json({ code: 'not-found' }, { status: 404 }),
      '/w/withdrawn.json': Response.json({ builds: [] }),
    });
    expect(await readBuildLists()).toEqual({ current: undefined, withdrawn: [] });
  });

  it.each([
    ['no list', {}],
    ['a page in its place', { '/w/withdrawn.json': new Response('<!doctype html>') }],
    ['something else', { '/w/withdrawn.json': Response.json({ builds: ['latest'] }) }],
  ])('are not known where the server answers with %s', async (_, answers) => {
    serve(answers);
    expect(await readBuildLists()).toBeUndefined();
  });
});
