// Builds the pages that people take home, each as one HTML file: style, script and sentences inline, and a policy that lets it load and send nothing.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The page that checks receipts, and the one that opens sealed copies: they look alike. */
const VERIFIER = { folder: `${here}verify/page/`, styles: ['verify/page/page.css'] };
const OPENER = { folder: `${here}opener/`, styles: ['verify/page/page.css', 'opener/page.css'] };

const bundle = async (folder, file, format) => {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [file],
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    platform: 'neutral',
    charset: 'utf8',
    legalComments: 'none',
  });
  return outputFiles[0].text;
};

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A whole page as text. The same sources give the same bytes, so that two copies can be compared. */
async function buildPage({ folder, styles }) {
  const script = await bundle(folder, 'page.ts', 'iife');
  const style = styles.map((path) => readFileSync(here + path, 'utf8')).join('');
  if (/<\/script|<!--/i.test(script)) throw new Error('The script of the page would end its own element.');
  const messages = await bundle(folder, 'messages.ts', 'esm');
  const { MESSAGES } = await import(`data:text/javascript,${encodeURIComponent(messages)}`);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    style: `<style>${style}</style>`,
    noscript: Object.entries(MESSAGES)
      .map(([language, { say }]) => `<p lang="${language}" dir="auto">${say.no_script}</p>`)
      .join(''),
    script: `<script>${script}</script>`,
  };
  return readFileSync(`${folder}page.html`, 'utf8').replace(/<!-- (\w+) -->/g, (_, name) => parts[name]);
}

/** The pages by the names of their files. */
export const pagesToTakeHome = async () => ({
  'verify.html': await buildPage(VERIFIER),
  'open-copy.html': await buildPage(OPENER),
});
