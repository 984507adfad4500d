import { paths } from '../paths';

/**
 * Whether a request says that somebody is there. The page that asks just that goes on by itself, on a device that many people share, and
 * must not be what keeps them signed in.
 */
export const isUse = (pathname: string): boolean =>
  pathname !== paths.kiosk && !pathname.startsWith(`${paths.kiosk}/`);
