import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { safeRedirect } from '../../http/redirect';
import { visitOf } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'shared.still' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = await visitOf(request, context);
  if (!visit?.viewer.shared) throw redirect(paths.kiosk, 303);
  return { next: safeRedirect(new URL(request.url).searchParams.get('next')) };
};

/** Comes by itself on a device that many people share, a minute before the sign-in ends (WCAG 2.2, 2.2.1): one press goes on. */
export default function StillThere() {
  const { next } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('shared.still')}>{say('shared.still.text')}</PageHeading>
      <p>
        <a className="button button-strong" href={next}>
          {say('shared.still.yes')}
        </a>
      </p>
    </div>
  );
}
