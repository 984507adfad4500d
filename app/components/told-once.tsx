import { KeyRound } from 'lucide-react';
import type { MessageId } from '../messages/en';
import { useSay } from './reader';

/** A secret on the page that made it, and on no other: no later page, link or list has it. */
export const ToldOnce = ({
  title,
  secret,
  children,
}: {
  title: MessageId;
  secret: string;
  children: React.ReactNode;
}) => {
  const say = useSay();
  return (
    <section className="told-once" aria-labelledby="once-heading">
      <h2 id="once-heading">
        <KeyRound aria-hidden="true" size={20} />
        {say(title)}
      </h2>
      <p className="secret">
        <code>{secret}</code>
      </p>
      {children}
      <p>
        <strong>{say('once.only_here')}</strong>
      </p>
    </section>
  );
};
