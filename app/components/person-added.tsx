import { paths } from '../paths';
import type { SignInCode } from '../services/accounts';
import { PageHeading } from './page-heading';
import { CodeTold } from './person-admin';
import { useSay } from './reader';

const TheirAccount = ({ person }: { person: string }) => {
  const say = useSay();
  return (
    <p>
      <a className="button" href={paths.person(person)}>
        {say('person.added.open')}
      </a>
    </p>
  );
};

/** Somebody who was added a moment ago, with the code that is told here once. */
export const PersonAdded = ({ added }: { added: Pick<SignInCode, 'code' | 'expiresAt' | 'person'> }) => {
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('person.added.title')}>{say('person.added.lead')}</PageHeading>
      <CodeTold code={added} />
      <TheirAccount person={added.person} />
    </div>
  );
};

/** The same page loaded again: nothing was done twice, and a new code is made elsewhere. */
export const PersonAddedBefore = ({ person }: { person: string }) => {
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('person.added.again')}>{say('person.added.again.text')}</PageHeading>
      <p>{say('person.added.again.code', { button: say('person.issue_code') })}</p>
      <TheirAccount person={person} />
    </div>
  );
};
