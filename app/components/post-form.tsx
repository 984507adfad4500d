import { createContext, useContext } from 'react';
import type { Sent } from '../pages/sent';
import { useRequest } from './request-context';

const SentContext = createContext<Sent | undefined>(undefined);

/**
 * A form of a page. When it was sent and not taken, everything that was typed or picked stands in it again; its fields ask for
 * that by themselves. Where a page has several forms, `intent` tells them apart. What is wrong is said by the portal alone, in
 * the reader's language, and not by the browser first.
 */
export const PostForm = ({
  intent,
  children,
  ...form
}: { intent?: string; children: React.ReactNode } & Pick<
  React.FormHTMLAttributes<HTMLFormElement>,
  'action' | 'className' | 'aria-labelledby'
>) => {
  const { sent } = useRequest();
  const [sentIntent] = sent?.intent ?? [];
  return (
    <form method="post" noValidate {...form}>
      {intent !== undefined && <input type="hidden" name="intent" value={intent} />}
      <SentContext.Provider value={sentIntent === intent ? sent : undefined}>{children}</SentContext.Provider>
    </form>
  );
};

/** What the page puts into its form unseen; a form that comes back keeps what it had. */
export const Unseen = ({ name, value }: { name: string; value: string }) => {
  const [sent] = useSent(name) ?? [];
  return <input type="hidden" name={name} value={sent ?? value} />;
};

/** What a form was sent with under a name, whatever its intent. */
export const useSentOf = (name: string): string | undefined => useRequest().sent?.[name]?.[0];

/** What this form was sent with under a name; undefined when it was not sent, or taken. */
export const useSent = (name: string): readonly string[] | undefined => {
  const sent = useContext(SentContext);
  return sent && (sent[name] ?? []);
};
