import { ABSENT, COUNTED, HERE, type Tally } from '#domain/aggregate/figures';
import {
  type ChoiceFact,
  choiceStatus,
  consentStatus,
  NO_CHOICE,
  nextStatus,
  permits,
} from '#domain/choice/machine';
import type { Entry } from '#domain/entry/bodies';
import { activityId } from '#domain/monitoring/activity';
import { type NoticeVersion, reaskedAt, versionInForce } from '#domain/notice/version';
import { placesOf } from '#domain/people/person';
import { DAY, type Instant } from '#domain/time';

/** A question that is counted over everybody: who has been told of a version, who says yes to an activity. */
export type QuestionKey = `told ${string} ${number}` | `agreed ${string}` | `struck ${string}`;

interface Member {
  number: number;
  establishment: string;
  hiredAt: Instant;
  leftAt: Instant;
  languages: readonly string[];
  /** The most specific one first. */
  places: readonly string[];
}

/** Everybody's part in every question, at the moment up to which it has followed the log. */
export interface Census {
  follow(entry: Entry): void;
  /** One tally a question; `at` is not before the last entry followed. */
  tallies(at: Instant): ReadonlyMap<QuestionKey, Tally>;
}

/**
 * Counts from the log itself, so that a figure of last week does not know what happened since. Of acts it reads three things:
 * a standing yes, and that a notice was delivered in a language of the person, here or on a paper that counts, and that something was struck. A no, a later, a withdrawal, a no on paper
 * and no answer are one and the same here; so are an acknowledgement, declining to, and neither.
 */
