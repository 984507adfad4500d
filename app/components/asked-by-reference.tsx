import type { RequestPage } from '../services/queries/requests';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** To whoever has the code of a request: that systems are to be asked by something of theirs, and from when. Not what it is: a code can be read over a shoulder. */
export const AskedByReference = ({ askedBy }: Pick<RequestPage, 'askedBy'>) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (askedBy?.until === undefined) return null;
  return (
    <p className="panel">
      {sayNodes('ask.reference.until', {
        kind: say(`reference.kind.${askedBy.kind}`),
        at: <Instant at={askedBy.until} as="full" />,
      })}
    </p>
  );
};
