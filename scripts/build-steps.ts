/**
 * What is built, in order: the server hands out what the widget and the inbox made, the inbox shows the widget's hash.
 */
export type BuildStep = {
  readonly workspace: string;
  /** Files and folders that decide what comes out, below the root of the repository. */
  readonly inputs: readonly string[];
  /** One file without which the result is not there. */
  readonly output: string;
};

const EVERYWHERE = ['package-lock.json', 'tsconfig.base.json', 'protocol/src', 'protocol/package.json'];

/** The client without a screen is built into widget and inbox. */
const CORE = ['core/src', 'core/package.json'];

export const BUILD_STEPS: readonly BuildStep[] = [
  {
    workspace: 'widget',
    inputs: [
      ...EVERYWHERE,
      ...CORE,
      'widget/src',
      'widget/withdrawn-builds.json',
      'widget/package.json',
      'scripts/minified-templates.ts',
      'scripts/third-party-notices.ts',
      'scripts/widget',
      'scripts/build-widget.ts',
    ],
    output: 'widget/dist/manifest.json',
  },
  {
    workspace: 'pwa',
    inputs: [
      ...EVERYWHERE,
      ...CORE,
      'scripts/minified-templates.ts',
      'scripts/third-party-notices.ts',
      'scripts/widget',
      'widget/src',
      'widget/dist/manifest.json',
      'pwa',
    ],
    output: 'pwa/dist/index.html',
  },
  {
    workspace: 'server',
    inputs: [...EVERYWHERE, 'scripts/third-party-notices.ts', 'server'],
    output: 'server/dist/main.js',
  },
  {
    workspace: 'demo-site',
    inputs: ['package-lock.json', 'tsconfig.base.json', 'demo-site'],
    output: 'demo-site/dist/serve.js',
  },
];
