/** Lists of people: what would happen is shown first, and nothing but what was shown happens. */
import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { DAY } from '#domain/time';
import { compared, findingsOf } from './erased';
import { HEADER, handIn, list, takeIn } from './people-import';
import { choose, mayCollectMouse, must, newPortal, OPERATOR, tell } from './portal';
import { by, codeOf, house, open } from './two-people';

const SAM = 'h-1,Sam Reed,sam@work.example,employee,main,leeds,en,2020-02-01,no,';

const problemsOf = (seen: { problems: readonly { row: number; column?: string; code: string }[] }) =>
  seen.problems.map(({ row, column, code }) => `${row} ${column ?? '-'} ${code}`);

const admin = async () => {
  const made = await house();
  return { ...made, ann: by(made.people.ann), ben: by(made.people.ben) };
};

describe('a list of people', () => {
  it('writes nothing before its owner says so, and then what was shown', async () => {
    const { portal, ann } = await admin();
    const before = portal.revision();
    const { id, seen } = await handIn(
      portal,
      ann,
      list(SAM, 'h-2,Ada Byron,,,,leeds,"de en",01.03.2021,ja,'),
    );
    expect([seen.state, seen.counts.added, seen.rows]).toEqual(['ready', 2, 2]);
    expect(portal.revision()).toBe(before);
    must(portal.services.imports.start(ann, id));
    await portal.services.imports.settled();
    const done = portal.services.imports.view(ann, id);
    expect([done?.state, done?.counts.added, done?.counts.not_taken]).toEqual(['done', 2, 0]);
    expect(portal.revision()).toBe(before + 2);
    const ada = portal.decisions.findEmployee('external_id', 'h-2') ?? '';
    expect(portal.services.registers.person(ada)).toMatchObject({
      name: 'Ada Byron',
      kind: 'employee',
      establishment: 'leeds',
      hiredAt: Date.parse('2021-03-01T00:00:00Z'),
      roles: [],
      signIn: 'none',
    });
    expect(portal.services.registers.person(ada)?.email).toBeUndefined();
  });

  it('adds nobody twice: taken in again, everybody stays', async () => {
    const { portal, ann } = await admin();
    await takeIn(portal, ann, list(SAM));
    const size = portal.revision();
    const again = await takeIn(portal, ann, list(SAM));
    expect([again.counts.added, again.counts.stayed]).toEqual([0, 1]);
    expect(portal.revision()).toBe(size);
  });

  it('changes what differs, and nothing that an empty cell or a missing row says nothing about', async () => {
    const { portal, ann, administration } = await admin();
    must(
      await administration.recordEstablishment(OPERATOR, {
        establishment: 'cork',
        country: 'IE',
        council: false,
      }),
    );
    await takeIn(portal, ann, list(SAM, 'h-2,Ada Byron,,,,leeds,en,2021-03-01,,'));
    const done = await takeIn(
      portal,
      ann,
      'external_id,name,email,establishment,languages,hired_at\nh-1,Sam Reed-Hall,,cork,de,\n',
    );
    expect(done.counts).toMatchObject({ changed: 1, added: 0, left: 0, not_taken: 0 });
    const sam = portal.decisions.findEmployee('external_id', 'h-1') ?? '';
    expect(portal.services.registers.person(sam)).toMatchObject({
      name: 'Sam Reed-Hall',
      email: 'sam@work.example',
      establishment: 'cork',
    });
    const [line] = portal.services.ask.myHistory(sam, 'en');
    expect([line?.type, line?.outcome]).toEqual(['changed', 'establishment country profile']);
    const found = await portal.services.registers.findPeople('byron');
    expect(found.people.map(({ leftAt }) => leftAt)).toEqual([undefined]);
  });

  it('never touches the languages that somebody chose, nor a yes', async () => {
    const { portal, ann } = await admin();
    await takeIn(portal, ann, list(SAM));
    const sam = portal.decisions.findEmployee('external_id', 'h-1') ?? '';
    await tell(portal, sam);
    must(await choose(portal, sam, 'give'));
    const seen = await takeIn(portal, ann, list(SAM.replace(',en,', ',de,')));
    expect(seen.counts.stayed).toBe(1);
    expect(mayCollectMouse(portal, sam)).toMatchObject({ allow: true });
  });

  it('lets go whom it names with a day that has come, and nobody else', async () => {
    const { portal, ann, clock } = await admin();
    await takeIn(portal, ann, list(SAM, 'h-2,Ada Byron,,,,leeds,en,2021-03-01,,'));
    const done = await takeIn(
      portal,
      ann,
      list(
        `${SAM}2026-02-27`,
        'h-2,Ada Byron,,,,leeds,en,2021-03-01,,2026-04-01',
        'h-3,Gone,,,,leeds,en,2019-01-01,,2020-01-01',
      ),
    );
    expect(done.counts).toMatchObject({ left: 1, stayed: 1, later: 1, past: 1, added: 0 });
    const sam = portal.decisions.findEmployee('external_id', 'h-1') ?? '';
    expect(portal.services.registers.person(sam)?.leftAt).toBe(Date.parse('2026-02-27T00:00:00Z'));
    clock.now += 40 * DAY;
    clock.passed += 40 * DAY;
    const later = await takeIn(portal, ann, list('h-2,Ada Byron,,,,leeds,en,2021-03-01,,2026-04-01'));
    expect(later.counts.left).toBe(1);
    const back = await handIn(portal, ann, list(SAM));
    expect(problemsOf(back.seen)).toEqual(['2 external_id has_left']);
  });

  it('says of each cell what is wrong with it, and takes the other rows', async () => {
    const { portal, ann, people } = await admin();
    const taken = portal.services.registers.person(people.sue)?.email ?? '';
    const { seen } = await handIn(
      portal,
      ann,
      list(
        SAM,
        'h-3,Max,not an address,boss,MAIN KEY,leeds,xx-!!,2026-02-30,perhaps,soon',
        'h-4,Max',
        ',Nobody,,,,leeds,en,2020-01-01,,',
        'h-5,"=HYPERLINK(""x"")",,,,leeds,en,2020-01-01,,',
        'h-6,＝1+1,,,,leeds,en,2020-01-01,,',
        'h-7,Max\u202eevil,,,,leeds,en,2020-01-01,,',
        'h-8,Zero\u200bWidth,,,,leeds,en,2020-01-01,,',
        `h-9,${'x'.repeat(201)},,,,leeds,en,2020-01-01,,`,
        'h-10,Max,,,,nowhere,en,2020-01-01,,',
        'h-11,,,,,leeds,,,,',
        'h-12,Max,,,,leeds,en,2020-01-01,,2019-01-01',
        'h-13,Twin,,,,leeds,en,2020-01-01,,',
        'h-13,Twin,,,,leeds,en,2020-01-01,,',
        'h-14,Post,post@work.example,,,leeds,en,2020-01-01,,',
        'h-15,Post,POST@work.example,,,leeds,en,2020-01-01,,',
        `h-16,Taken,${taken},,,leeds,en,2020-01-01,,`,
      ),
    );
    expect(problemsOf(seen)).toEqual([
      '3 email wrong',
      '3 kind wrong',
      '3 entity wrong',
      '3 languages wrong',
      '3 hired_at wrong',
      '3 minor wrong',
      '3 left_at wrong',
      '4 - cells',
      '5 external_id missing',
      '6 name formula',
      '7 name formula',
      '8 name unseen',
      '9 name unseen',
      '10 name long',
      '11 establishment unknown_establishment',
      '12 name missing_for_new',
      '12 languages missing_for_new',
      '12 hired_at missing_for_new',
      '13 left_at left_before_hired',
      '14 external_id twice',
      '15 external_id twice',
      '16 email twice',
      '17 email twice',
      '18 email email_taken',
    ]);
    expect(seen.counts).toMatchObject({ added: 1, not_taken: 16 });
  });

  it('compares country and region with the place of work', async () => {
    const { portal, ann } = await admin();
    const header = 'external_id,name,establishment,country,region,languages,hired_at';
    const { seen } = await handIn(
      portal,
      ann,
      `${header}\nh-1,Sam,leeds,gb,,en,2020-01-01\nh-2,Ada,leeds,DE,,en,2020-01-01\nh-3,Max,leeds,GB,SCT,en,2020-01-01\n`,
    );
    expect(problemsOf(seen)).toEqual(['3 country country_differs', '4 region region_differs']);
  });

  it('reads what spreadsheets write: a byte-order mark, semicolons, tabs, quotes, CR LF, CR, empty lines, line breaks in a cell', async () => {
    const { portal, ann } = await admin();
    const rows = [HEADER.split(','), SAM.split(',')];
    const file = (separator: string, end: string) => rows.map((row) => row.join(separator)).join(end);
    for (const content of [
      `\ufeff${file(';', '\r\n')}\r\n`,
      file('\t', '\n'),
      file(',', '\r'),
      `${list(SAM)}\n\n,,,,,,,,,\n`,
      list(`"h-1","Sam ""The"" Reed; Hall",sam@work.example,employee,main,leeds,"en",2020-02-01,no,`),
    ]) {
      const { seen } = await handIn(portal, ann, content);
      expect([seen.state, seen.counts.added, problemsOf(seen)]).toEqual(['ready', 1, []]);
    }
    const { seen } = await handIn(portal, ann, list('h-1,"Sam\nReed",,,,leeds,en,2020-01-01,,'));
    expect(problemsOf(seen)).toEqual(['2 name unseen']);
  });

  it('says why a file is no list of people', async () => {
    const { portal, ann } = await admin();
    const latin1 = Buffer.from(list('h-1,J\u00f6rg,,,,leeds,en,2020-01-01,,'), 'latin1');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list(SAM), 'utf16le')]);
    for (const [content, code, about] of [
      ['', 'empty', []],
      [HEADER, 'no_rows', []],
      [Buffer.from('PK\u0003\u0004and so on'), 'workbook', []],
      [utf16, 'utf16', []],
      [Buffer.from(list(SAM), 'utf16le'), 'utf16', []],
      [latin1, 'not_utf8', []],
      [list(SAM, 'h-2,"Max,,,,leeds,en,2020-01-01,,'), 'not_csv', ['3']],
      [list(SAM, `h-2,${'x'.repeat(20_000)}`), 'not_csv', ['3']],
      [`external_id,name,role\nh-1,Sam,admin\n`, 'columns_unknown', ['role']],
      [
        `external_id,name,employeeId,approvedBy,revision\nh-1,S,1,2,3\n`,
        'columns_unknown',
        ['employeeid', 'approvedby', 'revision'],
      ],
      [`external_id,<script>\nh-1,S\n`, 'columns_unknown', ['?script?']],
      [`external_id,name,name\nh-1,S,T\n`, 'columns_twice', ['name']],
      [`external_id,name\nh-1,S\n`, 'columns_missing', ['establishment', 'languages', 'hired_at']],
    ] as const) {
      const { seen } = await handIn(portal, ann, content);
      expect([seen.state, seen.code, seen.about]).toEqual(['unusable', code, about]);
    }
    expect(readdirSync(portal.services.imports.folder).filter((name) => name.endsWith('.csv'))).toEqual([]);
  });

  it('adds somebody anew who was erased before, under another id', async () => {
    const { portal, ann } = await admin();
    await takeIn(portal, ann, list(SAM));
    const sam = portal.decisions.findEmployee('external_id', 'h-1') ?? '';
    await takeIn(portal, ann, list(`${SAM}2026-01-31`));
    must(await portal.operator.erasure.person(OPERATOR, { person: sam, because: 'asked' }));
    const gone = await handIn(portal, ann, list(`${SAM}2026-01-31`));
    expect(gone.seen.counts).toMatchObject({ past: 1, added: 0 });
    await takeIn(portal, ann, list(SAM));
    const anew = portal.decisions.findEmployee('external_id', 'h-1');
    expect(anew).toBeDefined();
    expect(anew).not.toBe(sam);
  });
});

