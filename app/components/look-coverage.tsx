import { sayInstant } from '../messages/instants';
import { systemName } from '../messages/labels';
import type { LookCoverage } from '../services/queries/my-looks';
import { Fact, Facts } from './facts';
import { useClock, useSay } from './reader';

/** Since when and from which systems it is known who looked; a system that is silent is said to be. */
export const LookCoverageLines = ({ coverage }: { coverage: readonly LookCoverage[] }) => {
  const say = useSay();
  return (
    <section aria-labelledby="coverage-heading">
      <h2 id="coverage-heading">{say('looked.coverage')}</h2>
      <p>{say('looked.source')}</p>
      <Facts wide>
        <Fact name={say('looked.portal.where')}>{say('looked.portal.cover')}</Fact>
        {coverage.map((line) => (
          <Fact key={line.system} name={<bdi>{systemName(line.system)}</bdi>}>
            <CoverageWords line={line} />
          </Fact>
        ))}
      </Facts>
    </section>
  );
};

const CoverageWords = ({ line: { state, firstAt, lastAt, covered } }: { line: LookCoverage }) => {
  const say = useSay();
  const clock = useClock();
  const when = (at: number | undefined) => (at === undefined ? '' : sayInstant(at, 'full', clock));
  switch (state) {
    case 'complete':
      return say('looked.cover.complete', { from: when(covered?.from), to: when(covered?.to) });
    case 'reports':
      return say('looked.cover.reports', { from: when(firstAt) });
    case 'file':
      return say('looked.cover.file', { from: when(lastAt) });
    case 'silent':
      return say('looked.cover.silent', { from: when(covered?.to ?? lastAt) });
    case 'never':
      return say('looked.cover.never');
  }
};
