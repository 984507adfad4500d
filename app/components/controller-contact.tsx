import type { NoticePage } from '../services/queries/my-notices';
import { Contact } from './contact';
import { Fact, Facts } from './facts';
import { useSay } from './reader';

/** Who answers for a programme, whom to ask, and where to complain. Names and addresses are shown as they are, never translated. */
export const ControllerContact = ({ controller }: { controller: NoticePage['controller'] }) => {
  const say = useSay();
  const { name, address, contact, dpo, authority } = controller;
  return (
    <Facts wide>
      <Fact name={say('notice.contact.controller')}>
        <bdi translate="no">{name}</bdi>
        <br />
        <bdi translate="no">{address}</bdi>
      </Fact>
      <Fact name={say('notice.contact.ask')}>
        <Contact text={contact} />
      </Fact>
      <Fact name={say('notice.contact.dpo')}>
        <Contact text={dpo} />
      </Fact>
      {authority !== '' && (
        <Fact name={say('notice.contact.authority')}>
          <Contact text={authority} />
        </Fact>
      )}
    </Facts>
  );
};
