/** Asks a running portal about one person through every door a system has. */
const QUESTION = {
  action: { name: 'collect' },
  resource: { type: 'telemetry_category', id: 'mouse_pointer' },
};

export interface Decide {
  /** Evaluation, batch, snapshot and changes, none of them older than `revision`. */
  everywhere(person: string, revision: number): Promise<readonly (readonly [door: string, allow: boolean])[]>;
}

export const createDecide = (url: string, key: string): Decide => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const asked = async (path: string, body?: object): Promise<string> => {
    const answer = await fetch(url + path, {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  };
  const context = (revision: number) => ({ purpose: 'train_ai_agents', min_revision: revision });

  const bySnapshot = async (person: string, revision: number): Promise<boolean> => {
    const [head = '', ...lines] = (await asked('/api/v1/snapshot')).trim().split('\n');
    const { revision: told, activities } = JSON.parse(head) as {
      revision: number;
      activities: { category: string }[];
    };
    if (told < revision)
      throw new TypeError(`the act was confirmed at ${revision}, the snapshot is of ${told}`);
    const place = activities.findIndex(({ category }) => category === 'mouse_pointer');
    return lines
      .map((line) => JSON.parse(line) as { id: string; allow: number[] })
      .some(({ id, allow }) => id === person && allow.includes(place));
  };
  /** What the changes say last of this person; undefined when they say to read everything anew. */
  const byChanges = async (person: string, revision: number): Promise<boolean | undefined> => {
    const { items } = JSON.parse(await asked(`/api/v1/changes?after=${revision - 1}&wait=0`)) as {
      items: { kind: string; employee?: string }[];
    };
    if (items.some(({ kind }) => kind === 'resync')) return undefined;
    const last = items.filter(({ employee }) => employee === person).at(-1);
    return last && last.kind === 'allow';
  };

  return {
    everywhere: async (person, revision) => {
      const subject = { type: 'employee', id: person };
      const one = JSON.parse(
        await asked('/access/v1/evaluation', { subject, ...QUESTION, context: context(revision) }),
      );
      const batch = JSON.parse(
        await asked('/access/v1/evaluations', {
          ...QUESTION,
          context: context(revision),
          evaluations: [{ subject: { type: 'employee', id: 'per_nobody' } }, { subject }],
        }),
      );
      const changes = await byChanges(person, revision);
      return [
        ['evaluation', one.decision === true],
        ['evaluations', batch.evaluations[1].decision === true],
        ['snapshot', await bySnapshot(person, revision)],
        ...(changes === undefined ? [] : [['changes', changes] as const]),
      ];
    },
  };
};
