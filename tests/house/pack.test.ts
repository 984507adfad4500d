/** The papers about the portal itself are drawn from the tables that the portal obeys, and promise nothing that is not proven. */
import { describe, expect, it } from 'vitest';
import { ENTRY_KEPT, KEPT } from '#app/kept';
import { paperText } from '#app/messages/paper';
import { say } from '#app/messages/speak';
import { MEASURES, PAPERS } from '#app/pack';
import { CLAUSES } from '#domain/monitoring/clauses';
import { houseFiles, textOf } from './tree';

const LANGUAGES = ['en', 'de'] as const;

describe.each(LANGUAGES)('the papers about the portal in %s', (language) => {
  it.each(PAPERS)('%s says in its first lines that it is a draft, and no advice', (paper) => {
    const lines = paperText(language, paper).split('\n');
    expect(lines.slice(0, 4)).toContain(say(language, { id: 'pack.draft' }));
  });

  it.each(PAPERS)('%s leaves blank what only the employer can know', (paper) => {
    expect(paperText(language, paper)).toContain(say(language, { id: 'pack.blank' }));
  });

  it('name in the record every kind of what is kept: what, why, how long and who sees it', () => {
    const record = paperText(language, 'record');
    const missing = Object.keys(KEPT).flatMap((kind) =>
      (['what', 'why', 'how_long', 'who'] as const).filter(
        (part) => !record.includes(say(language, { id: `kept.${kind as keyof typeof KEPT}.${part}` })),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('name in the record every kind of entry about a person, once', () => {
    const named = paperText(language, 'record').match(/\b[a-z]+\.[a-z_]+\.v\d+\b/g) ?? [];
    const about = Object.entries(ENTRY_KEPT).filter(([, kept]) => kept !== 'nobody');
    expect([...named].sort()).toEqual(about.map(([type]) => type).sort());
  });

  it('offer in the agreement every limit that a council can set', () => {
    const agreement = paperText(language, 'agreement');
    for (const clause of CLAUSES) {
      expect(agreement).toContain(say(language, { id: `pack.clause.${clause}` }).replace(/:$/, ''));
    }
  });
});

describe('each measure', () => {
  const documents = [textOf('docs/threat-model.md'), textOf('docs/security-checklist.md')].join('\n');

  it.each(Object.entries(MEASURES))(
    '%s is proven by a test that is there, and that the documents on security name',
    (_, test) => {
      expect(houseFiles()).toContain(test);
      expect(documents).toContain(test);
    },
  );
});
