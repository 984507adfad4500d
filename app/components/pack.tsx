import { factValue } from '../messages/paper';
import { PAPERS, type PaperBlock, type PaperHeld, type PaperKey, paperOf } from '../pack';
import { type PackRoom, paths } from '../paths';
import { Fact, Facts } from './facts';
import { PageHeading } from './page-heading';
import { useClock, useSay } from './reader';

/** The papers about the portal itself, each with what it is for. */
export const Pack = ({ room, nav }: { room: PackRoom; nav: React.ReactNode }) => {
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('pack.title')}>{say('pack.lead')}</PageHeading>
      {nav}
      <p className="not-possible">
        {say('pack.draft')} {say('pack.draft.blank')}
      </p>
      <ul className="ruled-list">
        {PAPERS.map((paper) => (
          <li key={paper}>
            <div>
              <h2>
                <a href={paths.packPaper(room, paper)}>{say(`pack.${paper}.title`)}</a>
              </h2>
              <p>{say(`pack.${paper}.about`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** One paper, as it is printed. */
export const Paper = ({
  room,
  paper,
  held,
  nav,
}: {
  room: PackRoom;
  paper: PaperKey;
  held: readonly PaperHeld[];
  nav: React.ReactNode;
}) => {
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say(`pack.${paper}.title`)} kicker={say('pack.title')}>
        {say(`pack.${paper}.about`)}
      </PageHeading>
      <div className="no-print">{nav}</div>
      <p className="not-possible">
        {say('pack.draft')} {say('pack.draft.blank')}
      </p>
      <p className="no-print">
        <a href={paths.packFile(room, paper)}>{say('pack.save')}</a>. {say('pack.print')}
      </p>
      {paperOf(paper, held).map(({ heading, blocks }) => (
        <section key={heading} aria-labelledby={heading}>
          <h2 id={heading}>{say(heading)}</h2>
          {blocks.map((block) => (
            <Block key={JSON.stringify(block)} block={block} />
          ))}
        </section>
      ))}
    </div>
  );
};

const Block = ({ block }: { block: PaperBlock }) => {
  const say = useSay();
  const { language } = useClock();
  if (block.kind === 'text') return <p>{say(block.say.id, block.say.values)}</p>;
  return (
    <>
      {block.about && <h3>{say(block.about.id, block.about.values)}</h3>}
      <Facts wide>
        {block.facts.map((fact) => (
          <Fact key={fact.name} name={say(fact.name)}>
            {factValue(language, fact)}
          </Fact>
        ))}
      </Facts>
    </>
  );
};
