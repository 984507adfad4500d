/** Lists of people as they are handed in: a file in the folder where files arrive. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '#app/services/open-portal';
import type { Actor } from '#domain/entry/bodies';
import { must } from './portal';

export const HEADER = 'external_id,name,email,kind,entity,establishment,languages,hired_at,minor,left_at';

/** A list of rows under the usual header. */
export const list = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

/** Hands a list in and waits until it was read through. */
export const handIn = async (portal: Portal, actor: Actor, content: string | Buffer) => {
  const { imports } = portal.services;
  mkdirSync(imports.folder, { recursive: true, mode: 0o700 });
  const path = join(imports.folder, `arriving-${randomBytes(6).toString('hex')}.part`);
  const bytes = Buffer.from(content);
  writeFileSync(path, bytes, { mode: 0o600 });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { import: id } = must(await imports.handIn(actor, { path, sha256, bytes: bytes.length }));
  await imports.settled();
  const seen = imports.view(actor, id);
  if (!seen) throw new Error('no such list');
  return { id, seen };
};

/** Hands a list in, takes it in, and answers what became of it. */
export const takeIn = async (portal: Portal, actor: Actor, content: string | Buffer) => {
  const { imports } = portal.services;
  const { id } = await handIn(portal, actor, content);
  must(imports.start(actor, id));
  await imports.settled();
  const seen = imports.view(actor, id);
  if (!seen) throw new Error('no such list');
  return seen;
};
