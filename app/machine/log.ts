import type { MachineResponse } from '#app/http/machine-exchange';
import type { MachineParts } from './endpoint';

/** `GET /log/checkpoint` (C2SP signed note) and `/log/key` (C2SP vkey). Anybody may read them: no account, no key. */
export const createLog = ({ services }: MachineParts) => ({
  checkpoint: () => text(services.log.checkpoint()),
  key: () => text(`${services.log.vkey()}\n`),
});

const text = (body: string): MachineResponse => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body,
});
