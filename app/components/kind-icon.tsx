import {
  AppWindow,
  AudioLines,
  Bot,
  Clock,
  Fingerprint,
  Gauge,
  Keyboard,
  Link,
  type LucideIcon,
  Mail,
  MapPin,
  MessageSquare,
  Monitor,
  Mouse,
  MousePointerClick,
  Route,
  Shapes,
  Star,
  Timer,
  Users,
  Video,
} from 'lucide-react';
import type { CategoryKey } from '#domain/monitoring/category';

const ICONS = {
  mouse_pointer: Mouse,
  click_target: MousePointerClick,
  navigation: Route,
  keystroke_timing: Timer,
  keystroke_content: Keyboard,
  screen_content: Monitor,
  app_usage: AppWindow,
  url: Link,
  chat_message: MessageSquare,
  email_content: Mail,
  meeting_transcript: Users,
  audio: AudioLines,
  ai_prompt_and_output: Bot,
  performance_review: Star,
  disciplinary: Gauge,
  location: MapPin,
  biometrics: Fingerprint,
  webcam: Video,
  working_time: Clock,
} as const satisfies Record<CategoryKey, LucideIcon>;

/** A picture beside the name of a kind of data; it says nothing that the name does not. */
export const KindIcon = ({ kind }: { kind: string }) => {
  const Icon: LucideIcon = Object.hasOwn(ICONS, kind) ? ICONS[kind as CategoryKey] : Shapes;
  return (
    <span className="kind-icon" aria-hidden="true">
      <Icon aria-hidden="true" size={22} />
    </span>
  );
};
