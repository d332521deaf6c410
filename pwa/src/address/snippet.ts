/**
 * The tag that puts the chat on a page (docs/decisions/0004-the-snippet-pins-the-code.md): it pins the code by its hash
 * and the owner by the address.
 */

/** The identity of the widget's build. It is embedded when the inbox is built. */
export type WidgetBuild = {
  /** 16 hexadecimal digits. They are part of a URL whose content never changes. */
  readonly build: string;
  readonly loader: { readonly file: string; readonly integrity: string };
};

export type SnippetParts = {
  /** Origin of the chat server, without a slash at the end. */
  readonly origin: string;
  readonly widget: WidgetBuild;
  /** The owner's address, 32 characters. */
  readonly owner: string;
  /** Shown to visitors before the first message; left out when empty. */
  readonly name: string | undefined;
  /** Further attributes: how the chat looks. */
  readonly looks?: readonly (readonly [name: string, value: string])[];
};

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

const attribute = (name: string, value: string): string =>
  `${name}="${value.replaceAll(/[&<>"\n]/gu, (character) => REFERENCES[character] ?? character)}"`;

/** The complete tag, one attribute group a line, ready to paste into a page. */
export const snippetOf = ({ origin, widget, owner, name, looks = [] }: SnippetParts): string => {
  const lines = [
    `<script async ${attribute('src', `${origin}/w/${widget.build}/${widget.loader.file}`)}`,
    `  ${attribute('integrity', widget.loader.integrity)}`,
    `  ${attribute('crossorigin', 'anonymous')}`,
    `  ${attribute('data-owner', owner)}`,
    ...(name === undefined || name === '' ? [] : [`  ${attribute('data-name', name)}`]),
    ...looks.map(([more, value]) => `  ${attribute(more, value)}`),
  ];
  return `${lines.join('\n')}></script>`;
};
