/** What the widget's build says of itself; the inbox puts it into the snippet. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const Manifest = v.object({
  build: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u)),
  loader: v.object({
    file: v.pipe(v.string(), v.regex(/^[a-z-]+\.js$/u)),
    integrity: v.pipe(v.string(), v.regex(/^sha384-[A-Za-z0-9+/]{64}$/u)),
  }),
});

export const readWidgetBuild = (path: string): v.InferOutput<typeof Manifest> => {
  try {
    return v.parse(Manifest, JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`The inbox needs the widget's build (${path}): build the widget first.`, { cause });
  }
};
