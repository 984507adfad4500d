import { paths } from '../paths';
import type { ProgrammeDraftPage } from '../services/queries/desk/programme-work';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

export const BackToDraft = ({ draft }: { draft: Pick<ProgrammeDraftPage, 'id'> }) => {
  const say = useSay();
  return (
    <p>
      <a className="quiet-link" href={paths.introduction(draft.id)}>
        {say('intro.back')}
      </a>
    </p>
  );
};

/** That somebody else saved while this form was open, and where what they saved can be seen. Pressing save again is a choice. */
export const SavedSince = ({ draft, here }: { draft: ProgrammeDraftPage; here: string }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <p className="advice">
      {sayNodes('intro.saved', { name: draft.editor, at: <Instant at={draft.editedAt} as="full" /> })}{' '}
      <a href={here}>{say('intro.saved.link')}</a>
    </p>
  );
};
