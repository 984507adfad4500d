import type { Gate } from '#domain/monitoring/gates';
import { paths } from '../paths';

/** Where a gate of a programme is opened: on a page that one role enters, or by the operator at the machine. */
export const actAt = (gate: Gate, programme: string): { by: 'page' | 'command'; where: string } =>
  gate === 'collective_gate_unmet'
    ? { by: 'page', where: paths.councilSign(programme) }
    : {
        by: 'command',
        where: `npx forthright gate record --gate ${gate} --programme ${programme} --state open --place PLACE --activity ACTIVITY --evidence EVIDENCE`,
      };
