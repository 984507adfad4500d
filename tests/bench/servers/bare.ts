/** The reference of P1: node:http alone. It parses the same body and sends the same bytes, and knows nothing. */
import { createServer } from 'node:http';

const { PORT, HEADERS = '{}', BODY = '' } = process.env;
const headers = JSON.parse(HEADERS) as Record<string, string>;
const text = Buffer.from(BODY, 'base64').toString('utf8');

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString('utf8'));
    response.writeHead(200, headers);
    response.end(text);
  });
}).listen(Number(PORT), '127.0.0.1', () => console.log('ready'));
