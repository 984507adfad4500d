import { placeName } from '../messages/labels';
import type { CouncilProgramme } from '../services/queries/council';
import type { CouncilMatter } from '../services/queries/council-matter';
import { CouncilForbidden, CouncilKinds, CouncilNotices } from './council-matter';
import { CouncilGates } from './council-programme';
import { OwnWords } from './council-say';
import { CouncilWords } from './council-words';
import { Fact, Facts } from './facts';
import { GateLines } from './gate-lines';
import { Instant } from './instant';
import { useSay } from './reader';
import { ReviewFacts, ReviewList } from './review';

/** A programme before the council, whole: who is behind it, what it records, what is forbidden, what proves what, what is missing. */
export const CouncilSections = ({
  programme,
  establishment,
  asGuest = false,
}: {
  programme: CouncilProgramme & CouncilMatter;
  establishment: string;
  /** A guest only reads, and on no other page of the council. */
  asGuest?: boolean;
}) => {
  const say = useSay();
  const place = placeName(establishment);
  return (
    <>
      <Part id="about" title={say('council.about')}>
        <Facts wide>
          <Fact name={say('programme.controller')}>{programme.controller}</Fact>
          <Fact name={say('programme.owner')}>{programme.owner ?? say('programme.owner.none')}</Fact>
          <Fact name={say('programme.starts')}>
            <Instant at={programme.startsAt} as="date" />
          </Fact>
          <ReviewFacts review={programme.review} />
        </Facts>
      </Part>
      <Part id="activities" title={say('council.activities', { place })}>
        <p className="lead">{say('council.read.note')}</p>
        <CouncilKinds activities={programme.activities} />
      </Part>
      <Part id="forbidden" title={say('council.forbidden', { place })}>
        <CouncilForbidden
          matter={programme}
          textLanguage={programme.titleLanguage}
          establishment={establishment}
        />
      </Part>
      <Part id="notice" title={say('council.notices')}>
        <CouncilNotices notices={programme.notices} establishment={establishment} asGuest={asGuest} />
      </Part>
      <Part id="records" title={say('council.records')}>
        <p className="lead">{say('council.records.intro', { place })}</p>
        <GateLines gates={programme.records} />
      </Part>
      <Part id="reviews" title={say('coverage.reviews')}>
        <ReviewList reviews={programme.reviews} />
      </Part>
      <Part id="words" title={say('words.title')}>
        {asGuest ? (
          <CouncilWords words={programme.words} act={() => null} />
        ) : (
          <OwnWords programme={programme} />
        )}
      </Part>
      <Part id="gates" title={say('council.gates', { place })}>
        <CouncilGates programme={programme} establishment={establishment} />
      </Part>
    </>
  );
};

const Part = ({ id, title, children }: { id: string; title: string; children: React.ReactNode }) => (
  <section className="grid-section" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
