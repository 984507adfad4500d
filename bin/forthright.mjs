#!/usr/bin/env node
/** `npx forthright …`: the command line of the house. Builds it when it was never built, then hands over. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// The verifier is a program of its own: it must run where the database driver does not.
const program = join(root, 'build', process.argv[2] === 'verify' ? 'verify.mjs' : 'forthright.mjs');

if (!existsSync(program)) {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
    console.error('The packages are not installed yet. Run `npm start` once, or `npm ci`.');
    process.exit(1);
  }
  const { build } = await import('../scripts/build.mjs');
  const { runMain } = await import('../scripts/environment.mjs');
  // Progress goes to stderr: stdout belongs to the command, which may be asked for JSON.
  await runMain(() => build(process.stderr));
}
if (existsSync(program)) await import(pathToFileURL(program).href);
