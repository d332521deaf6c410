/** Undefined for what no page of the web has as its address, such as a link that runs a script. */
export const webAddress = (text: string): URL | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
};
