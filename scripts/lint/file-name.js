/** A file is one concept and says so: kebab-case, and none of the names under which anything could hide. */
const HIDING = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'manager']);
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|js)$/u;

export const fileName = {
  meta: {
    type: 'suggestion',
    messages: {
      kebab: 'Files are named in kebab-case after the concept they hold.',
      hiding: '"{{word}}" says nothing about the content: name the concept.',
    },
    schema: [],
  },
  create: (context) => ({
    Program: (node) => {
      const name = context.filename.split(/[/\\]/u).at(-1);
      if (!KEBAB.test(name)) context.report({ node, messageId: 'kebab' });
      const word = name.split(/[.-]/u).find((part) => HIDING.has(part));
      if (word !== undefined) context.report({ node, messageId: 'hiding', data: { word } });
    },
  }),
};
