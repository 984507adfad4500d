import type { TrainingWork } from '../services/queries/desk/training-work';
import { Fact, Facts } from './facts';
import { useSay } from './reader';

/** What was trained with the data of a programme; nobody is in it. */
export const TrainingFacts = ({ training }: { training: TrainingWork }) => {
  const say = useSay();
  const { datasets, runs, people, open, late, stays } = training;
  return (
    <section className="grid-section" aria-labelledby="training">
      <h2 id="training">{say('training.title')}</h2>
      <p className="lead">{say('training.intro')}</p>
      <Facts wide>
        <Fact name={say('training.datasets')}>{datasets}</Fact>
        <Fact name={say('training.runs')}>{runs}</Fact>
        <Fact name={say('training.people')}>{say(`training.count.${people}`)}</Fact>
        <Fact name={say('training.open')}>{say(`training.count.${open}`)}</Fact>
        <Fact name={say('training.late')}>{say(`training.count.${late}`)}</Fact>
        <Fact name={say('training.stays')}>{say(`training.count.${stays}`)}</Fact>
      </Facts>
      <p className="hint">{say('training.grade')}</p>
    </section>
  );
};
