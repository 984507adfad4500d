import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, openSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { ok, type Result, refuse } from '#domain/result';
import type { GateRefusalCode } from './refusals';
import type { UploadPolicy } from './route-policy';

/** A file that arrived: it lies on the disk, readable by its owner alone, and goes with the answer unless somebody takes it over. */
export interface Upload {
  path: string;
  /** In hex, of the file alone. */
  sha256: string;
  bytes: number;
}

/** So many files arrive at a time at an address: each takes room on the disk before anybody has looked at it. */
const AT_ONCE = 2;
/** What a form puts around its file. */
const AROUND = 16 * 1_024;

/** Takes the one file of a form to the disk as it arrives; never more of it in memory than a piece. */
export type Receive = (
  request: IncomingMessage,
  policy: UploadPolicy,
) => Promise<Result<Upload, { code: GateRefusalCode }>>;

export const createReceive = (folder: string | undefined, timeoutMs: number): Receive => {
  // Each address has its own: whoever sends slowly where nobody signs in keeps nobody else from sending.
  const arriving = new Map<UploadPolicy, number>();
  return async (request, policy) => {
    const others = arriving.get(policy) ?? 0;
    if (folder === undefined || others >= AT_ONCE) return refuse('unavailable');
    arriving.set(policy, others + 1);
    const path = join(folder, `arriving-${randomBytes(12).toString('hex')}.part`);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const received = await receive(request, policy, path, timeoutMs);
      if (!received.ok) rmSync(path, { force: true });
      return received;
    } catch (cause) {
      rmSync(path, { force: true });
      throw cause;
    } finally {
      arriving.set(policy, (arriving.get(policy) ?? 1) - 1);
    }
  };
};

const receive = (
  request: IncomingMessage,
  { field, limit }: UploadPolicy,
  path: string,
  timeoutMs: number,
): Promise<Result<Upload, { code: GateRefusalCode }>> =>
  new Promise((resolve, reject) => {
    let form: BusboyInstance;
    try {
      form = new Busboy({
        headers: { 'content-type': request.headers['content-type'] ?? '' },
        limits: { files: 1, fields: 0, parts: 1, fileSize: limit, headerPairs: 10, headerSize: 2_048 },
      });
    } catch {
      // No boundary, or none that can be one.
      return resolve(refuse('malformed_body'));
    }
    const ending = new AbortController();
    let settled = false;
    let size = 0;
    let writing: Promise<Upload> | undefined;
    const settle = (outcome: Result<Upload, { code: GateRefusalCode }>): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      request.unpipe(form);
      // What was being written ends first, so that nothing is left of it.
      const done = () => resolve(outcome);
      if (outcome.ok || !writing) done();
      else {
        ending.abort();
        writing.then(done, done);
      }
    };
    const timer = setTimeout(() => settle(refuse('body_too_slow')), timeoutMs);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit + AROUND) settle(refuse('body_too_large'));
    });
    request.on('close', () => {
      if (!request.complete) settle(refuse('body_incomplete'));
    });
    form.on('file', (name, file) => {
      if (name !== field) {
        file.resume();
        return settle(refuse('field_refused'));
      }
      file.on('limit', () => settle(refuse('body_too_large')));
      writing = write(file, path, ending.signal);
      writing.catch((cause) => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        reject(cause);
      });
    });
    for (const limited of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
      form.on(limited, () => settle(refuse('field_refused')));
    }
    form.on('error', () => settle(refuse('malformed_body')));
    form.on('finish', () => {
      if (!writing) settle(refuse('malformed_body'));
      else writing.then((upload) => settle(ok(upload)), reject);
    });
    request.pipe(form);
  });

/** Takes a file that comes without a form to the disk as it arrives. */
export type ReceiveStream = (
  request: IncomingMessage,
  limit: number,
) => Promise<Result<Upload, { code: GateRefusalCode }>>;

export const createReceiveStream = (folder: string | undefined, timeoutMs: number): ReceiveStream => {
  let arriving = 0;
  return async (request, limit) => {
    if (folder === undefined || arriving >= AT_ONCE) return refuse('unavailable');
    arriving += 1;
    const path = join(folder, `arriving-${randomBytes(12).toString('hex')}.part`);
    const ending = new AbortController();
    let why: GateRefusalCode = 'body_incomplete';
    const end = (code: GateRefusalCode): void => {
      why = code;
      ending.abort();
    };
    const timer = setTimeout(() => end('body_too_slow'), timeoutMs);
    let size = 0;
    const counted = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        size += chunk.length;
        if (size > limit) end('body_too_large');
        done(null, chunk);
      },
    });
    // Not the request itself: it is to be answered, and a pipeline would end it with what went wrong.
    request.pipe(counted);
    request.once('close', () => !request.complete && end('body_incomplete'));
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return ok(await write(counted, path, ending.signal));
    } catch (cause) {
      rmSync(path, { force: true });
      if (ending.signal.aborted) return refuse(why);
      throw cause;
    } finally {
      request.unpipe(counted);
      clearTimeout(timer);
      arriving -= 1;
    }
  };
};

const write = async (file: Readable, path: string, signal: AbortSignal): Promise<Upload> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  // Opened here and now: a file that was still to be opened when it broke off would be there after it was removed.
  const out = createWriteStream(path, { fd: openSync(path, 'wx', 0o600) });
  await pipeline(file, counted, out, { signal });
  return { path, sha256: hash.digest('hex'), bytes };
};
