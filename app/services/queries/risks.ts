import { documentText } from '#db/own/documents';
import {
  type ContestRow,
  contestOf,
  contestsBy,
  type LoweringRow,
  loweringsInForce,
  openContests,
  openLowerings,
} from '#db/views/classification';
import { readWorld } from '#db/views/decision-world';
import { nameOf } from '#db/views/texts';
import { mayDo, type RoleKey } from '#domain/authority/roles';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { CATEGORIES, type Category, type CategoryKey, type Risk } from '#domain/monitoring/category';
import { cannotLower, isFixed, riskAt } from '#domain/monitoring/classification';
import type { Instant } from '#domain/time';
import type { QueryContext } from './context';

/** One category as it stands now, with the reason in a word. */
export interface RiskLine {
  category: CategoryKey;
  risk: Risk;
  why: 'built_in' | 'fixed' | 'raised' | 'revealed' | 'lowered';
  secrets: Category['secretRisk'];
}

/** A lower risk with the argument for it. */
export interface Lowering {
  proposal: string;
  category: string;
  until: Instant;
  /** Gone once it is erased. */
  words: string;
  language: string;
}

/** What somebody holds against a lowering. Who it was is not in it. */
export interface Contest {
  contest: string;
  category: string;
  at: Instant;
  words: string;
  language: string;
  answer?: { outcome: 'stays' | 'ends'; words: string; language: string; at: Instant };
}

/** The risk of categories, for the desk and for everybody. */
export interface Risks {
  page(reader: { person: string; roles: readonly RoleKey[] }): {
    lines: readonly RiskLine[];
    inForce: readonly Lowering[];
    open: readonly (Lowering & {
      proposer: string;
      openUntil: Instant;
      mayApprove: boolean;
      mayDecline: boolean;
    })[];
    contests: readonly Contest[];
    /** What can be lowered by whoever asks. */
    lowerable: readonly CategoryKey[];
    mayRaise: boolean;
    mayAnswer: boolean;
  };
  contest(id: string): Contest | undefined;
  /** What is lowered, and what this person contested; only they read the second. */
  mine(person: string): {
    inForce: readonly (Lowering & { contested: boolean })[];
    contests: readonly Contest[];
  };
}

export const createRisks = ({ db, now }: Pick<QueryContext, 'db' | 'now'>): Risks => {
  const lowering = (row: LoweringRow): Lowering => ({
    proposal: row.proposal,
    category: row.category,
    until: row.until,
    words: documentText(db, row.argumentDocument) ?? '',
    language: row.language,
  });
  const contest = (row: ContestRow): Contest => ({
    contest: row.contest,
    category: row.category,
    at: row.at,
    words: documentText(db, row.wordsDocument) ?? '',
    language: row.language,
    ...(row.outcome !== null &&
      row.answeredAt !== null && {
        answer: {
          outcome: row.outcome,
          words: documentText(db, row.answerDocument ?? '') ?? '',
          language: row.answerLanguage ?? '',
          at: row.answeredAt,
        },
      }),
  });
  return {
    page: ({ person, roles }) => {
      const at = now();
      const said = readWorld(db).classified;
      const keys = Object.keys(CATEGORIES) as CategoryKey[];
      const lowered = new Set(loweringsInForce(db, at).map(({ category }) => category));
      const mayLower = mayDo(roles, SECOND_PERSON.risk.propose);
      const why = (category: CategoryKey, risk: Risk): RiskLine['why'] => {
        if (lowered.has(category) && risk === 'medium') return 'lowered';
        if (risk === CATEGORIES[category].risk) {
          return risk === 'high' && isFixed(category) ? 'fixed' : 'built_in';
        }
        return said.get(category)?.raisedAt !== undefined ? 'raised' : 'revealed';
      };
      return {
        lines: keys.map((category): RiskLine => {
          const risk = riskAt(category, said, at) ?? 'high';
          return { category, risk, why: why(category, risk), secrets: CATEGORIES[category].secretRisk };
        }),
        inForce: loweringsInForce(db, at).map(lowering),
        open: openLowerings(db, at).map((row) => ({
          ...lowering(row),
          proposer: nameOf(db, row.proposer),
          openUntil: row.expiresAt,
          mayApprove: mayDo(roles, SECOND_PERSON.risk.approve) && row.proposer !== person,
          mayDecline: mayDo(roles, SECOND_PERSON.risk.decline),
        })),
        contests: openContests(db).map(contest),
        lowerable: mayLower ? keys.filter((key) => cannotLower(key, said, at) === undefined) : [],
        mayRaise: mayDo(roles, 'risk.raise'),
        mayAnswer: mayDo(roles, 'risk.answer'),
      };
    },
    contest: (id) => {
      const row = contestOf(db, id);
      return row && contest(row);
    },
    mine: (person) => {
      const own = contestsBy(db, person);
      return {
        inForce: loweringsInForce(db, now()).map((row) => ({
          ...lowering(row),
          contested: own.some(({ proposal }) => proposal === row.proposal),
        })),
        contests: own.map(contest),
      };
    },
  };
};
