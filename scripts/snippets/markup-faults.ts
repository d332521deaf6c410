/**
 * Looks at HTML and CSS of the documentation with the manifest of the elements: attributes, properties and parts have
 * to exist.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const named = v.optional(v.array(v.object({ name: v.string() })), []);

const Manifest = v.object({
  modules: v.array(
    v.object({
      declarations: v.array(
        v.object({
          tagName: v.optional(v.string()),
          attributes: named,
          events: named,
          cssProperties: named,
          cssParts: named,
        }),
      ),
    }),
  ),
});

/** Names of one element's contract. */
export type ElementContract = {
  readonly attributes: readonly string[];
  readonly events: readonly string[];
  readonly cssProperties: readonly string[];
  readonly cssParts: readonly string[];
};

/** Throws where `custom-elements.json` of the npm package is missing or has no such element. */
export const readContract = (root: string, tagName: string): ElementContract => {
  const path = join(root, 'widget/dist/npm/custom-elements.json');
  const { modules } = v.parse(Manifest, JSON.parse(readFileSync(path, 'utf8')));
  const found = modules.flatMap(({ declarations }) => declarations).find((one) => one.tagName === tagName);
  if (found === undefined) throw new Error(`${path} has no <${tagName}>.`);
  const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);
  return {
    attributes: names(found.attributes),
    events: names(found.events),
    cssProperties: names(found.cssProperties),
    cssParts: names(found.cssParts),
  };
};

const SCRIPT_TAG = /<script\b([^>]*\bcipherchat\.js\b[^>]*)>/gu;
const ELEMENT = /<cipher-chat\b([^>]*)>/gu;
const ATTRIBUTE = /([\w-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/gu;
const GLOBAL = new Set(['class', 'id', 'lang', 'dir', 'hidden', 'style']);

const attributesIn = (code: string, tag: RegExp): readonly string[] =>
  [...code.matchAll(tag)].flatMap(([, inside = '']) => [...inside.matchAll(ATTRIBUTE)].map(([, name = '']) => name));

/** Attributes of the tag that the contract does not know; the script tag has them as `data-…`. */
export const htmlFaults = (code: string, contract: ElementContract): readonly string[] => {
  const known = new Set(contract.attributes);
  const data = attributesIn(code, SCRIPT_TAG).filter((name) => name.startsWith('data-'));
  return [
    ...data.filter((name) => !known.has(name.slice('data-'.length))),
    ...attributesIn(code, ELEMENT).filter((name) => !known.has(name) && !GLOBAL.has(name)),
  ].map((name) => `There is no attribute ${name}.`);
};

/** Custom properties and parts that the contract does not know. */
export const cssFaults = (code: string, contract: ElementContract): readonly string[] => {
  const properties = [...code.matchAll(/--cipher-[\w-]+/gu)].map(([name]) => name);
  const parts = [...code.matchAll(/::part\(([^)]*)\)/gu)].flatMap(([, names = '']) => names.trim().split(/\s+/u));
  return [
    ...properties
      .filter((name) => !contract.cssProperties.includes(name))
      .map((name) => `There is no property ${name}.`),
    ...parts.filter((name) => !contract.cssParts.includes(name)).map((name) => `There is no part ${name}.`),
  ];
};
