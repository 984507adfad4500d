import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ControllerContact } from '../../components/controller-contact';
import { Fact, Facts } from '../../components/facts';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { visitOf } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'help.title' };

/** Open to everybody: somebody who cannot sign in needs it most. Contacts are of the notices of who is signed in. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = await visitOf(request, context);
  if (!visit) return { controllers: [] };
  const { ask } = context.services;
  const { viewer, language } = visit;
  const notices = ask
    .myNotices(viewer.person, language)
    .map(({ key }) => ask.myNotice(viewer.person, key, language));
  const controllers = notices.flatMap((notice) => (notice ? [notice.controller] : []));
  return { controllers: [...new Map(controllers.map((one) => [JSON.stringify(one), one])).values()] };
};

export default function Help() {
  const { controllers } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('help.title')}>{say('help.intro')}</PageHeading>
      <section aria-labelledby="contacts-heading">
        <h2 id="contacts-heading">{say('help.contacts')}</h2>
        {controllers.length === 0 && <p className="empty">{say('help.none')}</p>}
        {controllers.map((controller) => (
          <ControllerContact key={JSON.stringify(controller)} controller={controller} />
        ))}
      </section>
      <section aria-labelledby="ask-heading">
        <h2 id="ask-heading">{say('requests.title')}</h2>
        <ul className="plain-list">
          <li>
            <a href={paths.newRequest()}>{say('requests.new')}</a>
          </li>
          <li>
            <a href={paths.newRequest('accidental_capture')}>{say('request.kind.accidental_capture')}</a>
          </li>
          <li>
            <a href={paths.newRequest('pressure_report')}>{say('request.kind.pressure_report')}</a>
          </li>
          <li>
            <a href={paths.ask()}>{say('ask.link')}</a>
          </li>
        </ul>
      </section>
      <section id="object" className="panel target" aria-labelledby="object-heading">
        <h2 id="object-heading">{say('help.object')}</h2>
        <p>{say('help.object.text')}</p>
        <p>{say('help.object.stop')}</p>
      </section>
      <section aria-labelledby="words-heading">
        <h2 id="words-heading">{say('help.words')}</h2>
        <Facts wide>
          <Fact name={say('help.words.consent')}>{say('help.words.consent.text')}</Fact>
          <Fact name={say('help.words.interest')}>{say('help.words.interest.text')}</Fact>
          <Fact name={say('help.words.acknowledge')}>{say('help.words.acknowledge.text')}</Fact>
        </Facts>
      </section>
    </div>
  );
}
