/** What the server says about builds of the widget, and what that means for a page of the owner. */
import * as v from 'valibot';

const Build = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u));
const Current = v.object({ build: Build });
const Withdrawn = v.object({ builds: v.array(Build) });

export type BuildLists = {
  /** Undefined: the server has none to offer. */
  readonly current: string | undefined;
  readonly withdrawn: readonly string[];
};

const read = async <Answer>(path: string, schema: v.GenericSchema<unknown, Answer>): Promise<Answer | undefined> => {
  try {
    const answer = v.safeParse(schema, await (await fetch(path)).json());
    return answer.success ? answer.output : undefined;
  } catch {
    return undefined;
  }
};

/** Undefined without a usable answer. */
export const readBuildLists = async (): Promise<BuildLists | undefined> => {
  const [current, withdrawn] = await Promise.all([
    read('/w/current.json', Current),
    read('/w/withdrawn.json', Withdrawn),
  ]);
  return withdrawn && { current: current?.build, withdrawn: withdrawn.builds };
};

/** `withdrawn`: it has a known hole, and pages with it have no chat. */
export type BuildState = 'current' | 'old' | 'withdrawn';

/**
 * `offered`: the build in the snippet of this inbox. Undefined if no one knows: an inbox that is open for long may be
 * older than the page.
 */
export const stateOfBuild = (build: string, offered: string, lists: BuildLists | undefined): BuildState | undefined => {
  if (lists?.withdrawn.includes(build) === true) return 'withdrawn';
  if (build === offered || build === lists?.current) return 'current';
  return lists === undefined ? undefined : 'old';
};
