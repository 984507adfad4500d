import { CircleDot, Eye, Hand } from 'lucide-react';
import type { MessageId } from '../messages/en';
import type { Answer } from '../messages/glance';
import { useSay } from './reader';

const QUESTIONS = {
  recorded: { icon: CircleDot, title: 'home.recorded.title' },
  looked: { icon: Eye, title: 'home.looked.title' },
  can: { icon: Hand, title: 'home.can.title' },
} as const satisfies Record<string, { icon: typeof Eye; title: MessageId }>;

/** Sentences that stand in plain sight; more than that are one press away. */
const FEW = 2;

const More = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <ul className="answer-more">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );

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
      {answer.more.length > FEW ? (
        <details>
          <summary>{say('home.answer.more')}</summary>
          <More sentences={answer.more} />
        </details>
      ) : (
        <More sentences={answer.more} />
      )}
      {children}
    </section>
  );
};
