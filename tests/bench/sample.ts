import { request as send } from 'node:http';

/** Headers that node:http writes by itself. */
const OWN = new Set(['date', 'connection', 'keep-alive']);

/** One answer to a request made of bytes: its headers and its body. */
export const sample = (
  port: number,
  bytes: Buffer,
): Promise<{ headers: Record<string, string | string[]>; body: Buffer }> => {
  const [head = '', body = ''] = bytes.toString('utf8').split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const [method, path] = line.split(' ');
  const headers = Object.fromEntries(lines.map((each) => each.split(': ') as [string, string]));
  return new Promise((resolve, reject) => {
    const asked = send({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        if (answer.statusCode !== 200)
          reject(new Error(`answered ${answer.statusCode}: ${Buffer.concat(chunks)}`));
        const kept = Object.entries(answer.headers).filter(([name]) => !OWN.has(name));
        resolve({
          headers: Object.fromEntries(kept) as Record<string, string | string[]>,
          body: Buffer.concat(chunks),
        });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
};
