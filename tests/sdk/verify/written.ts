/** What a real portal hands out, for the verifier to check. */
import { addEmployee, choose, must, newPortal, openProgramme, tell } from '../../services/portal';

export interface Written {
  vkey: string;
  /** The owner's receipts, and the copies for others, of every act. */
  receipts: string[];
  copies: string[];
  /** A checkpoint from before the last acts, and one from after. */
  older: string;
  newer: string;
  /** The consistency proof between them. */
  consistency: string;
}

/** A portal in which two people are told, say yes and no, and take it back; closed again. */
export const written = async (): Promise<Written> => {
  const { portal } = await newPortal();
  await openProgramme(portal);
  const people = [await addEmployee(portal), await addEmployee(portal, { name: 'Zoë Ångström' })];
  for (const person of people) await tell(portal, person);
  const [first = '', second = ''] = people;
  must(await choose(portal, first, 'give'));
  const { log, ask } = portal.services;
  const older = log.checkpoint();
  must(await choose(portal, first, 'withdraw'));
  must(await choose(portal, second, 'refuse'));
  const documents = (copy: 'own' | 'third_party') =>
    people.flatMap((person) =>
      Array.from({ length: 40 }, (_, i) => ask.receiptDocument(person, i + 1, copy) ?? []).flat(),
    );
  const all = { receipts: documents('own'), copies: documents('third_party') };
  const newer = log.checkpoint();
  const consistency = must(log.consistency(Number(older.split('\n')[1])));
  await portal.close();
  return { vkey: log.vkey(), ...all, older, newer, consistency };
};
