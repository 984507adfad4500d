import { ANSWERS } from '#domain/duties/questions';
import { sayList } from '../messages/speak';
import type { QuestionLine } from '../services/queries/duties/duties';
import { useClock, useSay } from './reader';

/** One question about the employer, with its answer and a button for each other one. */
export const EmployerQuestion = ({ line, mayAnswer }: { line: QuestionLine; mayAnswer: boolean }) => {
  const say = useSay();
  const { language } = useClock();
  const { question, answer, rules } = line;
  return (
    <li id={question}>
      <h2 id={`${question}-text`}>{say(`question.${question}`)}</h2>
      <p>{say('answers.now', { answer: say(`answers.${answer}`) })}</p>
      <p className="hint">{say('answers.rules', { rules: sayList(language, rules) })}</p>
      {mayAnswer && (
        <form method="post" className="button-row" aria-labelledby={`${question}-text`}>
          <input type="hidden" name="question" value={question} />
          {ANSWERS.filter((one) => one !== answer).map((one) => (
            <button
              key={one}
              type="submit"
              name="answer"
              value={one}
              className="button"
              id={`${question}-${one}`}
              aria-labelledby={`${question}-${one} ${question}-text`}
            >
              {say(`answers.${one}`)}
            </button>
          ))}
        </form>
      )}
    </li>
  );
};
