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

describe("the company's sign-in", () => {
  const SET = {
    OIDC_ISSUER: 'https://login.example.org/realms/staff',
    OIDC_CLIENT_ID: 'forthright',
    OIDC_CLIENT_SECRET: 'x'.repeat(32),
  };
  const company = (environment: Record<string, string>) => {
    const read = readConfig(environment);
    return read.ok ? read.config.company : read.faults;
  };

  it('is none unless it is set, and then has a name and a claim', () => {
    expect(company({})).toBeUndefined();
    expect(company(SET)).toMatchObject({ name: 'login.example.org', personClaim: 'sub' });
  });

  it('is set as a whole, or refused with what is missing', () => {
    expect(company({ OIDC_ISSUER: SET.OIDC_ISSUER })).toEqual([
      'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set too, or none of OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET',
    ]);
  });

  it.each([
    ['OIDC_ISSUER', 'http://login.example.org'],
    ['OIDC_ISSUER', 'login.example.org'],
    ['OIDC_ISSUER', 'https://login.example.org/?tenant=1'],
    ['OIDC_ISSUER', 'javascript:alert(1)'],
    ['OIDC_CLIENT_SECRET', 'short'],
    ['OIDC_PERSON_CLAIM', 'email'],
    ['OIDC_PERSON_CLAIM', 'preferred_username'],
    ['OIDC_NAME', 'x'.repeat(61)],
  ])('refuses %s=%s', (name, value) => {
    expect(company({ ...SET, [name]: value })).toHaveLength(1);
  });
});

describe('the mail server', () => {
  const SET = { SMTP_HOST: 'smtp.example.org', MAIL_FROM: 'portal@example.org' };
  const smtp = (environment: Record<string, string>) => {
    const read = readConfig(environment);
    return read.ok ? read.config.smtp : read.faults;
  };

  it('is none unless it is set, and then asks for TLS at the port for it', () => {
    expect(smtp({})).toBeUndefined();
    expect(smtp(SET)).toEqual({
      host: 'smtp.example.org',
      port: 587,
      tls: 'starttls',
      from: 'portal@example.org',
    });
    expect(smtp({ ...SET, SMTP_TLS: 'tls', SMTP_USER: 'u', SMTP_PASSWORD: 'p' })).toMatchObject({
      port: 465,
      signIn: { user: 'u', password: 'p' },
    });
    expect(smtp({ ...SET, SMTP_HOST: '127.0.0.1', SMTP_TLS: 'none' })).toMatchObject({ port: 25 });
  });

  it('is set as a whole, or refused with what is missing', () => {
    expect(smtp({ SMTP_HOST: SET.SMTP_HOST })).toEqual([
      'MAIL_FROM must be set too, or no setting of mail at all',
    ]);
    expect(smtp({ SMTP_PORT: '25' })).toEqual([
      'SMTP_HOST and MAIL_FROM must be set too, or no setting of mail at all',
    ]);
    expect(smtp({ ...SET, SMTP_USER: 'u' })).toHaveLength(1);
    expect(smtp({ SMTP_TLS: 'ssl', SMTP_HOST: 'smtp://x', MAIL_FROM: 'Us <a@b.example>' })).toHaveLength(3);
  });

  it('is never reached in clear over a network in production, nor told a password in clear', () => {
    const production = { FORTHRIGHT_MODE: 'production', PUBLIC_URL: 'https://portal.example.org' };
    expect(smtp({ ...production, ...SET, SMTP_TLS: 'none' })).toHaveLength(1);
    expect(smtp({ ...production, ...SET, SMTP_HOST: 'localhost', SMTP_TLS: 'none' })).toMatchObject({
      port: 25,
    });
    expect(smtp({ ...SET, SMTP_TLS: 'none', SMTP_USER: 'u', SMTP_PASSWORD: 'p' })).toHaveLength(1);
  });
});
