/** What the language allows and this house does not, as selectors over the syntax tree. */

const anyOf = (...names) => `/^(${names.join('|')})$/`;

const HTML_SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'parseFromString',
  'srcdoc',
];

const TEXT_NODES = 'Text goes into text nodes: nothing parses a string as HTML.';
const CLOCK = 'The clock is injected (core/src/environment/port.ts).';

const IMPORT = ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)';

export const specifiers = {
  [`${IMPORT} > Literal.source[value=/^\\.{1,2}\\u002f(?!.*\\.(ts|js|mjs|json|css|svg|html)(\\?.*)?$)/]`]:
    'A relative import carries its extension: ./name.ts.',
  [`${IMPORT} > Literal.source[value=/^(\\.{1,2}\\u002f)+node_modules/]`]: 'A package is imported by its name.',
  [`${IMPORT} > Literal.source[value=/^lit(-html)?\\u002f(directives\\u002funsafe-|static-html)/]`]: TEXT_NODES,
};

export const namedExports = { ExportDefaultDeclaration: 'Named exports only.' };

export const testsRun = {
  [`MemberExpression[object.name=${anyOf('it', 'test', 'describe', 'suite')}][property.name=${anyOf('only', 'skip', 'todo', 'fails')}]`]:
    'A test runs, or it does not exist.',
};

export const htmlSinks = {
  [`MemberExpression[property.name=${anyOf(...HTML_SINKS)}]`]: TEXT_NODES,
  [`MemberExpression[property.value=${anyOf(...HTML_SINKS)}]`]: TEXT_NODES,
  [`TemplateElement[value.raw=/(\\.(${HTML_SINKS.join('|')})|\\bsrcdoc)=/]`]: TEXT_NODES,
  [`Identifier[name=${anyOf('unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic')}]`]: TEXT_NODES,
  "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]": TEXT_NODES,
};

const SUBTLE = 'SubtleCrypto is used in core/src/crypto/hazmat*.ts and nowhere else.';

export const subtle = {
  "MemberExpression[property.name='subtle']": SUBTLE,
  "MemberExpression[property.value='subtle']": SUBTLE,
  "ObjectPattern > Property[key.name='subtle']": SUBTLE,
};

export const ambientClock = {
  "MemberExpression[object.name='Date'][property.name='now']": CLOCK,
  "NewExpression[callee.name='Date'][arguments.length=0]": CLOCK,
  "MemberExpression[object.name='performance']": CLOCK,
};

export const mathRandom = {
  "MemberExpression[object.name='Math'][property.name='random']":
    'Math.random is predictable: take getRandomValues, or the randomness that is injected.',
};

const ENVIRONMENT = 'The environment is read once, in server/src/config.ts.';

export const processEnv = {
  "MemberExpression[object.name='process'][property.name='env']": ENVIRONMENT,
  "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']": ENVIRONMENT,
};

const NODE_CRYPTO =
  'The server checks signatures and tokens in server/src/auth, and releases in server/src/releases; ' +
  'it needs no cryptography elsewhere.';

export const nodeCrypto = {
  ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^(node:)?crypto$/]':
    NODE_CRYPTO,
  'ImportExpression > Literal[value=/^(node:)?crypto$/]': NODE_CRYPTO,
};

const KIND = 'A kind of content is asked of core/src/contents: no number of one stands elsewhere.';
const DIGITS = 'Literal[raw=/^[0-9]/]';
/** `type`, `body.type` and `body?.type` in this place of a node. */
const typeAt = (place) =>
  `:matches([${place}.name='type'], [${place}.property.name='type'], [${place}.expression.property.name='type'])`;

/** `body?.type === 1`, `type > 12`, `{ type: 5 }`, `[5, 6].includes(type)`, `case 1:` and the type `{ type: 1 }`. */
export const kindDigits = {
  [`BinaryExpression${typeAt('left')} > ${DIGITS}`]: KIND,
  [`BinaryExpression${typeAt('right')} > ${DIGITS}`]: KIND,
  [`Property[key.name='type'] > ${DIGITS}`]: KIND,
  [`TSPropertySignature[key.name='type'] ${DIGITS}`]: KIND,
  [`CallExpression[callee.property.name='includes'][callee.object.type='ArrayExpression']${typeAt('arguments.0')}`]:
    KIND,
  [`SwitchStatement${typeAt('discriminant')} > SwitchCase > ${DIGITS}`]: KIND,
};
