import { BellRing } from 'lucide-react';
import type { MessageId } from '../messages/en';
import { paths } from '../paths';
import type { MonitoringView } from '../services/queries/my-monitoring';
import { useSay } from './reader';

const HEADINGS = {
  not_read: 'home.banner.not_read',
  new_version: 'home.banner.new_version',
  not_acknowledged: 'home.banner.not_acknowledged',
} as const satisfies Record<MonitoringView['unread'][number]['state'], MessageId>;

/** The one thing that waits most. At most one on a page. */
export const NoticeBanner = ({ unread }: { unread: MonitoringView['unread'][number] }) => {
  const say = useSay();
  return (
    <section className="banner" aria-labelledby="banner-heading">
      <BellRing aria-hidden="true" size={22} />
      <h2 id="banner-heading">
        {say(unread.remindedAt === undefined ? HEADINGS[unread.state] : 'home.banner.reminded')}
      </h2>
      <a href={paths.notice(unread.key)}>{say('home.banner.read', { title: unread.title })}</a>
    </section>
  );
};
