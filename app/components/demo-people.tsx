import type { DemoPerson } from '../context';
import { paths } from '../paths';
import { Foreign } from './foreign';
import { useSay } from './reader';

/** The people of the demo, each with one button; what is said about them begins with their role. Never drawn outside the demo. */
export const DemoPeople = ({ people, next }: { people: readonly DemoPerson[]; next: string }) => {
  const say = useSay();
  return (
    <section className="demo-people" aria-labelledby="demo-heading">
      <h2 id="demo-heading">{say('demo.title')}</h2>
      <p>{say('demo.intro')}</p>
      <ul>
        {people.map((person, position) => (
          <li key={person.email} className="demo-person">
            <h3>
              <bdi>{person.name}</bdi>
            </h3>
            <p>
              <Foreign language="en" note={position === 0}>
                {person.about}
              </Foreign>
            </p>
            <form method="post" action={paths.signIn()}>
              <input type="hidden" name="email" value={person.email} />
              <input type="hidden" name="password" value={person.password} />
              <input type="hidden" name="next" value={next} />
              <button type="submit" className="button">
                {say('demo.sign_in', { name: person.name })}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};
