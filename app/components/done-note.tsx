import { CircleCheck } from 'lucide-react';
import type { MessageId } from '../messages/en';
import type { Problem } from './field';
import { useSay } from './reader';

/** That a form was taken, on the page it leads back to; nothing where the page answers another one that was not. */
export const DoneNote = ({
  done,
  message,
  problems,
  refusal,
  id,
}: {
  done: boolean;
  message: MessageId;
  problems?: readonly Problem[] | undefined;
  refusal?: string | undefined;
  id?: string;
}) => {
  const say = useSay();
  if (!done || problems || refusal !== undefined) return null;
  return (
    <p className="promise" role="status" id={id}>
      <CircleCheck aria-hidden="true" size={20} /> {say(message)}
    </p>
  );
};
