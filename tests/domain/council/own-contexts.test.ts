/** A council's own protected places: what a line may say, and that what is served does not tell whose it is. */
import { describe, expect, it } from 'vitest';
import { isOwnContext, type OwnContextKind, servedContexts } from '#domain/council/own-contexts';
import { type ProtectedContext, standardContexts } from '#domain/monitoring/protected-contexts';

describe('a line', () => {
  const fits: readonly (readonly [OwnContextKind, string])[] = [
    ['app', 'com.example.notes'],
    ['site', 'https://council.example'],
    ['site', 'http://intranet:8080'],
    ['person', 'per_1'],
    ['group', 'staff-council'],
    ['room', 'Raum 4.07 Süd'],
    ['hours', '18:00-06:00'],
    ['hours', '09:00-21:00'],
  ];
  it.each(fits)('%s %s can be compared', (kind, match) => {
    expect(isOwnContext({ kind, match })).toBe(true);
  });

  const unfit: readonly (readonly [OwnContextKind, string])[] = [
    ['app', '*'],
    ['app', ''],
    ['site', 'https://*.example'],
    ['site', 'https://council.example/path'],
    ['site', 'council.example'],
    ['person', 'somebody@example.org'],
    ['group', 'Staff Council'],
    ['room', '.*'],
    ['room', 'a'.repeat(101)],
    ['hours', '00:00-00:00'],
    ['hours', '06:00-18:01'],
    ['hours', '24:00-25:00'],
    ['hours', 'at night'],
  ];
  it.each(unfit)('%s %s means nothing, or too much', (kind, match) => {
    expect(isOwnContext({ kind, match })).toBe(false);
  });
});

describe('what collectors are served', () => {
  const declared = standardContexts('https://portal.example');

  it('is everything once, the portal first, whoever named it', () => {
    const own = [
      { kind: 'room', match: 'Raum 4' },
      { kind: 'room', match: 'Raum 4' },
      { kind: 'group', match: 'works-council' },
    ] as const;
    const served = servedContexts(declared, own);
    expect(served[0]).toEqual(declared[0]);
    expect(served).toHaveLength(declared.length + 1);
    expect(served).toContainEqual({ kind: 'room', match: 'Raum 4', why: 'protected' });
    expect(served).toContainEqual({ kind: 'group', match: 'works-council', why: 'council' });
  });

  it('is the same whether an employer or a council named a line, and in whichever order', () => {
    const line = { kind: 'app', match: 'com.example.notes' } as const;
    const byEmployer: ProtectedContext[] = [...declared, { ...line, why: 'protected' }];
    expect(servedContexts(declared, [line])).toEqual(servedContexts(byEmployer, []));
    const other = { kind: 'app', match: 'com.example.mail' } as const;
    expect(servedContexts(declared, [line, other])).toEqual(servedContexts(declared, [other, line]));
  });
});
