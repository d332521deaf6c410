/**
 * What `custom-elements.json` of the npm package is made from: the JSDoc of the public elements. `cem analyze` reads
 * this file. Sources that are not listed in `ELEMENTS` are read for what an element inherits.
 */

/** Where the package has each element. */
const ELEMENTS = {
  'src/cipher-chat.ts': 'dist/npm/index.js',
  'src/ui/thread/cipher-thread.ts': 'dist/npm/ui.js',
};

/**
 * Only what has a description is part of the contract: states and events that the analyzer finds in the code have none.
 */
const isPublic = ({ name, description, privacy }) =>
  name !== undefined && description !== undefined && privacy !== 'private' && privacy !== 'protected';

/** Sources are not published, so nothing may refer to them. */
const published = (list) => list?.filter(isPublic).map(({ inheritedFrom: _, ...one }) => one);

const publishedElement = ({ superclass: _, ...declaration }) => ({
  ...declaration,
  members: published(declaration.members),
  attributes: published(declaration.attributes),
  events: published(declaration.events),
});

const publishedModule = ({ path, declarations, ...module }) => {
  const elements = declarations.filter(({ tagName }) => tagName !== undefined).map(publishedElement);
  return {
    ...module,
    path: ELEMENTS[path],
    declarations: elements,
    exports: elements.flatMap(({ name, tagName }) => {
      const declaration = { name, module: ELEMENTS[path] };
      return [
        { kind: 'js', name, declaration },
        { kind: 'custom-element-definition', name: tagName, declaration },
      ];
    }),
  };
};

const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules
      .filter(({ path }) => Object.hasOwn(ELEMENTS, path))
      .map(publishedModule);
  },
};

// The tool reads the default export.
export default {
  globs: [...Object.keys(ELEMENTS), 'src/ui/widget/chat-widget.ts'],
  outdir: 'dist/npm',
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [asPublished],
};
