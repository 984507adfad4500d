import type { FormAct } from '#domain/request/inbox';
import { paths } from '../paths';
import type { CasePage } from '../services/queries/desk/inbox';
import { CaseNotes } from './case-notes';
import { CaseReviews } from './case-reviews';
import { CaseRoomNav, useCaseRoom } from './case-room';
import { DoneNote } from './done-note';
import { type Problem, ProblemSummary } from './field';
import { PageHeading } from './page-heading';
import { useSay } from './reader';
import { RefusalNote } from './refusal-note';
import { RequestActForm } from './request-act';
import { CaseActs, CaseFacts, CaseReceipts, CaseSystems, CaseWords } from './request-case';
import { CaseHistory, CaseSince } from './request-history';
import { CaseReference } from './request-reference';

/** What a request is called where it is decided: its number and kind, never a name. */
const useCaseName = ({ reference, kind }: CasePage['line']): string => {
  const say = useSay();
  return `${say('inbox.number', { number: String(reference) })} · ${say(`request.kind.${kind}`)}`;
};

/** One request: what was asked, by when it is answered and why then, what systems do for it, what happened, and what can be done. */
export const OneCase = ({
  page,
  formKey,
  done,
  refusal,
}: {
  page: CasePage;
  formKey: string;
  done: boolean;
  refusal: string | undefined;
}) => {
  const say = useSay();
  const room = useCaseRoom();
  const { line, request } = page;
  return (
    <div className="page">
      <RefusalNote code={refusal} />
      <PageHeading title={useCaseName(line)} kicker={say('inbox.title')} />
      <CaseRoomNav />
      <DoneNote done={done} message="case.done" refusal={refusal} />
      <div className="case">
        <div>
          <CaseFacts page={page} />
          <CaseActs page={page} formKey={formKey} />
        </div>
        <div>
          <CaseSince steps={request.steps} />
          <CaseWords request={request} />
          <CaseReceipts receipts={page.receipts} />
          <CaseReference reference={page.reference} />
          <CaseNotes notes={page.notes} />
          <CaseReviews lines={page.reviews} />
          <CaseSystems tasks={request.tasks} />
          <CaseHistory steps={request.steps} />
        </div>
      </div>
      <p>
        <a className="quiet-link" href={paths.inbox(room)}>
          {say('case.back')}
        </a>
      </p>
    </div>
  );
};

/** One step of a request: its form, what the person wrote, and what happened since, where somebody else was quicker. */
export const OneStep = ({
  page,
  act,
  formKey,
  problems,
  refusal,
}: {
  page: CasePage;
  act: FormAct;
  formKey: string;
  problems: readonly Problem[] | undefined;
  refusal: string | undefined;
}) => {
  const say = useSay();
  const room = useCaseRoom();
  const { line, request } = page;
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say(`case.act.${act}`)} kicker={useCaseName(line)} />
      <CaseRoomNav />
      {refusal === 'request_changed' && <CaseSince steps={request.steps} />}
      <CaseWords request={request} />
      <CaseReceipts receipts={page.receipts} />
      {page.acts.includes(act) || refusal !== undefined ? (
        <RequestActForm act={act} page={page} formKey={formKey} problems={problems} />
      ) : (
        <p className="empty">{say(page.conflict ? `cannot.${page.conflict}` : 'case.acts.none')}</p>
      )}
      <p>
        <a className="quiet-link" href={paths.case(room, line.id)}>
          {say('case.page')}
        </a>
      </p>
    </div>
  );
};
