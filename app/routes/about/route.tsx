import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { X } from 'lucide-react';
import { PROTECTION_REASONS } from '#domain/monitoring/protected-contexts';
import { KeptList } from '../../components/kept-list';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import type { MessageId } from '../../messages/en';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'about.title' };

const DOES_NOT = [
  'about.does_not.1',
  'about.does_not.2',
  'about.does_not.3',
  'about.does_not.4',
  'about.does_not.5',
] as const;
const CANNOT = ['about.cannot.1', 'about.cannot.2', 'about.cannot.3'] as const;

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireOwner(request, context);
  return { demo: context.mode === 'demo' };
};

/** What the portal records about its own readers, and what it does not: programme zero. */
export default function About() {
  const { demo } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('about.title')}>{say('about.intro')}</PageHeading>
      {demo && <p className="not-possible">{say('about.demo')}</p>}
      <KeptList />
      <section aria-labelledby="duties">
        <h2 id="duties">{say('my_duties.title')}</h2>
        <p>
          {say('my_duties.link.text')} <a href={paths.duties}>{say('my_duties.link')}</a>
        </p>
      </section>
      <section aria-labelledby="risk">
        <h2 id="risk">{say('lower_risk.title')}</h2>
        <p>
          <a href={paths.risk}>{say('lower_risk.link')}</a>
        </p>
      </section>
      <section aria-labelledby="held">
        <h2 id="held">{say('held.title')}</h2>
        <p>
          <a href={paths.held}>{say('held.link')}</a>
        </p>
      </section>
      <Sentences heading="about.does_not" items={DOES_NOT} sign={<X aria-hidden="true" size={20} />} />
      <Sentences heading="about.cannot" items={CANNOT} />
      <Sentences
        heading="about.protected"
        items={PROTECTION_REASONS.map((why) => `protected.${why}` as const)}
      >
        <p>{say('about.protected.text')}</p>
      </Sentences>
    </div>
  );
}

const Sentences = ({
  heading,
  items,
  sign,
  children,
}: {
  heading: MessageId;
  items: readonly MessageId[];
  sign?: React.ReactNode;
  children?: React.ReactNode;
}) => {
  const say = useSay();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{say(heading)}</h2>
      {children}
      <ul className={sign ? 'sign-list' : 'plain-list'}>
        {items.map((id) => (
          <li key={id}>
            {sign}
            <span>{say(id)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
