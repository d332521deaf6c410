/** Builds that this server should serve and cannot find: with a wrong directory the server must not seem to work. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';

export type BuildName = 'inbox' | 'widget';

export const BUILD_SETTINGS = { inbox: 'PWA_DIR', widget: 'WIDGET_DIR' } as const satisfies Record<BuildName, string>;

const isMissing = (directory: string | undefined, file: string): boolean =>
  directory !== undefined && !existsSync(join(directory, file));

export const missingBuilds = ({ pwaDir, widgetDir }: Pick<Config, 'pwaDir' | 'widgetDir'>): readonly BuildName[] => [
  ...(isMissing(pwaDir, 'index.html') ? (['inbox'] as const) : []),
  ...(isMissing(widgetDir, 'w') ? (['widget'] as const) : []),
];
