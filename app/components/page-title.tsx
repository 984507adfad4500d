import { useMatches } from '@remix-run/react';
import type { MessageId } from '../messages/en';
import { useSay } from './reader';
import { useRequest } from './request-context';

/** What a route says of its page beside drawing it. */
export interface PageHandle {
  /** Title of the page. `{heading}` in it is the `heading` of the loader's answer. */
  title: MessageId;
}

/** The `<title>`: what the page is about first, "Error:" before it when a form came back (GOV.UK, error summary). */
export const PageTitle = ({ problem }: { problem?: MessageId | undefined }) => {
  const say = useSay();
  const { hasProblems } = useRequest();
  const page = useMatches().at(-1);
  const handle = page?.handle as PageHandle | undefined;
  const data = page?.data as { heading?: string } | undefined;
  const id = problem ?? handle?.title ?? 'frame.product';
  const title = say(id, { heading: data?.heading ?? '' });
  return (
    <title>{say('frame.title', { title: hasProblems ? say('frame.error_prefix', { title }) : title })}</title>
  );
};
