/** Writes acts through a real portal, one after another, and says `ACK <revision>` on fd 1 once each was acknowledged. */
import { writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { must, newPortal } from '../../services/portal';

const [dataDir = '', person = '', acts = '0', synchronous] = process.argv.slice(2);

// The control: a database that does not wait for the disk must be seen to lose what it acknowledged.
if (synchronous === 'NORMAL') {
  const pragma = Sqlite.prototype.pragma;
  Sqlite.prototype.pragma = function (this: Sqlite.Database, source: string, options?: Sqlite.PragmaOptions) {
    if (source === 'synchronous') return 2;
    return pragma.call(this, source.startsWith('synchronous =') ? 'synchronous = NORMAL' : source, options);
  };
}

const { portal } = await newPortal(Date.now(), dataDir);
for (let i = 0; i < Number(acts); i++) {
  const act = i % 2 === 0 ? 'give' : 'withdraw';
  const done = await portal.acts.choose(
    { person },
    {
      activity: 'training.mouse_pointer.train_ai_agents.collect',
      act,
      words: 'May we?',
      language: 'en',
      noticeVersion: 1,
    },
  );
  writeSync(1, `ACK ${must(done).revision}\n`);
}
process.exit(0);
