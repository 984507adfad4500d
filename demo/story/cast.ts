import type { RoleKey } from '#domain/authority/roles';
import type { Handle } from './steps';

/** Somebody a visitor of the demo can sign in as. */
export interface CastMember {
  handle: Handle;
  name: string;
  /** What they may do in the portal beside their own affairs; `employee` is everybody. */
  role: RoleKey;
  /** The establishment a representative speaks for. */
  speaksFor?: string;
  establishment: string;
  languages: readonly string[];
  hiredOn: string;
  /** Who this is, on the sign-in page and in demo.json. */
  label: string;
  /** One line: what to try as this person. */
  tryThis: string;
}

/** In the order of the sign-in page. */
export const CAST = [
  {
    handle: 'uk-volunteer',
    name: 'Ava Hartley',
    role: 'employee',
    establishment: 'leeds',
    languages: ['en'],
    hiredOn: '2019-09-02',
    label: 'Employee in the UK who said yes',
    tryThis: 'Withdraw your yes to mouse movements, and watch the telemetry stop.',
  },
  {
    handle: 'uk-refuser',
    name: 'Tom Okafor',
    role: 'employee',
    establishment: 'leeds',
    languages: ['en'],
    hiredOn: '2021-02-15',
    label: 'Employee in the UK who said no',
    tryThis: 'See that your no counts, and open the receipt that proves it.',
  },
  {
    handle: 'ny-undecided',
    name: 'Grace Delgado',
    role: 'employee',
    establishment: 'new-york',
    languages: ['en'],
    hiredOn: '2023-04-10',
    label: 'Employee in New York who was asked and has not answered',
    tryThis: 'Read the New York notice, then say yes or no.',
  },
  {
    handle: 'ny-volunteer',
    name: 'Marcus Bell',
    role: 'employee',
    establishment: 'new-york',
    languages: ['en'],
    hiredOn: '2018-06-18',
    label: 'Employee in New York who said yes',
    tryThis: 'Say no to clicks only, and keep the rest as it is.',
  },
  {
    handle: 'berlin-employee',
    name: 'Jonas Albrecht',
    role: 'employee',
    establishment: 'berlin',
    languages: ['de', 'en'],
    hiredOn: '2017-03-01',
    label: 'Employee in Berlin, where the works council has not signed',
    tryThis: 'See which gate shuts the training, and read the notice in German.',
  },
  {
    handle: 'berlin-arabic',
    name: 'Samir Haddad',
    role: 'employee',
    establishment: 'berlin',
    languages: ['ar', 'de'],
    hiredOn: '2020-05-04',
    label: 'Employee in Berlin who reads Arabic',
    tryThis: 'Read the notices from right to left, and object to what you do not want.',
  },
  {
    handle: 'dublin-employee',
    name: 'Niamh Keegan',
    role: 'employee',
    establishment: 'dublin',
    languages: ['en'],
    hiredOn: '2020-11-09',
    label: 'Employee in Dublin, where the check of the risks is missing',
    tryThis: 'See why nothing is recorded for training here.',
  },
  {
    handle: 'manager',
    name: 'Oliver Grantham',
    role: 'employee',
    establishment: 'london',
    languages: ['en'],
    hiredOn: '2015-05-11',
    label: 'Manager of a team in London',
    tryThis: 'Look for what your team chose. You see your own choices and nobody else’s.',
  },
  {
    handle: 'officer',
    name: 'Eleanor Voss',
    role: 'officer',
    establishment: 'london',
    languages: ['en'],
    hiredOn: '2016-10-03',
    label: 'Privacy officer',
    tryThis: 'Open the privacy desk: what waits for whom, and how many were told. Never who.',
  },
  {
    handle: 'dpo',
    name: 'Dr. Miriam Seidel',
    role: 'dpo',
    establishment: 'berlin',
    languages: ['de', 'en'],
    hiredOn: '2018-01-08',
    label: 'Data protection officer',
    tryThis: 'Open the privacy desk, and see what it does not show of people.',
  },
  {
    handle: 'representative',
    name: 'Katrin Wieland',
    role: 'representative',
    speaksFor: 'berlin',
    establishment: 'berlin',
    languages: ['de'],
    hiredOn: '2009-08-17',
    label: 'Works council in Berlin',
    tryThis: 'See what the council has signed, and what still waits for it.',
  },
  {
    handle: 'engineer',
    name: 'Nadia Rahman',
    role: 'engineer',
    establishment: 'leeds',
    languages: ['en'],
    hiredOn: '2020-01-20',
    label: 'Engineer who runs the collectors',
    tryThis: 'Ask the portal a question with a key from demo.json.',
  },
  {
    handle: 'admin',
    name: 'Helen Ashby',
    role: 'admin',
    establishment: 'london',
    languages: ['en'],
    hiredOn: '2013-07-29',
    label: 'Administrator of people and roles',
    tryThis: 'Propose a role for somebody, and see that it takes a second administrator.',
  },
  {
    handle: 'second-admin',
    name: 'Rashid Malik',
    role: 'admin',
    establishment: 'leeds',
    languages: ['en'],
    hiredOn: '2016-02-22',
    label: 'Second administrator',
    tryThis:
      'Approve a role that Helen proposed, or say no to it. Then read under “What is held about you” what became of the models that learned from him.',
  },
  {
    handle: 'responder',
    name: 'Kwame Boateng',
    role: 'responder',
    establishment: 'leeds',
    languages: ['en'],
    hiredOn: '2021-06-07',
    label: 'Security responder',
    tryThis: 'See what the security programme records about you, and the notice you are asked to read.',
  },
  {
    handle: 'auditor',
    name: 'Sylvie Laurent',
    role: 'auditor',
    establishment: 'london',
    languages: ['en'],
    hiredOn: '2024-02-12',
    label: 'Auditor',
    tryThis: 'Open the checkpoint of the log and keep it.',
  },
] as const satisfies readonly CastMember[];
