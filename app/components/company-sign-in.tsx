import { companyProblem } from '../messages/company';
import { paths } from '../paths';
import { PostForm, Unseen } from './post-form';
import { useSay } from './reader';

/** What the page of the sign-in knows of the company's. */
export interface CompanyOffered {
  name: string;
  answers: boolean;
  /** Code of what went wrong there. */
  problem: string | null;
  /** They have just signed out here; where they do it there, if that can be done. */
  signedOut?: { url?: string | undefined } | undefined;
}

/** What happened at the company's sign-in, for whoever comes back without being signed in. */
export const CompanyNews = ({ company }: { company: CompanyOffered }) => {
  const say = useSay();
  const { name, signedOut } = company;
  const problem = companyProblem(company.problem);
  return (
    <>
      {problem && (
        <p className="not-possible" role="alert">
          <strong>{say('company.problem')}</strong> {say(problem, { name })}
        </p>
      )}
      {signedOut && (
        <div className="not-possible" role="status">
          <p>
            <strong>{say('company.signed_out')}</strong> {say('company.signed_out.text', { name })}
          </p>
          {signedOut.url !== undefined && (
            <p>
              <a className="button" href={signedOut.url}>
                {say('company.signed_out.link', { name })}
              </a>
            </p>
          )}
        </div>
      )}
    </>
  );
};

/** The way in by the company's sign-in. While it does not answer the page says so, and the button stays: it may be back. */
export const CompanySignInForm = ({ company, next }: { company: CompanyOffered; next: string }) => {
  const say = useSay();
  const { name, answers } = company;
  return (
    <PostForm action={paths.signInCompany} className="form">
      {!answers && <p role="status">{say('company.down', { name })}</p>}
      <Unseen name="next" value={next} />
      <button type="submit" className="button button-strong">
        {say('company.button', { name })}
      </button>
    </PostForm>
  );
};
