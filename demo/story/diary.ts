import { DAY, SECOND } from '#domain/time';
import { atWork } from './calendar';
import { ASKED, titleOf } from './files';
import { type Citizen, JOINERS } from './people';
import { mustAcknowledge, type Plan } from './plans';
import type { Chance } from './random';
import type { StoryStep } from './steps';

const MINUTE = 60 * SECOND;

/** From this moment the second version of the training notice is in force: a Monday at 00:00 UTC. */
const SECOND_VERSION_DAY = 63;
export const secondVersionFrom = SECOND_VERSION_DAY * DAY;

/** The words of a question or of a withdrawal, as the person has them before them. */
const WORDS = {
  en: { ask: 'do you agree?', stop: 'Withdraw my yes:' },
  de: { ask: 'stimmen Sie zu?', stop: 'Mein Ja zurücknehmen:' },
} as const;

/** Everything one person does, in order. The officer writes down a no that came on paper. */
export const diaryOf = (citizen: Citizen, plan: Plan, chance: Chance): readonly StoryStep[] => {
  const { person, country } = citizen;
  const steps: StoryStep[] = [];
  const start = JOINERS[person];
  const at = (day: number, minute?: number) => atWork(country, day, minute ?? chance.between(60, 400));
  const languageAt = (moment: number) =>
    (plan.languages && moment >= at(plan.languages.day, 200)
      ? plan.languages.languages[0]
      : citizen.languages[0]) ?? 'en';
  // Whoever joins gets the notices on the first day, with everything else.
  const channelAt = (moment: number) =>
    start !== undefined && moment < (start + 1) * DAY ? ('onboarding' as const) : ('portal' as const);
  const newYork = country === 'US' ? '-new-york' : '';

  const read = (notice: string, version: number, moment: number) =>
    steps.push({
      at: moment,
      by: person,
      do: 'notice.deliver',
      input: { person, notice, version, language: languageAt(moment), channel: channelAt(moment) },
    });
  const answer = (notice: string, moment: number, outcome: 'acknowledged' | 'declined') =>
    steps.push({
      at: moment,
      by: person,
      do: 'notice.acknowledge',
      input: { person, notice, version: 1, language: languageAt(moment), outcome },
    });
  const choose = (activity: string, act: 'give' | 'refuse' | 'defer' | 'withdraw', moment: number) => {
    const language = languageAt(moment);
    const { ask, stop } = WORDS[language === 'de' ? 'de' : 'en'];
    const title = titleOf(activity, language);
    steps.push({
      at: moment,
      by: person,
      do: 'choice.make',
      input: {
        person,
        activity,
        act,
        channel: 'portal',
        language,
        words: act === 'withdraw' ? `${stop} ${title}` : `${title} – ${ask}`,
        noticeVersion: country !== 'US' && moment >= secondVersionFrom ? 2 : 1,
      },
    });
  };
  const chooseAll = (
    act: Parameters<typeof choose>[1],
    moment: number,
    activities: readonly string[] = ASKED,
  ) => {
    for (const [i, activity] of activities.entries()) choose(activity, act, moment + i * 20 * SECOND);
  };
  const mouse = ASKED.filter((activity) => activity.includes('.mouse_pointer.'));
  const given = plan.training?.answer === 'mouse_only' ? mouse : ASKED;

  if (plan.reads) {
    // A contractor is not on the payroll, so the working-time notice is not about them.
    const first = start === undefined ? at(2 + chance.between(0, 6)) : at(start, 30);
    if (citizen.kind !== 'contractor') read('working-time', 1, first);
    const security = `endpoint-security${newYork}`;
    read(security, 1, first + 4 * MINUTE);
    if (country === 'US' && mustAcknowledge(citizen)) {
      answer(security, first + 8 * MINUTE, plan.declinesSecurity ? 'declined' : 'acknowledged');
    }
  }

  const { training } = plan;
  if (training) {
    const notice = `agent-training${newYork}`;
    const opened = at(training.readDay, start === undefined ? undefined : 60);
    read(notice, 1, opened);
    if (training.acknowledges) answer(notice, opened + 6 * MINUTE, training.acknowledges);
    // A weekend may move the reading to the day of the answer; nobody answers before they have read.
    const planned = training.answerDay === training.readDay ? 0 : at(training.answerDay);
    const moment = Math.max(opened + 10 * MINUTE, planned);
    if (training.answer === 'yes') chooseAll('give', moment);
    if (training.answer === 'mouse_only') {
      chooseAll('give', moment, mouse);
      chooseAll(
        'refuse',
        moment + 2 * MINUTE,
        ASKED.filter((activity) => !mouse.includes(activity)),
      );
    }
    if (training.answer === 'no') chooseAll('refuse', moment);
    if (training.answer === 'later') chooseAll('defer', moment);
    if (training.answer === 'no_though_shut') {
      chooseAll(
        'refuse',
        moment,
        ASKED.filter((activity) => activity.endsWith('.collect')),
      );
    }
    if (training.answer === 'no_on_paper') {
      for (const [i, activity] of ASKED.entries()) {
        steps.push({
          at: moment + i * 20 * SECOND,
          by: 'officer',
          do: 'choice.make',
          input: { person, activity, act: 'record_no', channel: 'paper', language: languageAt(moment) },
        });
      }
    }
  }

  if (plan.languages) {
    const moment = at(plan.languages.day, 200);
    const { languages } = plan.languages;
    steps.push({ at: moment, by: person, do: 'person.languages', input: { person, languages } });
    const [language] = citizen.languages;
    if (language !== undefined && !languages.includes(language)) {
      if (citizen.kind !== 'contractor') read('working-time', 1, moment + 2 * MINUTE);
      read(`endpoint-security${newYork}`, 1, moment + 4 * MINUTE);
      if (training) read(`agent-training${newYork}`, 1, moment + 6 * MINUTE);
    }
  }
  if (plan.withdrawDay !== undefined) chooseAll('withdraw', at(plan.withdrawDay), given);
  if (plan.newVersionDay !== undefined) read('agent-training', 2, at(plan.newVersionDay));
  if (plan.returnDay !== undefined) chooseAll('give', at(plan.returnDay), given);
  if (plan.leaveDay !== undefined) {
    steps.push({ at: at(plan.leaveDay, 440), by: 'admin', do: 'person.leave', input: { person } });
  }
  return steps;
};
