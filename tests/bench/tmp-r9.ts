import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import inspector from 'node:inspector';
import { writeFileSync } from 'node:fs';
import { keyFileIn } from '#app/services/backup/keys';
import { makeBackup } from '#app/services/backup/make-backup';
import { restoreBackup } from '#app/services/backup/restore-backup';
import { must } from '../services/portal';
import { makeWorld } from './world';
const world = await makeWorld(Number(process.argv[2] ?? 10000));
import { startPortal } from '../process/portal-process';
await (await startPortal({ dataDir: world.dataDir, mode: 'production' })).end();
const beside = dirname(world.dataDir); const copy = join(beside,'copy'); const restored = join(beside,'restored'); mkdirSync(restored,{mode:0o700});
const order = { migrations: 'migrations', now: Date.now() };
const c0 = process.cpuUsage();
must(makeBackup({ ...order, dataDir: world.dataDir, to: copy }));
const c1 = process.cpuUsage(c0); console.log('backup cpu', (c1.user+c1.system)/1e6);
const s = new inspector.Session(); s.connect();
const post = (m: string, p: object = {}) => new Promise<any>((r) => s.post(m, p, (_e, v) => r(v)));
if (process.argv[3]) { await post('Profiler.enable'); await post('Profiler.setSamplingInterval',{interval:500}); await post('Profiler.start'); }
const c2 = process.cpuUsage(); const t = performance.now();
must(restoreBackup({ ...order, from: copy, dataDir: restored, keys: keyFileIn(world.dataDir) }));
const c3 = process.cpuUsage(c2); console.log('entries', world.entries, 'restore cpu', (c3.user+c3.system)/1e6, 'us/entry', (c3.user+c3.system)/world.entries, 'wall', (performance.now()-t)/1000);
if (process.argv[3]) { const { profile } = await post('Profiler.stop'); writeFileSync('/tmp/r9.cpuprofile', JSON.stringify(profile)); }
