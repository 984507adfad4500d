import { describe, expect, it } from 'vitest';
import { readConfig } from '#app/config';

const faultsOf = (environment: Record<string, string>) => {
  const read = readConfig(environment);
  return read.ok ? [] : read.faults;
};

describe('settings', () => {
  it('need nothing to try the demo, on this machine only', () => {
    const read = readConfig({});
    expect(read).toMatchObject({
      ok: true,
      config: { mode: 'demo', port: 3000, host: 'localhost', publicUrl: 'http://localhost:3000' },
    });
  });

  it('are told with all their faults at once', () => {
    expect(
      faultsOf({ PORT: '70000', FORTHRIGHT_MODE: 'prod', PUBLIC_URL: 'portal.example.org/x' }),
    ).toHaveLength(3);
  });

  it('in production name the one https origin, and only that one is answered', () => {
    expect(faultsOf({ FORTHRIGHT_MODE: 'production' })).toEqual([
      'PUBLIC_URL must be set in production: the address people type',
    ]);
    expect(faultsOf({ FORTHRIGHT_MODE: 'production', PUBLIC_URL: 'http://portal.example.org' })).toHaveLength(
      1,
    );
    const read = readConfig({ FORTHRIGHT_MODE: 'production', PUBLIC_URL: 'https://portal.example.org' });
    expect(read).toMatchObject({ ok: true, config: { origins: ['https://portal.example.org'] } });
  });

  it('never let a demo run where the user said production', () => {
    expect(faultsOf({ FORTHRIGHT_USER_NODE_ENV: 'production', FORTHRIGHT_MODE: 'demo' })).toHaveLength(1);
  });

  it('list proxies as addresses and ranges', () => {
    const read = readConfig({ TRUSTED_PROXIES: '10.0.0.7, 10.1.0.0/16,2001:db8::/32' });
    expect(read).toMatchObject({
      ok: true,
      config: { trustedProxies: ['10.0.0.7', '10.1.0.0/16', '2001:db8::/32'] },
    });
    for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.7,', '*']) {
      expect(faultsOf({ TRUSTED_PROXIES: wrong })).toHaveLength(1);
    }
  });

  it('take an empty value for none', () => {
    expect(faultsOf({ PORT: '', DATA_DIR: '', PUBLIC_URL: '' })).toEqual([]);
  });
});