describe('who may take a list in', () => {
  it('is an admin, with a list of their own, and only as long as they are one', async () => {
    const { portal, ann, ben, people, administration } = await admin();
    const { imports } = portal.services;
    const { id } = await handIn(portal, ann, list(SAM));
    expect(imports.view(ben, id)).toBeUndefined();
    expect(codeOf(imports.start(ben, id))).toBe('unknown_import');
    expect(codeOf(imports.drop(ben, id))).toBe('unknown_import');
    const sue = by(people.sue);
    expect(codeOf(await imports.handIn(sue, { path: '/nowhere', sha256: '', bytes: 1 }))).toBe('not_allowed');
    must(await administration.revokeRole(ben, { person: people.ann, role: 'admin' }));
    expect(codeOf(imports.start(ann, id))).toBe('not_allowed');
    expect(portal.decisions.findEmployee('external_id', 'h-1')).toBeUndefined();
  });

  it('changes no address of somebody with a role; at the machine it does, and they sign in with it', async () => {
    const { portal, ann, people } = await admin();
    const { imports } = portal.services;
    const header = 'external_id,name,email,establishment,languages,hired_at';
    await takeIn(portal, ann, list(SAM));
    const sam = portal.decisions.findEmployee('external_id', 'h-1') ?? '';
    const { proposal } = must(
      await portal.administration.proposeRole(ann, { person: sam, role: 'engineer' }),
    );
    must(await portal.administration.approve(by(people.ben), { proposal }));
    must(await portal.accounts.issueCode(OPERATOR, sam));
    const moved = `${header}\nh-1,Sam Reed,evil@work.example,leeds,,\n`;
    expect(problemsOf((await handIn(portal, ann, moved)).seen)).toEqual(['2 email address_of_a_role']);
    await takeIn(portal, OPERATOR, moved);
    expect(portal.services.identity.personByEmail('evil@work.example')).toBe(sam);
    expect(portal.services.identity.personByEmail('sam@work.example')).toBeUndefined();
    expect(imports.mine(OPERATOR)).toHaveLength(1);
  });
});

