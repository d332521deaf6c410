/** What an image says of itself. */
import * as v from 'valibot';
import { buildah } from './buildah.ts';

const Inspected = v.object({
  Docker: v.object({
    config: v.object({
      User: v.string(),
      WorkingDir: v.string(),
      Env: v.array(v.string()),
      Cmd: v.array(v.string()),
      Volumes: v.record(v.string(), v.unknown()),
      ExposedPorts: v.record(v.string(), v.unknown()),
      Healthcheck: v.object({ Test: v.array(v.string()) }),
    }),
  }),
});

export type ImageSettings = v.InferOutput<typeof Inspected>['Docker']['config'];

export const settingsOf = (image: string): ImageSettings =>
  v.parse(Inspected, JSON.parse(buildah('inspect', '--type', 'image', image))).Docker.config;
