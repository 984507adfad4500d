import { COUNCIL_ROLES } from '#domain/authority/givers';
import type { Holder } from '../services/queries/registers';
import { Choices, SelectField } from './choice-field';
import { Field, type Problem } from './field';
import { PostForm } from './post-form';
import { useSay } from './reader';

/** Takes a role away, with one press. */
export const TakeAway = ({ held: { person, role, name } }: { held: Holder }) => {
  const say = useSay();
  return (
    <form method="post">
      <input type="hidden" name="intent" value="revoke" />
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="role" value={role} />
      <button type="submit" className="button button-small">
        {say('our.revoke', { name })}
      </button>
    </form>
  );
};

/** A council asks for somebody of its own: another representative, a deputy, or a guest for one programme. */
export const OurForm = ({
  people,
  programmes,
  problems,
}: {
  people: readonly Holder[];
  programmes: readonly { key: string; title: string }[];
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const optional = { type: 'date', required: false, problems } as const;
  return (
    <PostForm intent="propose" className="form panel" aria-labelledby="our-propose">
      <h2 id="our-propose">{say('our.propose')}</h2>
      <p>{say('our.propose.text')}</p>
      <Field name="who" label="our.who" hint="our.who.hint" problems={problems} />
      <Choices
        name="role"
        type="radio"
        legend="our.role"
        options={COUNCIL_ROLES.map((role) => ({ value: role, text: `role.${role}` as const }))}
        chosen={[]}
        problems={problems}
      />
      <SelectField
        name="programme"
        label="our.programme"
        empty="our.programme.none"
        problems={problems}
        options={programmes.map(({ key, title }) => ({ value: key, text: title }))}
      />
      <Field name="from" label="person.from" hint="person.from.hint" {...optional} />
      <Field name="until" label="person.until" hint="our.until.hint" {...optional} />
      <SelectField
        name="stands_in_for"
        label="person.stands_in_for"
        empty="person.stands_in_for.nobody"
        problems={problems}
        options={people
          .filter(({ role }) => role === 'representative')
          .map(({ person, name }) => ({ value: person, text: name }))}
      />
      <button type="submit" className="button button-strong">
        {say('person.propose.button')}
      </button>
    </PostForm>
  );
};
