/** Receipts with one thing changed, each with a name that says what. */

/** A row of numbers from a seed, the same on every machine (mulberry32). */
export const numbersFrom = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

export type Draw = ReturnType<typeof numbersFrom>;

export interface Altered {
  how: string;
  text: string;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const replaced = (text: string, at: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + 1);

/** Another character of the same kind, so that the change is not seen by its looks. */
const another = (sign: string, draw: Draw): string => {
  const kind = /[0-9]/.test(sign) ? '0123456789' : BASE64;
  let other = sign;
  while (other === sign) other = kind[draw(kind.length)] as string;
  return other;
};

/** One character of every group of four, every digit, and every sign that is neither. */
const inEveryGroup = (text: string, draw: Draw): Altered[] => {
  const all: Altered[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (at % 4 === draw(4) || !/[A-Za-z]/.test(sign)) {
      all.push({ how: `sign ${at}`, text: replaced(text, at, another(sign, draw)) });
    }
  }
  return all;
};

/** A sign lost, doubled or exchanged with the next. */
const slips = (text: string, draw: Draw, count: number): Altered[] =>
  Array.from({ length: count }, () => {
    const at = draw(text.length - 1);
    const [here, next] = [text[at] as string, text[at + 1] as string];
    const kinds: Altered[] = [
      { how: `lost ${at}`, text: replaced(text, at, '') },
      { how: `doubled ${at}`, text: replaced(text, at, here + here) },
      {
        how: `in place of ${at}`,
        text: replaced(text, at, ['\r', '\t', ' ', '\u00a0', '=', '\u0000'][draw(6)] as string),
      },
    ];
    if (here !== next) {
      kinds.push({ how: `exchanged ${at}`, text: replaced(replaced(text, at, next), at + 1, here) });
    }
    return kinds[draw(kinds.length)] as Altered;
  });

const lines = (text: string): Altered[] => {
  const all = text.split('\n');
  return all.slice(0, -1).flatMap((line, i) => {
    const at = (...by: string[]) => [...all.slice(0, i), ...by, ...all.slice(i + 1)].join('\n');
    const next = all[i + 1] as string;
    return [
      { how: `line ${i + 1} lost`, text: at() },
      { how: `line ${i + 1} empty`, text: at('') },
      { how: `line ${i + 1} with a space`, text: at(`${line} `) },
      { how: `line ${i + 1} with CR`, text: at(`${line}\r`) },
      ...(line === '' || line === next
        ? []
        : [
            {
              how: `line ${i + 1} exchanged`,
              text: [...all.slice(0, i), next, line, ...all.slice(i + 2)].join('\n'),
            },
          ]),
      // A signature twice is two signatures that hold.
      ...(line.startsWith('\u2014') ? [] : [{ how: `line ${i + 1} twice`, text: at(line, line) }]),
    ].filter((altered) => altered.text !== text);
  });
};

/** The whole document with one member changed, lost, doubled, renamed, or of another type. */
const members = (document: Readonly<Record<string, string>>): Altered[] =>
  Object.entries(document).flatMap(([name, value]) => {
    const { [name]: _, ...rest } = document;
    const json = JSON.stringify(document);
    return [
      { how: `${name} lost`, text: JSON.stringify(rest) },
      { how: `${name} renamed`, text: JSON.stringify({ ...rest, [`${name}s`]: value }) },
      {
        how: `${name} twice`,
        text: `${json.slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`,
      },
      ...[null, 1, true, [value], { value }, ''].map((wrong) => ({
        how: `${name} is ${JSON.stringify(wrong).slice(0, 12)}`,
        text: JSON.stringify({ ...document, [name]: wrong }),
      })),
      { how: `${name} with a line end`, text: JSON.stringify({ ...document, [name]: `${value}\n` }) },
      { how: `${name} with a space before`, text: JSON.stringify({ ...document, [name]: ` ${value}` }) },
    ];
  });

const shapes = (json: string): Altered[] =>
  [
    '',
    ' ',
    '{}',
    '[]',
    'null',
    '"',
    `[${json}]`,
    `${json}${json}`,
    `${json},`,
    json.trimEnd().slice(0, -1),
    `\ufeff${json}`,
  ].map((text) => ({ how: `the document is ${text.slice(0, 8)}… of ${text.length}`, text }));

/** Everything above, on one document. */
export const altered = (json: string, draw: Draw): Altered[] => {
  const document = JSON.parse(json) as Record<string, string>;
  const same = JSON.stringify(document);
  const within = Object.entries(document).flatMap(([name, value]) =>
    [...inEveryGroup(value, draw), ...slips(value, draw, 40), ...(name === 'proof' ? lines(value) : [])].map(
      ({ how, text }) => ({ how: `${name}: ${how}`, text: JSON.stringify({ ...document, [name]: text }) }),
    ),
  );
  return [...within, ...members(document), ...shapes(json)].filter(({ text }) => text !== same);
};
