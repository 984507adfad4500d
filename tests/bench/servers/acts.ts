/**
 * The write path of P4 and P11 behind the thinnest HTTP door: what is measured is the act, not the page around it. With
 * SYNC=off the database is told not to wait for the disk: the reference, and nothing anybody should run.
 */
import { createServer, type ServerResponse } from 'node:http';
import Sqlite from 'better-sqlite3';
import { openBenchPortal } from './open';

if (process.env.SYNC === 'off') {
  const pragma = Sqlite.prototype.pragma;
  Sqlite.prototype.pragma = function (this: Sqlite.Database, source: string, options?: Sqlite.PragmaOptions) {
    if (source === 'synchronous') return 2;
    return pragma.call(this, source.startsWith('synchronous =') ? 'synchronous = OFF' : source, options);
  };
}

const portal = await openBenchPortal();

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => void act(Buffer.concat(chunks).toString('utf8'), response));
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));

const act = async (question: string, response: ServerResponse): Promise<void> => {
  const { person, activity } = JSON.parse(question);
  const done = await portal.acts.choose(
    { person },
    { activity, act: 'give', words: 'May we record your mouse?', language: 'en', noticeVersion: 1 },
  );
  const body = JSON.stringify(done.ok ? { revision: done.value.revision } : done.error);
  response.writeHead(done.ok ? 200 : 503, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
};
