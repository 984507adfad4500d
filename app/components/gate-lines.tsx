import { CircleCheck, Hourglass, Lock, type LucideIcon } from 'lucide-react';
import { placeLabel } from '../messages/labels';
import { alikeGates } from '../messages/programme';
import { sayList } from '../messages/speak';
import type { GateLine } from '../services/queries/desk/programme-page';
import { AgreedLimits } from './clauses';
import { Foreign, Typed } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

const SIGNS = {
  open: { sign: CircleCheck, tag: 'on' },
  shut: { sign: Lock, tag: 'shut' },
  ended: { sign: Hourglass, tag: 'off' },
} as const satisfies Record<GateLine['state'], { sign: LucideIcon; tag: string }>;

/** What was recorded about gates, with what was said to prove it and how good that is. */
export const GateLines = ({ gates }: { gates: readonly GateLine[] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  if (gates.length === 0) return <p className="empty">{say('gates.none')}</p>;
  return (
    <ul className="gate-list">
      {alikeGates(gates).map((gate) => {
        const { sign: Sign, tag } = SIGNS[gate.state];
        return (
          <li key={[gate.gate, gate.state, gate.at, ...gate.activities, ...gate.places].join()}>
            <div className="programme-head">
              <h3>{say(`gate.${gate.gate}`)}</h3>
              <span className={`tag tag-${tag}`}>
                <Sign aria-hidden="true" size={16} />
                {say(`gate.state.${gate.state}`)}
              </span>
            </div>
            <p className="hint">
              {gate.activities.length === 0 ? (
                say('gates.every_activity')
              ) : (
                <Foreign language={gate.textLanguage}>{sayList(language, gate.activities)}</Foreign>
              )}{' '}
              ·{' '}
              {gate.places.length === 0
                ? say('gates.everywhere')
                : sayList(
                    language,
                    gate.places.map((place) => placeLabel(place, language)),
                  )}
            </p>
            {gate.evidence !== undefined && (
              <blockquote className="evidence" dir="auto">
                <Typed>{gate.evidence}</Typed>
              </blockquote>
            )}
            {gate.state !== 'shut' && (
              <AgreedLimits clauses={gate.clauses} beyond={gate.beyond} textLanguage={gate.textLanguage} />
            )}
            <p className="hint">
              {sayNodes('gates.recorded', {
                date: <Instant at={gate.at} as="date" />,
                by: say(gate.by === 'operator' ? 'gates.by.operator' : `role.${gate.by}`),
              })}{' '}
              {gate.until !== undefined &&
                sayNodes(gate.state === 'ended' ? 'gates.ended' : 'gates.until', {
                  date: <Instant at={gate.until} as="date" />,
                })}{' '}
              {say('grade.stated')}
            </p>
          </li>
        );
      })}
    </ul>
  );
};
