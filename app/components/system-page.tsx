import { kindName, purposeName } from '../messages/labels';
import type { Registers, SystemLine } from '../services/queries/registers';
import { SelectField } from './choice-field';
import { Fact, Facts } from './facts';
import { Field, type Problem } from './field';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useSay, useSayNodes } from './reader';
import { Heard } from './registered-systems';
import { ToldOnce } from './told-once';

/** What a system is, who answers for it, and what it may ask about. */
export const SystemFacts = ({ system }: { system: SystemLine }) => {
  const say = useSay();
  const { manifest } = system;
  return (
    <Facts wide>
      <Fact name={say('system.heard')}>
        <Heard system={system} />
      </Fact>
      <Fact name={say('system.kind')}>{say(`systems.kind.${system.kind}`)}</Fact>
      <Fact name={say('system.owner')}>{system.owner.name}</Fact>
      {system.sponsor && <Fact name={say('system.sponsor')}>{system.sponsor.name}</Fact>}
      <Fact name={say('system.lists')}>{say(system.lists ? 'system.lists.yes' : 'system.lists.no')}</Fact>
      <Fact name={say('system.retention')}>
        {say('row.retention_days', { days: manifest.retention_days })}
      </Fact>
      <Fact name={say('system.off_switch')}>{say(`off_switch.${manifest.off_switch}`)}</Fact>
      <Fact name={say('system.contexts')}>
        {say(manifest.protected_contexts ? 'system.contexts.yes' : 'system.contexts.no')}
      </Fact>
      {system.expiresAt !== undefined && (
        <Fact name={say('system.expires')}>
          <Instant at={system.expiresAt} as="date" />
        </Fact>
      )}
    </Facts>
  );
};

/** What a system may ask about, one line each. */
export const SystemActivities = ({ system }: { system: SystemLine }) => {
  const say = useSay();
  return (
    <ul className="plain-list">
      {system.activities.map((id) => {
        const [programme = '', category = '', purpose = '', verb = ''] = id.split('.');
        const kind = kindName(category);
        const use = purposeName(purpose);
        return (
          <li key={id}>
            {say(verb === 'use' ? 'system.activity.use' : 'system.activity.collect', {
              kind: say(kind.id, kind.values),
              purpose: say(use.id, use.values),
              programme,
            })}
          </li>
        );
      })}
    </ul>
  );
};

/** Fields that it reported and nobody declared: what it records is not what people were told. */
export const UndeclaredFields = ({ system }: { system: SystemLine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (system.undeclared.length === 0) return <p>{say('system.undeclared.none')}</p>;
  return (
    <>
      <p>{say('system.undeclared.text')}</p>
      <ul className="plain-list">
        {system.undeclared.map(({ category, field, firstAt }) => {
          const kind = kindName(category);
          return (
            <li key={`${category} ${field}`}>
              {sayNodes('system.undeclared.field', {
                kind: say(kind.id, kind.values),
                field: <code>{field}</code>,
                at: <Instant at={firstAt} as="date" />,
              })}
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** A key on the page that made it. A live one opens nothing until somebody else has approved it. */
export const KeyTold = ({ minted }: { minted: { key: string; openUntil?: number } }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <ToldOnce title="key.told" secret={minted.key}>
      {minted.openUntil === undefined ? (
        <p>{say('key.told.test')}</p>
      ) : (
        <p>{sayNodes('key.told.waits', { until: <Instant at={minted.openUntil} as="full" /> })}</p>
      )}
    </ToldOnce>
  );
};

/** Who must agree is said before anybody starts; where nobody could, what to do instead. */
export const MintForm = ({
  system,
  second,
  formKey,
  problems,
}: {
  system: string;
  second: ReturnType<Registers['secondForKeys']>;
  formKey: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  return (
    <PostForm intent="mint" className="form panel" aria-labelledby="mint-heading">
      <h3 id="mint-heading">{say('key.mint')}</h3>
      <p>{say('key.mint.text')}</p>
      {second === 'operator' && (
        <p className="not-possible">
          {say('key.mint.alone')} <code>npx forthright key mint --system {system}</code>
        </p>
      )}
      {second === 'nobody' && <p className="not-possible">{say('key.mint.nobody')}</p>}
      <input type="hidden" name="key" value={formKey} />
      <SelectField
        name="mode"
        label="key.mode"
        options={(['live', 'test'] as const).map((mode) => ({ value: mode, text: say(`key.mode.${mode}`) }))}
      />
      <Field
        name="days"
        label="key.mint.days"
        hint="key.mint.days.hint"
        defaultValue="90"
        autoComplete="off"
        problems={problems}
      />
      <button type="submit" className="button button-strong">
        {say('key.mint.button')}
      </button>
    </PostForm>
  );
};
