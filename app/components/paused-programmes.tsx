import { CirclePause } from 'lucide-react';
import type { MonitoringView } from '../services/queries/my-monitoring';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** Programmes that are stopped for everybody, since when and why. */
export const PausedProgrammes = ({ paused }: Pick<MonitoringView, 'paused'>) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return paused.map(({ title, language, because, at }) => (
    <p key={title} className="advice">
      <CirclePause aria-hidden="true" size={18} />{' '}
      {sayNodes(`home.paused.${because}`, {
        title: <Foreign language={language}>{title}</Foreign>,
        date: <Instant at={at} as="date" />,
      })}{' '}
      {say('home.paused.law')}
    </p>
  ));
};
