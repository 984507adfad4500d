import type { NoticePage } from '../services/queries/my-notices';
import { Contact } from './contact';
import { Fact, Facts } from './facts';
import { useSay } from './reader';

/** Who answers for a programme, whom to ask, and where to complain. */
export const ControllerContact = ({ controller }: { controller: NoticePage['controller'] }) => {
  const say = useSay();
  return (
    <Facts wide>
      <Fact name={say('notice.contact.controller')}>
        {controller.name}
        <br />
        {controller.address}
      </Fact>
      <Fact name={say('notice.contact.ask')}>
        <Contact text={controller.contact} />
      </Fact>
      <Fact name={say('notice.contact.dpo')}>
        <Contact text={controller.dpo} />
      </Fact>
      <Fact name={say('notice.contact.authority')}>
        <Contact text={controller.authority} />
      </Fact>
    </Facts>
  );
};
