import { IDENTITY_PROOFS, TIE_PROOFS } from '#domain/entry/request-bodies';
import type { FormAct } from '#domain/request/inbox';
import type { RequestKind } from '#domain/request/kinds';
import { DELAY_REASONS, REFUSAL_REASONS, type RefusalReason, reasonsFit } from '#domain/request/reasons';
import type { MessageId } from '../messages/en';
import { placeName } from '../messages/labels';
import { languageName } from '../messages/languages';
import type { CasePage } from '../services/queries/desk/inbox';
import { Choices, SelectField } from './choice-field';
import { Fact, Facts } from './facts';
import { Field, type Problem, TextField } from './field';
import { Typed } from './foreign';
import { NameReviewer } from './name-reviewer';
import { PostForm } from './post-form';
import { useClock, useSay } from './reader';
import { ReferenceSeen, ReferFields } from './request-reference';

/** What is said before a form. */
const NOTES: Partial<Record<FormAct, MessageId>> = {
  ask: 'case.note.ask',
  ask_identity: 'case.note.ask_identity',
  extend: 'case.note.extend',
  refuse: 'case.note.refuse',
  answer: 'case.note.answer',
  answer_part: 'case.note.answer_part',
  decide: 'case.note.decide',
  note: 'case.note.note',
  hold: 'case.note.hold',
  tell_end: 'case.note.tell_end',
  confirm_pressure: 'case.note.confirm_pressure',
  name_reviewer: 'case.note.name_reviewer',
  tie: 'case.note.tie',
  confirm_tie: 'case.note.confirm_tie',
  decline_tie: 'case.note.decline_tie',
  refer: 'case.note.refer',
  confirm_reference: 'case.note.confirm_reference',
  decline_reference: 'case.note.decline_reference',
};

const WITHOUT_WORDS = new Set<FormAct>([
  'note',
  'confirm_identity',
  'assign',
  'name_reviewer',
  'confirm_tie',
  'decline_tie',
  'refer',
  'confirm_reference',
  'decline_reference',
]);

const refusalsFor = (kind: RequestKind): readonly RefusalReason[] =>
  (Object.keys(REFUSAL_REASONS) as RefusalReason[]).filter((reason) => reasonsFit(kind, [reason]));

/** A receipt proves nothing where none came, nor that somebody stands there. */
const proofsFor = (act: FormAct, { receipts }: CasePage) =>
  act === 'tie' && receipts !== undefined && receipts.people.length > 0 ? TIE_PROOFS : IDENTITY_PROOFS;

/** The form of one step; it carries how the request stood, and what was typed stays when it is not taken. */
export const RequestActForm = ({
  act,
  page,
  formKey,
  problems,
}: {
  act: FormAct;
  page: CasePage;
  formKey: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { language } = useClock();
  const note = NOTES[act];
  return (
    <PostForm className="form panel" intent={act}>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="seen" value={page.revision} />
      {note !== undefined && <p>{say(note)}</p>}
      {(act === 'refuse' || act === 'answer_part') && <p>{say('case.complaint')}</p>}
      {act === 'extend' && (
        <Choices
          name="reasons"
          type="checkbox"
          legend="case.reasons"
          options={DELAY_REASONS.map((value) => ({ value, text: `request.delay.${value}` as const }))}
          chosen={[]}
          problems={problems}
        />
      )}
      {(act === 'refuse' || act === 'answer_part') && (
        <Choices
          name="reasons"
          type="checkbox"
          legend="case.reasons"
          options={refusalsFor(page.line.kind).map((value) => ({
            value,
            text: `request.refusal.${value}` as const,
          }))}
          chosen={[]}
          problems={problems}
        />
      )}
      {act === 'tie' && (
        <Field
          name="who"
          label="case.tie.who"
          hint="case.tie.who.hint"
          defaultValue={page.receipts?.people.length === 1 ? page.receipts.people[0]?.id : undefined}
          problems={problems}
        />
      )}
      {page.tie && (act === 'confirm_tie' || act === 'decline_tie') && <TieSeen tie={page.tie} />}
      {(act === 'confirm_identity' || act === 'tie') && (
        <Choices
          name="how"
          type="radio"
          legend="case.how"
          options={proofsFor(act, page).map((value) => ({ value, text: `case.how.${value}` as const }))}
          chosen={[]}
          problems={problems}
        />
      )}
      {act === 'decide' && (
        <Choices
          name="outcome"
          type="radio"
          legend="case.outcome"
          options={(['upheld', 'overridden'] as const).map((value) => ({
            value,
            text: `case.outcome.${value}` as const,
          }))}
          chosen={[]}
          problems={problems}
        />
      )}
      {act === 'assign' && (
        <SelectField
          name="to"
          label="case.to"
          options={page.others.map(({ id, name }) => ({ value: id, text: name }))}
          problems={problems}
        />
      )}
      {act === 'confirm_pressure' && page.pressure !== undefined && (
        <>
          <SelectField
            name="establishment"
            label="case.pressure.place"
            options={page.pressure.places.map((value) => ({ value, text: placeName(value) }))}
            problems={problems}
          />
          <Choices
            name="activities"
            type="checkbox"
            legend="case.pressure.what"
            options={page.pressure.activities.map(({ id, title }) => ({
              value: id,
              name: title,
              lang: language,
            }))}
            chosen={[]}
            problems={problems}
          />
        </>
      )}
      {act === 'name_reviewer' && <NameReviewer lines={page.reviews} problems={problems} />}
      {act === 'refer' && <ReferFields systems={page.referable ?? []} problems={problems} />}
      {page.reference && (act === 'confirm_reference' || act === 'decline_reference') && (
        <ReferenceSeen reference={page.reference} />
      )}
      {act === 'note' && (
        <TextField name="note" label="case.notes.label" hint="case.notes.hint" problems={problems} />
      )}
      {!WITHOUT_WORDS.has(act) && (
        <TextField
          name="words"
          label={act === 'tie' ? 'case.tie.evidence' : 'case.words.label'}
          {...(act === 'tie' && { hint: 'case.tie.evidence.hint' as const })}
          {...(act !== 'tie' &&
            page.request.language !== undefined && {
              hint: 'case.words.hint' as const,
              hintValues: { language: languageName(page.request.language, language) },
            })}
          problems={problems}
        />
      )}
      <button type="submit" className="button button-strong">
        {say('case.send')}
      </button>
    </PostForm>
  );
};

/** Whom it is about, as one officer saw, for the other who agrees. */
const TieSeen = ({ tie: { name, how, evidence } }: { tie: NonNullable<CasePage['tie']> }) => {
  const say = useSay();
  return (
    <Facts>
      <Fact name={say('case.tie.who')}>
        <bdi>{name}</bdi>
      </Fact>
      <Fact name={say('case.how')}>{say(`case.how.${how}`)}</Fact>
      {evidence !== undefined && (
        <Fact name={say('case.tie.evidence')}>
          <Typed>{evidence}</Typed>
        </Fact>
      )}
    </Facts>
  );
};
