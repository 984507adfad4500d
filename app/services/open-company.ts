import type { Database } from '#db/open';
import { createProfileFinder } from '#db/views/external-ids';
import { profileOf } from '#db/views/texts';
import type { Instant } from '#domain/time';
import { type CompanySignIn, createCompanySignIn } from './company-sign-in';
import type { Executor } from './execute';
import { type CompanySettings, createCompanyProvider } from './identity/company-provider';
import type { Identity } from './identity/identity';
import { createSealer } from './identity/sealer';
import type { Random } from './identity/secrets';

/** The company's sign-in for a portal at this address; nothing where nobody set one up. */
export const openCompany = (
  options: {
    company?: CompanySettings | undefined;
    publicUrl: string;
    random: Random;
    report: (what: string, cause: unknown) => void;
  },
  { db, ...parts }: { db: Database; identity: Identity; executor: Executor; now: () => Instant },
): { company?: CompanySignIn } => {
  const { company: settings, publicUrl, random, report } = options;
  if (!settings) return {};
  const provider = createCompanyProvider({
    settings,
    redirectUri: `${publicUrl}/sign-in/callback`,
    afterSignOut: `${publicUrl}/sign-in`,
    clock: parts.now,
    report,
  });
  const issuer = new URL(settings.issuer).href;
  const sealer = createSealer(random);
  const { name } = settings;
  const { byExternalId } = createProfileFinder(db);
  const emailOf = (person: string) => profileOf(db, person)?.email;
  return {
    company: createCompanySignIn({
      name,
      issuer,
      provider,
      sealer,
      random,
      byExternalId,
      emailOf,
      ...parts,
    }),
  };
};
