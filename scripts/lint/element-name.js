/**
 * A custom element has one name: the class `InboxRail` is the element `inbox-rail` in `inbox-rail.ts`. A search for the
 * tag finds the file and the class.
 */
const kebabOf = (className) => className.replace(/(?<=[a-z0-9])(?=[A-Z])/gu, '-').toLowerCase();

/** `define(TAG, CLASS)` of the widget or of the registry. */
const isDefine = ({ type, name, object, property }) =>
  type === 'MemberExpression'
    ? object.name === 'customElements' && property.name === 'define'
    : type === 'Identifier' && name === 'define';

export const elementName = {
  meta: {
    type: 'suggestion',
    messages: {
      file: 'The element <{{tag}}> belongs in {{tag}}.ts.',
      class: 'The class of <{{tag}}> has its name: {{tag}} in PascalCase.',
    },
    schema: [],
  },
  create: (context) => ({
    CallExpression: (node) => {
      const [tag, element] = node.arguments;
      if (!isDefine(node.callee) || tag?.type !== 'Literal') return;
      const data = { tag: tag.value };
      if (context.filename.split(/[/\\]/u).at(-1) !== `${tag.value}.ts`) {
        context.report({ node, messageId: 'file', data });
      }
      if (element?.type !== 'Identifier' || kebabOf(element.name) !== tag.value) {
        context.report({ node, messageId: 'class', data });
      }
    },
  }),
};
