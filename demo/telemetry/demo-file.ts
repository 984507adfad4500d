import { readFileSync } from 'node:fs';

export interface DemoPerson {
  role: string;
  name: string;
  email: string;
  id: string;
}

export interface DemoActivity {
  programme: string;
  category: string;
  purpose: string;
  verb: string;
}

/** What a collector of the demo needs to know, from the file that the portal wrote when it told its story. */
export interface Situation {
  url: string;
  system: string;
  key: string;
  activities: readonly DemoActivity[];
  person: DemoPerson;
  /** The other employees: second people in shared records. */
  others: readonly DemoPerson[];
}

interface DemoFile {
  url: string;
  people: readonly DemoPerson[];
  systems: readonly { name: string; kind: string; key: string; activities: readonly DemoActivity[] }[];
}

const COLLECTOR = 'endpoint-agent';
/** It collects nothing here, and holds old chats. */
export const CHAT_ARCHIVE = 'chat-archive';

/** Reads demo.json. Throws an error with a plain sentence when it is not there or does not hold what is needed. */
export const situationFrom = (
  path: string,
  email: string | undefined,
  name: string = COLLECTOR,
): Situation => {
  let file: DemoFile;
  try {
    file = JSON.parse(readFileSync(path, 'utf8')) as DemoFile;
  } catch {
    throw new Error(`${path} cannot be read. Start the portal with its demo first: npm start`);
  }
  const system = file.systems.find((one) => one.name === name);
  if (!system) throw new Error(`${path} has no key of "${name}".`);
  const employees = file.people.filter(({ role }) => role === 'employee');
  const person = email === undefined ? employees[0] : file.people.find((one) => one.email === email);
  if (!person) throw new Error(`${path} knows nobody with the address ${email ?? 'of an employee'}.`);
  return {
    url: file.url,
    system: system.name,
    key: system.key,
    activities: system.activities,
    person,
    others: employees.filter(({ id }) => id !== person.id),
  };
};
