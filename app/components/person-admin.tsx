import type { RoleKey } from '#domain/authority/roles';
import { placeName } from '../messages/labels';
import type { SignInCode } from '../services/accounts';
import type { Holder, Registers } from '../services/queries/registers';
import { SelectField } from './choice-field';
import { Fact, Facts } from './facts';
import { Field, type Problem } from './field';
import { Instant } from './instant';
import { useRoleNames } from './people-list';
import { PostForm } from './post-form';
import { useSay, useSayNodes } from './reader';
import { RoleTerm } from './role-term';
import { ToldOnce } from './told-once';

type Person = NonNullable<ReturnType<Registers['person']>>;

const TOLD = {
  whole: { title: 'code.title', text: 'code.text' },
  first_half: { title: 'recovery.first', text: 'recovery.first.text' },
  second_half: { title: 'recovery.second', text: 'recovery.second.text' },
} as const;

/** A sign-in code, or half of one, with who must get it and how long it lives. */
export const CodeTold = ({
  code,
  as = 'whole',
}: {
  code: Pick<SignInCode, 'code' | 'expiresAt'>;
  as?: keyof typeof TOLD;
}) => {
  const sayNodes = useSayNodes();
  const { title, text } = TOLD[as];
  return (
    <ToldOnce title={title} secret={code.code}>
      <p>{sayNodes(text, { until: <Instant at={code.expiresAt} as="full" /> })}</p>
    </ToldOnce>
  );
};

/** For somebody with a role or a passkey who lost every way in: it takes two people. */
export const LetInAgain = ({ formKey }: { formKey: string }) => {
  const say = useSay();
  return (
    <form method="post" className="form panel" aria-labelledby="recovery-heading">
      <h2 id="recovery-heading">{say('recovery.title')}</h2>
      <p>{say('recovery.text')}</p>
      <input type="hidden" name="intent" value="recover" />
      <input type="hidden" name="key" value={formKey} />
      <button type="submit" className="button">
        {say('recovery.button')}
      </button>
    </form>
  );
};

/** What is known of an account, and nothing of what is recorded or chosen. */
export const PersonFacts = ({ person }: { person: Person }) => {
  const say = useSay();
  return (
    <Facts wide>
      <Fact name={say('person.email')}>
        {person.email === undefined ? say('person.email.none') : <bdi>{person.email}</bdi>}
      </Fact>
      <Fact name={say('person.kind')}>
        {say('people.kind_at', {
          kind: say(`kind_of.${person.kind}`),
          place: placeName(person.establishment),
        })}
        {person.synthetic && <> {say('person.synthetic')}</>}
      </Fact>
      <Fact name={say('person.hired_on')}>
        <Instant at={person.hiredAt} as="date" />
      </Fact>
      {person.leftAt !== undefined && (
        <Fact name={say('person.left_on')}>
          <Instant at={person.leftAt} as="date" />
        </Fact>
      )}
      <Fact name={say('person.sign_in')}>{say(`person.sign_in.${person.signIn}`)}</Fact>
      <Fact name={say('person.company')}>
        {say(person.atCompany ? 'person.company.yes' : 'person.company.no')}
      </Fact>
    </Facts>
  );
};

