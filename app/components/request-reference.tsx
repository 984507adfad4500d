import { IDENTITY_PROOFS } from '#domain/entry/request-bodies';
import { REFERENCE_KINDS } from '#domain/request/reference';
import { systemName } from '../messages/labels';
import { sayList } from '../messages/speak';
import type { CasePage } from '../services/queries/desk/inbox';
import { Choices } from './choice-field';
import { Fact, Facts } from './facts';
import { Field, type Problem, TextField } from './field';
import { Typed } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

/** By what systems are asked, how that was shown, and which of them say that they know such tasks. */
export const CaseReference = ({ reference }: Pick<CasePage, 'reference'>) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (!reference) return null;
  const { state, until } = reference;
  return (
    <section className="panel" aria-labelledby="reference">
      <h2 id="reference">{say('case.reference')}</h2>
      <p>{say(`case.reference.state.${state}`)}</p>
      <ReferenceSeen reference={reference} />
      {until !== undefined && (
        <p>{sayNodes('case.reference.until', { at: <Instant at={until} as="full" /> })}</p>
      )}
    </section>
  );
};

/** The same as facts, for whoever agrees. */
export const ReferenceSeen = ({
  reference: { kind, value, how, evidence, systems },
}: {
  reference: NonNullable<CasePage['reference']>;
}) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <>
      <Facts>
        <Fact name={say('case.reference.kind')}>{say(`reference.kind.${kind}`)}</Fact>
        {value !== undefined && (
          <Fact name={say('case.reference.value')}>
            <bdi translate="no">{value}</bdi>
          </Fact>
        )}
        <Fact name={say('case.how')}>{say(`case.how.${how}`)}</Fact>
        {evidence !== undefined && (
          <Fact name={say('case.tie.evidence')}>
            <Typed>{evidence}</Typed>
          </Fact>
        )}
        <Fact name={say('case.reference.systems')}>
          {sayList(
            language,
            systems.map(({ id }) => systemName(id)),
          )}
        </Fact>
      </Facts>
      <Unheard systems={systems} />
    </>
  );
};

/** Systems that have not said that they know such tasks. */
const Unheard = ({ systems }: { systems: NonNullable<CasePage['referable']> }) => {
  const say = useSay();
  const { language } = useClock();
  const unheard = systems.filter(({ knows }) => !knows).map(({ id }) => systemName(id));
  return unheard.length === 0 ? null : (
    <p>{say('case.reference.unheard', { list: sayList(language, unheard), count: unheard.length })}</p>
  );
};

/** What the first officer writes down. */
export const ReferFields = ({
  systems,
  problems,
}: {
  systems: NonNullable<CasePage['referable']>;
  problems: readonly Problem[] | undefined;
}) => {
  const { language } = useClock();
  return (
    <>
      <Choices
        name="kind"
        type="radio"
        legend="case.reference.kind"
        options={REFERENCE_KINDS.map((value) => ({ value, text: `reference.kind.${value}` as const }))}
        chosen={[]}
        problems={problems}
      />
      <Field
        name="reference"
        label="case.reference.value"
        hint="case.reference.value.hint"
        autoComplete="off"
        spellCheck={false}
        problems={problems}
      />
      <Choices
        name="how"
        type="radio"
        legend="case.how"
        options={IDENTITY_PROOFS.map((value) => ({ value, text: `case.how.${value}` as const }))}
        chosen={[]}
        problems={problems}
      />
      <Choices
        name="systems"
        type="checkbox"
        legend="case.reference.systems"
        options={systems.map(({ id }) => ({ value: id, name: systemName(id), lang: language }))}
        chosen={[]}
        problems={problems}
      />
      <Unheard systems={systems} />
      <TextField
        name="words"
        label="case.tie.evidence"
        hint="case.reference.evidence.hint"
        problems={problems}
      />
    </>
  );
};