describe('who stops being an admin while their list is taken in', () => {
  it('takes nothing in from that moment, and what was taken in stays', async () => {
    const { portal, ann, ben, people, administration } = await admin();
    const rows = Array.from({ length: 2_000 }, (_, i) => `h-${i},Person ${i},,,,leeds,en,2020-01-01,,`);
    const { id } = await handIn(portal, ann, list(...rows));
    const before = portal.revision();
    must(portal.services.imports.start(ann, id));
    while (portal.revision() < before + 50) await new Promise((resolve) => setTimeout(resolve, 5));
    const { revision } = must(await administration.revokeRole(ben, { person: people.ann, role: 'admin' }));
    await portal.services.imports.settled();
    expect(portal.services.imports.view(ann, id)).toMatchObject({ state: 'ended', code: 'not_allowed' });
    expect(portal.revision()).toBe(revision);
    expect(revision).toBeLessThan(before + 2_000);
  }, 30_000);

  it('and whoever leaves by a list is signed in nowhere, from the transaction in which they left', async () => {
    const { portal, ann, dataDir } = await admin();
    const { identity } = portal.services;
    const profile = { name: 'Pat', email: 'pat@work.example', external_id: 'h-1' };
    const joined = must(
      await portal.accounts.admit(OPERATOR, {
        kind: 'employee',
        entity: 'main',
        establishment: 'leeds',
        languages: ['en'],
        minor: false,
        synthetic: false,
        hiredAt: 0,
        profile,
      }),
    );
    const { token } = must(
      await identity.redeemFirstSignIn({ token: joined.code, password: 'quilted-marble-otter-93-vane' }),
    );
    expect(await identity.viewer(token)).toBeDefined();
    await takeIn(portal, ann, list('h-1,Pat,,,,,,,,2026-01-31'));
    const db = openForReading(join(dataDir, 'forthright.db'));
    expect(db.sqlite.prepare('SELECT count(*) FROM own_sign_in').pluck().get()).toBe(0);
    db.sqlite.close();
    expect(await identity.viewer(token)).toBeUndefined();
  });
});

