import { CircleAlert } from 'lucide-react';
import type { RefusalTold } from '../messages/refusals';
import { paths } from '../paths';
import { PageHeading } from './page-heading';
import { useSay } from './reader';

/** A page for when something did not work: what happened, and one way on. */
export const ProblemPage = ({ told, about }: { told: RefusalTold; about?: string | undefined }) => {
  const say = useSay();
  const way = wayOn(told.next, about);
  return (
    <div className="page page-narrow">
      <PageHeading title={say(told.title)} kicker={<CircleAlert aria-hidden="true" size={28} />}>
        {say(told.text)}
      </PageHeading>
      <p>
        <a className="button button-strong" href={way.to}>
          {say(way.label)}
        </a>
      </p>
    </div>
  );
};

const wayOn = (next: RefusalTold['next'], about: string | undefined) => {
  if (next === 'notice')
    return { to: about ? paths.notice(about) : paths.notices, label: 'problem.notice' } as const;
  if (next === 'question' && about) return { to: paths.choose(about), label: 'problem.question' } as const;
  if (next === 'history') return { to: paths.receipts, label: 'problem.history' } as const;
  return { to: paths.home, label: 'problem.home' } as const;
};
