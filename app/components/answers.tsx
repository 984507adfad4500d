import { CircleDot, Eye, Hand } from 'lucide-react';
import type { MessageId } from '../messages/en';
import type { Answer } from '../messages/glance';
import { useSay } from './reader';

const QUESTIONS = {
  recorded: { icon: CircleDot, title: 'home.recorded.title' },
  looked: { icon: Eye, title: 'home.looked.title' },
  can: { icon: Hand, title: 'home.can.title' },
} as const satisfies Record<string, { icon: typeof Eye; title: MessageId }>;

/** One question of the overview with its answer: one sentence first, the rest below it. */
export const AnswerCard = ({
  question,
  answer,
  children,
}: {
  question: keyof typeof QUESTIONS;
  answer: Answer;
  children?: React.ReactNode;
}) => {
  const say = useSay();
  const { icon: Icon, title } = QUESTIONS[question];
  return (
    <section className={`answer answer-${question}`} aria-labelledby={`answer-${question}`}>
      <h2 id={`answer-${question}`}>
        <Icon className="answer-sign" aria-hidden="true" size={20} />
        {say(title)}
      </h2>
      <p className="answer-lead">{answer.lead}</p>
      {answer.more.length > 0 && (
        <ul className="answer-more">
          {answer.more.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
};