describe('what was shown is what is taken in', () => {
  it('refuses a file that was changed on the disk after it was shown', async () => {
    const { portal, ann } = await admin();
    const { id } = await handIn(portal, ann, list(SAM));
    appendFileSync(join(portal.services.imports.folder, `${id}.csv`), 'h-9,Evil,,,,leeds,en,2020-01-01,,\n');
    must(portal.services.imports.start(ann, id));
    await portal.services.imports.settled();
    expect(portal.services.imports.view(ann, id)).toMatchObject({ state: 'ended', code: 'file_changed' });
    expect(portal.decisions.findEmployee('external_id', 'h-1')).toBeUndefined();
  });

  it('judges each row again when it is taken in: who came meanwhile is not added twice', async () => {
    const { portal, ann, ben } = await admin();
    const { imports } = portal.services;
    const { id } = await handIn(portal, ann, list(SAM, 'h-2,Ada,,,,leeds,en,2020-01-01,,'));
    await takeIn(
      portal,
      ben,
      list('h-2,Ada,,,,leeds,en,2020-01-01,,', 'h-7,Sam,sam@work.example,,,leeds,en,2020-01-01,,'),
    );
    must(imports.start(ann, id));
    await imports.settled();
    const done = imports.view(ann, id);
    expect(done?.counts).toMatchObject({ added: 0, stayed: 1, not_taken: 1 });
    expect(done && problemsOf(done)).toEqual(['2 email email_taken']);
  });

  it('throws a file away when asked, when a newer one comes, and after a day', async () => {
    const { portal, ann, clock } = await admin();
    const { imports } = portal.services;
    const first = await handIn(portal, ann, list(SAM));
    const second = await handIn(portal, ann, list(SAM));
    expect(imports.view(ann, first.id)).toMatchObject({ state: 'ended', code: 'newer_file' });
    must(imports.drop(ann, second.id));
    expect(codeOf(imports.start(ann, second.id))).toBe('import_over');
    const third = await handIn(portal, ann, list(SAM));
    clock.now += 2 * DAY;
    clock.passed += 2 * DAY;
    await portal.upkeep.prune();
    expect(imports.view(ann, third.id)).toMatchObject({ state: 'ended', code: 'too_old' });
    expect(existsSync(join(imports.folder, `${third.id}.csv`))).toBe(false);
    clock.now += 30 * DAY;
    clock.passed += 30 * DAY;
    await portal.upkeep.prune();
    expect(imports.mine(ann)).toEqual([]);
  });
});