/** The roles of a person: each can be taken away at once, a new one takes a second person. */
export const PersonRoles = ({
  person,
  establishments,
  roles,
  self,
  holders,
  at,
  problems,
}: {
  person: Person;
  establishments: readonly { id: string; council: boolean }[];
  roles: readonly RoleKey[];
  self: boolean;
  /** Whom a deputy could stand in for. */
  holders: readonly Holder[];
  at: number;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const roleNames = useRoleNames();
  const councils = establishments.filter(({ council }) => council);
  return (
    <section aria-labelledby="roles-heading">
      <h2 id="roles-heading">{say('person.roles')}</h2>
      {person.roles.length === 0 && <p className="empty">{say('people.no_role')}</p>}
      {person.asleep && <p>{say('person.asleep')}</p>}
      <ul className="ruled-list">
        {person.roles.map((held) => (
          <li key={held.role}>
            <p>
              <strong>{roleNames([held])}</strong>{' '}
              <span className="hint">
                {sayNodes('person.role_since', { date: <Instant at={held.since} as="date" /> })}{' '}
                <RoleTerm {...held} />
                {held.until !== undefined && held.until <= at && ` (${say('person.ended')})`}
              </span>
            </p>
            <form method="post">
              <input type="hidden" name="intent" value="revoke" />
              <input type="hidden" name="role" value={held.role} />
              <button type="submit" className="button button-small">
                {say('person.revoke', { role: say(`role.${held.role}`) })}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {person.leftAt === undefined && !self && (
        <PostForm intent="propose" className="form panel" aria-labelledby="propose-heading">
          <h3 id="propose-heading">{say('person.propose')}</h3>
          <p>{say('person.propose.text')}</p>
          <SelectField
            name="role"
            label="person.role"
            problems={problems}
            options={roles.map((role) => ({ value: role, text: say(`role.${role}`) }))}
          />
          <SelectField
            name="establishment"
            label="person.speaks_for"
            hint="person.speaks_for.hint"
            empty="person.speaks_for.nowhere"
            problems={problems}
            options={councils.map(({ id }) => ({ value: id, text: placeName(id) }))}
          />
          <Field
            name="from"
            label="person.from"
            hint="person.from.hint"
            type="date"
            required={false}
            problems={problems}
          />
          <Field
            name="until"
            label="person.until"
            hint="person.until.hint"
            type="date"
            required={false}
            problems={problems}
          />
          <SelectField
            name="stands_in_for"
            label="person.stands_in_for"
            empty="person.stands_in_for.nobody"
            problems={problems}
            options={[...new Set(holders.map(({ person: id }) => id))].map((value) => {
              const held = holders.filter(({ person: id }) => id === value);
              return { value, text: `${held[0]?.name ?? ''} (${roleNames(held)})` };
            })}
          />
          <button type="submit" className="button button-strong">
            {say('person.propose.button')}
          </button>
        </PostForm>
      )}
    </section>
  );
};

/** Letting somebody in anew, out, and away. */
export const PersonAccount = ({
  person,
  problems,
  today,
  formKey,
}: {
  person: Person;
  problems: readonly Problem[] | undefined;
  today: string;
  formKey: string;
}) => {
  const say = useSay();
  return (
    <section aria-labelledby="account-heading">
      <h2 id="account-heading">{say('person.account')}</h2>
      <p>{say('person.account.text')}</p>
      {person.signIn === 'none' && <p>{say('person.no_account')}</p>}
      <div className="button-row">
        {person.signIn !== 'none' && (
          <form method="post">
            <input type="hidden" name="intent" value="end_sign_ins" />
            <button type="submit" className="button">
              {say('person.end_sign_ins')}
            </button>
          </form>
        )}
        {person.atCompany && (
          <form method="post">
            <input type="hidden" name="intent" value="remove_way" />
            <button type="submit" className="button">
              {say('person.remove_way')}
            </button>
          </form>
        )}
        {person.leftAt === undefined && (
          <form method="post">
            <input type="hidden" name="intent" value="issue_code" />
            <input type="hidden" name="key" value={formKey} />
            <button type="submit" className="button">
              {say('person.issue_code')}
            </button>
          </form>
        )}
      </div>
      {person.leftAt === undefined && (
        <PostForm intent="leave" className="form panel" aria-labelledby="leave-heading">
          <h3 id="leave-heading">{say('person.leave')}</h3>
          <p>{say('person.leave.text')}</p>
          <Field name="left_on" label="person.left_on" type="date" defaultValue={today} problems={problems} />
          <button type="submit" className="button">
            {say('person.leave.button')}
          </button>
        </PostForm>
      )}
    </section>
  );
};
