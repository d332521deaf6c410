import { parseSync, Visitor, type Plugin } from 'vite';

/**
 * What a script tag loads keeps the code of each refusal and leaves out the reason in words: the widget decides and speaks by codes alone, and
 * developers read the reasons in tests and in the package.
 */
export const bareRefusals = (): Plugin => ({
  name: 'bare-refusals',
  enforce: 'post',
  transform: (code, id) => {
    if (!code.includes('new Refusal(')) return null;
    const reasons: { readonly start: number; readonly end: number }[] = [];
    new Visitor({
      NewExpression: ({ callee, arguments: [, reason] }) => {
        if (callee.type === 'Identifier' && callee.name === 'Refusal' && reason !== undefined) reasons.push(reason);
      },
    }).visit(parseSync(`${id}.js`, code).program);
    return reasons
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end }) => `${text.slice(0, start)}''${text.slice(end)}`, code);
  },
});
