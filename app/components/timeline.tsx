import {
  BellRing,
  BookOpen,
  CircleCheck,
  CirclePause,
  Clock3,
  Eraser,
  FileCheck2,
  FilePen,
  FileX2,
  Hand,
  KeyRound,
  Languages,
  LogOut,
  type LucideIcon,
  MessageSquare,
  UserRound,
} from 'lucide-react';
import { touchLines } from '../messages/objection';
import { lineActor, lineTitle, toldAbout } from '../messages/receipt';
import { paths } from '../paths';
import type { HistoryLine } from '../services/queries/my-receipts';
import { Instant } from './instant';
import { useClock, useSay } from './reader';
import { ToldAbout } from './receipt';

const SIGNS = {
  delivery: BookOpen,
  acknowledgement: FileCheck2,
  paper: FilePen,
  paper_disowned: FileX2,
  languages: Languages,
  objection: Hand,
  strike: Eraser,
  voided: Eraser,
  pause: CirclePause,
  request: MessageSquare,
  request_withdrawn: MessageSquare,
  request_tied: MessageSquare,
  informed: BellRing,
  added: UserRound,
  changed: UserRound,
  left: UserRound,
  code_issued: KeyRound,
  let_in: KeyRound,
  sign_ins_ended: LogOut,
  way_added: KeyRound,
  way_removed: LogOut,
  passkey_added: KeyRound,
  passkey_removed: LogOut,
  recovery_proposed: BellRing,
  recovery_approved: BellRing,
} as const satisfies Record<Exclude<HistoryLine['type'], 'choice'>, LucideIcon>;

const signOf = ({ type, outcome }: HistoryLine): LucideIcon => {
  if (type !== 'choice') return SIGNS[type];
  if (outcome === 'give') return CircleCheck;
  return outcome === 'defer' ? Clock3 : Hand;
};

/** What happened, newest first: title, time, and who did it (MOJ, timeline). It is not a progress bar. */
export const Timeline = ({ lines }: { lines: readonly HistoryLine[] }) => {
  const say = useSay();
  const { language } = useClock();
  if (lines.length === 0) return <p className="empty">{say('receipts.none')}</p>;
  return (
    <ol className="timeline">
      {lines.map((line) => {
        const actor = lineActor(line);
        const told = toldAbout(line);
        const Sign = signOf(line);
        return (
          <li key={line.receipt}>
            <span className="timeline-sign">
              <Sign aria-hidden="true" size={18} />
            </span>
            <h2>
              <a href={paths.receipt(line.receipt)}>{lineTitle(line, language)}</a>
            </h2>
            <p className="hint timeline-facts">
              <Instant at={line.at} as="full" />
              <span>{say(actor.id)}</span>
              <span>{say('receipts.number', { number: line.receipt })}</span>
            </p>
            {line.touches?.map((touch) => (
              <p key={touch.activity}>
                <bdi>{touch.title}</bdi>: {touchLines(touch, language).join(' ')}
              </p>
            ))}
            {told !== undefined && <ToldAbout number={told} line={line} />}
          </li>
        );
      })}
    </ol>
  );
};