export const createCensus = (): Census => {
  const members = new Map<string, Member>();
  const establishments = new Map<string, number[]>();
  const cameFrom = new Map<number, { number: number; establishment: string }>();
  let numbers = 0;
  const notices = new Map<string, NoticeVersion[]>();
  const asked = new Map<string, readonly string[]>();
  const choices = new Map<string, Map<Member, ChoiceFact>>();
  /** When somebody last struck something, by programme. */
  const strikes = new Map<string, Map<Member, Instant>>();
  const deliveries = new Map<string, Map<Member, Set<string>>>();
  /** Languages of signed papers that count, by the number of their entry. */
  const papers = new Map<string, Map<Member, Map<number, string>>>();

  const within = <Value>(map: Map<string, Map<Member, Value>>, key: string): Map<Member, Value> => {
    const known = map.get(key) ?? new Map<Member, Value>();
    map.set(key, known);
    return known;
  };

  const place = ({ number, establishment }: Member): void => {
    const there = establishments.get(establishment);
    if (there) there.push(number);
    else establishments.set(establishment, [number]);
  };

  const follow = (entry: Entry): void => {
    const member = entry.subject === undefined ? undefined : members.get(entry.subject);
    switch (entry.type) {
      case 'person.added.v1': {
        const { hired_at, languages, establishment } = entry.body;
        const places = placesOf(entry.body);
        const number = numbers++;
        const joined = { number, establishment, hiredAt: hired_at, leftAt: Infinity, languages, places };
        members.set(entry.subject as string, joined);
        place(joined);
        return;
      }
      case 'person.changed.v1': {
        if (!member) return;
        const { establishment, hired_at } = entry.body;
        member.hiredAt = hired_at;
        member.places = placesOf(entry.body);
        if (establishment === member.establishment) return;
        // A number never changes hands nor places: who moved has another one, and is known to be the same.
        const number = numbers++;
        cameFrom.set(number, { number: member.number, establishment: member.establishment });
        Object.assign(member, { number, establishment });
        place(member);
        return;
      }
      case 'person.left.v1':
        if (member) member.leftAt = entry.body.left_at;
        return;
      case 'person.erased.v1':
      case 'person.erased.v2':
        // When they left may have been erased with them, before it was followed.
        if (member) member.leftAt = Math.min(member.leftAt, entry.at);
        return;
      case 'person.languages_chosen.v1':
        if (member) member.languages = entry.body.languages;
        return;
      case 'programme.applied.v1':
      case 'programme.approved.v1': {
        const { programme, activities } = entry.body;
        const byConsent = activities.filter(({ basisByPlace }) =>
          Object.values(basisByPlace).some(({ basis }) => basis === 'consent'),
        );
        asked.set(
          programme,
          byConsent.map((activity) => activityId({ ...activity, programme })),
        );
        return;
      }
      case 'notice.published.v1':
      case 'notice.published.v2':
      case 'notice.approved.v1': {
        const { notice, effective_from, texts, ...rest } = entry.body;
        const version = { ...rest, notice, languages: Object.keys(texts), publishedAt: entry.at };
        notices.set(notice, [...(notices.get(notice) ?? []), { ...version, effectiveFrom: effective_from }]);
        return;
      }
      case 'notice.delivered.v1': {
        const { notice, version, language } = entry.body;
        const told = within(deliveries, `${notice} ${version}`);
        if (member) told.set(member, (told.get(member) ?? new Set()).add(language));
        return;
      }
      case 'paper.signed.v1':
      case 'paper.disowned.v1': {
        const { notice, version, language } = entry.body;
        const told = within(papers, `${notice} ${version}`);
        if (!member) return;
        const theirs = told.get(member) ?? new Map<number, string>();
        if (entry.type === 'paper.signed.v1') theirs.set(entry.seq, language);
        else theirs.delete(entry.body.paper);
        told.set(member, theirs);
        return;
      }
      case 'strike.made.v1': {
        if (!member) return;
        for (const activity of entry.body.activities)
          within(strikes, activity.split('.', 1)[0] ?? '').set(member, entry.at);
        return;
      }
      case 'choice.made.v1': {
        const { activity, act, until } = entry.body;
        if (!member) return;
        const answers = within(choices, activity);
        const before = choiceStatus(answers.get(member) ?? NO_CHOICE, entry.at);
        const status = nextStatus(before, act) ?? before;
        answers.set(member, { status, at: entry.at, ...(until !== undefined && { until }) });
        return;
      }
    }
  };

  const tally = (at: Instant, isCounted: (member: Member) => boolean): Tally => {
    const parts = new Uint8Array(numbers);
    for (const member of members.values()) {
      const isHere = member.hiredAt <= at && at < member.leftAt;
      parts[member.number] = isHere ? (isCounted(member) ? COUNTED : HERE) : ABSENT;
    }
    return { at, parts, establishments, cameFrom };
  };

  return {
    follow,
    tallies: (at) => {
      const found = new Map<QuestionKey, Tally>();
      for (const [notice, versions] of notices) {
        const version = versionInForce(versions, at)?.version;
        if (version === undefined) continue;
        const told = deliveries.get(`${notice} ${version}`);
        const onPaper = papers.get(`${notice} ${version}`);
        const wasTold = (member: Member) =>
          member.languages.some((language) => told?.get(member)?.has(language)) ||
          [...(onPaper?.get(member)?.values() ?? [])].some((one) => member.languages.includes(one));
        found.set(`told ${notice} ${version}`, tally(at, wasTold));
      }
      for (const [programme, activities] of asked) {
        if (activities.length === 0) continue;
        const last = strikes.get(programme);
        const struckLately = (member: Member) => (last?.get(member) ?? -Infinity) > at - STRUCK_WITHIN;
        found.set(`struck ${programme}`, tally(at, struckLately));
      }
      for (const activity of [...asked.values()].flat()) {
        const answers = choices.get(activity);
        const askedAnew = lastAsked(notices, activity, at);
        const agrees = (member: Member) =>
          permits(consentStatus(answers?.get(member) ?? NO_CHOICE, askedAnew(member), at));
        found.set(`agreed ${activity}`, tally(at, agrees));
      }
      return found;
    },
  };
};

/** Who struck something in the last four weeks. */
const STRUCK_WITHIN = 28 * DAY;

/** When somebody at a place was last asked anew about an activity; worked out once a place. */
const lastAsked = (
  notices: ReadonlyMap<string, readonly NoticeVersion[]>,
  activity: string,
  at: Instant,
): ((member: Member) => Instant | undefined) => {
  const asking = [...notices.values()].filter((all) => all.some(({ reask }) => reask?.includes(activity)));
  const known = new Map<string, Instant | undefined>();
  return ({ places }) => {
    if (asking.length === 0) return undefined;
    const [place = ''] = places;
    if (!known.has(place)) {
      const here = asking.map((all) =>
        all.filter(
          (version) => version.places.length === 0 || version.places.some((one) => places.includes(one)),
        ),
      );
      const moments = here.flatMap((versions) => reaskedAt(versions, activity, at) ?? []);
      known.set(place, moments.length > 0 ? Math.max(...moments) : undefined);
    }
    return known.get(place);
  };
};