describe('an import that was interrupted', () => {
  it('goes on at the next start, with nobody missing and nobody twice', async () => {
    const { portal, ann, dataDir, people } = await admin();
    const rows = Array.from({ length: 5_000 }, (_, i) => `h-${i},Person ${i},,,,leeds,en,2020-01-01,,`);
    const { id } = await handIn(portal, ann, list(...rows));
    must(portal.services.imports.start(ann, id));
    const before = portal.revision();
    while (portal.revision() < before + 500) await new Promise((resolve) => setTimeout(resolve, 5));
    await portal.close();
    open.length = 0;
    const again = await newPortal(undefined, dataDir);
    open.push(again);
    const missing = before + 5_000 - again.portal.revision();
    expect(missing).toBeGreaterThan(0);
    await again.portal.services.imports.settled();
    expect(again.portal.services.imports.view(by(people.ann), id)?.state).toBe('done');
    expect(again.portal.revision()).toBeGreaterThanOrEqual(before + 5_000);
    const db = openForReading(join(dataDir, 'forthright.db'));
    const added = db.sqlite
      .prepare(
        "SELECT count(*), count(DISTINCT json_extract(CAST(bytes AS TEXT), '$.external_id')) FROM own_document WHERE kind = 'profile' AND json_extract(CAST(bytes AS TEXT), '$.external_id') LIKE 'h-%'",
      )
      .raw()
      .get();
    expect(added).toEqual([5_000, 5_000]);
    db.sqlite.close();
  }, 60_000);
});

describe('somebody whose details change', () => {
  it('leaves a log that verifies, tables that it makes again, and no old name in any text', async () => {
    const { portal, ann, dataDir } = await admin();
    await takeIn(portal, ann, list(SAM.replace('Sam Reed', 'Oldname')));
    await takeIn(portal, ann, list(SAM));
    expect(await findingsOf(dataDir)).toEqual([]);
    expect(compared(dataDir)).toEqual([]);
    const db = openForReading(join(dataDir, 'forthright.db'));
    const texts = db.sqlite.prepare('SELECT CAST(bytes AS TEXT) FROM own_document').pluck().all() as string[];
    db.sqlite.close();
    expect(texts.filter((text) => text.includes('Oldname'))).toEqual([]);
    expect(texts.filter((text) => text.includes('Sam Reed'))).toHaveLength(1);
  });

  it('is permitted again only from when they moved back: a move is a break', async () => {
    const { portal, ann, administration, clock } = await admin();
    must(
      await administration.recordEstablishment(OPERATOR, {
        establishment: 'cork',
        country: 'IE',
        council: false,
      }),
    );
    await takeIn(portal, ann, list(SAM));
    const sam = portal.decisions.findEmployee('external_id', 'h-1') ?? '';
    await tell(portal, sam);
    must(await choose(portal, sam, 'give'));
    const given = mayCollectMouse(portal, sam).since;
    clock.now += DAY;
    clock.passed += DAY;
    await takeIn(portal, ann, list(SAM.replace('leeds', 'cork')));
    expect(mayCollectMouse(portal, sam).allow).toBe(false);
    clock.now += DAY;
    clock.passed += DAY;
    await takeIn(portal, ann, list(SAM));
    expect(mayCollectMouse(portal, sam).allow).toBe(true);
    expect(mayCollectMouse(portal, sam).since).toBe((given ?? 0) + 2 * DAY);
  });
});
