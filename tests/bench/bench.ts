/**
 * `npm run bench -- [--only P1,P4] [--json]`: the figures of performance.md, each beside its reference in the same run.
 * Ends with 1 when a goal is not met.
 */
import { parseArgs } from 'node:util';
import type { Figure, Outcome } from './figure';
import { n1 } from './figures/n1';
import { p1 } from './figures/p1';
import { p3 } from './figures/p3';
import { p4 } from './figures/p4';
import { p6 } from './figures/p6';
import { p11 } from './figures/p11';
import { p12 } from './figures/p12';
import { p13 } from './figures/p13';
import { r9 } from './figures/r9';
import { removeWorlds } from './world';

const FIGURES: readonly Figure[] = [p1, p3, p4, p6, p11, p12, p13, n1, r9];

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean' } } });
const wanted = values.only?.split(',').map((id) => id.trim().toUpperCase());
const unknown = wanted?.filter((id) => !FIGURES.some((figure) => figure.id === id)) ?? [];
if (unknown.length > 0) {
  console.error(
    `There is no figure ${unknown.join(', ')}. There are ${FIGURES.map(({ id }) => id).join(', ')}.`,
  );
  process.exit(2);
}

const line = ({ id, ratio, value, unit = '', goal, met, details }: Outcome): string =>
  [
    `${met ? 'met   ' : 'NOT MET'} ${id.padEnd(4)} ${String(ratio ?? value)}${unit && ` ${unit}`}   ${goal}`,
    ...Object.entries(details).map(([name, detail]) => `          ${name}: ${detail}`),
  ].join('\n');

let missed = 0;
try {
  for (const figure of FIGURES.filter(({ id }) => wanted?.includes(id) ?? true)) {
    const outcome = await figure.run();
    if (!outcome.met) missed += 1;
    console.log(values.json ? JSON.stringify(outcome) : line(outcome));
  }
} catch (cause) {
  console.error(cause);
  missed += 1;
} finally {
  removeWorlds();
}
process.exit(missed === 0 ? 0 : 1);
