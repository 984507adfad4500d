/** Why the portal cannot listen where it was told to, and what to do. */
export const portMessage = ({
  host,
  port,
  setting,
  code,
}: {
  host: string;
  port: number;
  /** The setting that names the port. */
  setting: 'PORT' | 'METRICS_PORT';
  code: string | undefined;
}): string =>
  code === 'EADDRINUSE'
    ? `Port ${port} is in use by another program. Stop it, or choose another: ${setting}=${port + 1} npm start`
    : `It cannot listen on ${host}:${port} (${code}).`;
