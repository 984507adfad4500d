import type { ReactNode } from 'react';
import type { kindName } from '../messages/labels';
import { KindIcon } from './kind-icon';
import { useSay } from './reader';

/** What is said of one kind of data, under its name. */
export const KindSection = ({
  kind,
  name,
  children,
}: {
  kind: string;
  name: ReturnType<typeof kindName>;
  children: ReactNode;
}) => {
  const say = useSay();
  return (
    <section className="kind" aria-labelledby={`kind-${kind}`}>
      <div className="kind-head">
        <KindIcon kind={kind} />
        <h3 id={`kind-${kind}`}>{say(name.id, name.values)}</h3>
      </div>
      {children}
    </section>
  );
};
