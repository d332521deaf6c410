/** Samples of `/metrics`, by name and labels as they stand there. */
export type Samples = {
  readonly text: string;
  /** Of every series with that name and those labels; undefined if there is none. */
  readonly value: (name: string, labels?: Readonly<Record<string, string>>) => number | undefined;
  /** Names of all metrics, as `# TYPE` says them. */
  readonly names: readonly string[];
};

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/u;

export const readSamples = (text: string): Samples => {
  const samples = text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = SAMPLE.exec(line) ?? [];
    return name === undefined ? [] : [{ name, labels, value: Number(value) }];
  });
  return {
    text,
    names: [...text.matchAll(/^# TYPE (\S+) /gmu)].map(([, name = '']) => name),
    value: (name, labels = {}) => {
      const found = samples.filter(
        (sample) =>
          sample.name === name &&
          Object.entries(labels).every(([label, wanted]) => sample.labels.includes(`${label}="${wanted}"`)),
      );
      return found.length === 0 ? undefined : found.reduce((sum, { value }) => sum + value, 0);
    },
  };
};

export const fetchSamples = async (url: string): Promise<Samples> => readSamples(await (await fetch(url)).text());
