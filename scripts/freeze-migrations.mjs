/**
 * `npm run freeze:migrations`: notes the hash of each new migration in tests/house/migrations.json. A migration that is in the
 * list has run somewhere and is never edited; this script does not change a row that is there.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runMain } from './environment.mjs';

await runMain(() => {
  const list = join(root, 'tests', 'house', 'migrations.json');
  const frozen = JSON.parse(readFileSync(list, 'utf8'));
  const names = readdirSync(join(root, 'migrations')).filter((name) => name.endsWith('.sql'));
  for (const name of names.sort()) {
    if (frozen[name] !== undefined) continue;
    frozen[name] = createHash('sha256')
      .update(readFileSync(join(root, 'migrations', name)))
      .digest('hex');
    console.log(`frozen: ${name}`);
  }
  writeFileSync(list, `${JSON.stringify(frozen, null, 2)}\n`);
});
