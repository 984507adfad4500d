// Builds the verifier as one HTML file: style, script and sentences inline, and a policy that lets it load and send nothing.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('verify/page/', import.meta.url));

const bundle = async (file, format) => {
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

/** The whole page as text. The same sources give the same bytes, so that two copies can be compared. */
export async function buildPage() {
  const script = await bundle('page.ts', 'iife');
  const style = readFileSync(`${folder}page.css`, 'utf8');
  if (/<\/script|<!--/i.test(script))
    throw new Error('The script of the verifier would end its own element.');
  const messages = await bundle('messages.ts', 'esm');
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
      .map(([language, { say }]) => `<p lang="${language}">${say.no_script}</p>`)
      .join(''),
    script: `<script>${script}</script>`,
  };
  return readFileSync(`${folder}page.html`, 'utf8').replace(/<!-- (\w+) -->/g, (_, name) => parts[name]);
}
