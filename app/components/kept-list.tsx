import { ChevronRight } from 'lucide-react';
import { KEPT, type KeptKey } from '../kept';
import { Fact, Facts } from './facts';
import { useSay } from './reader';

/** Every kind of record about a person: what, why, how long, who sees it. Drawn from the one table. */
export const KeptList = () => {
  const say = useSay();
  return (
    <section aria-labelledby="kept-heading">
      <h2 id="kept-heading">{say('kept.title')}</h2>
      <p>{say('kept.intro')}</p>
      <div className="folds">
        {(Object.keys(KEPT) as KeptKey[]).map((kind) => (
          <details key={kind}>
            <summary>
              <h3>{say(`kept.${kind}.what`)}</h3>
              <ChevronRight className="chevron" aria-hidden="true" size={20} />
            </summary>
            <Facts wide>
              <Fact name={say('kept.why')}>{say(`kept.${kind}.why`)}</Fact>
              <Fact name={say('kept.how_long')}>{say(`kept.${kind}.how_long`)}</Fact>
              <Fact name={say('kept.who')}>{say(`kept.${kind}.who`)}</Fact>
            </Facts>
          </details>
        ))}
      </div>
    </section>
  );
};
