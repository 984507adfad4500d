/** The scripts run on bare Node, so they are tried as a user runs them: in a process of their own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { root } from './tree';

/** Calls one exported function of a script. Answers what it returned, or the message it threw. */
function call(script: string, name: string, argument: unknown): { value?: unknown; message?: string } {
  const program = `
    const module = await import(${JSON.stringify(pathToFileURL(join(root, 'scripts', script)).href)});
    try { console.log(JSON.stringify({ value: module.${name}(${JSON.stringify(argument)}) })); }
    catch (failure) { console.log(JSON.stringify({ message: failure.message })); }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as { value?: unknown; message?: string };
}

describe('an old Node', () => {
  it.each(['18.20.0', '20.18.9'])('%s is refused with a sentence', (version) => {
    expect(call('environment.mjs', 'checkNode', version).message).toBe(
      `Forthright needs Node 20.19 or newer. This is Node ${version}.`,
    );
  });

  it.each(['20.19.0', '22.1.0', '24.0.0'])('%s is not', (version) => {
    expect(call('environment.mjs', 'checkNode', version)).toEqual({});
  });
});

describe('npm start', () => {
  const environmentFor = (env: Record<string, string>) =>
    call('server-process.mjs', 'serverEnvironment', env).value;

  it('shows the demo when nothing is configured, and renders at full speed', () => {
    expect(environmentFor({})).toEqual({ NODE_ENV: 'production', FORTHRIGHT_MODE: 'demo' });
  });

  it('does not seed where the user says NODE_ENV=production', () => {
    expect(environmentFor({ NODE_ENV: 'production' })).toEqual({
      NODE_ENV: 'production',
      FORTHRIGHT_MODE: 'production',
      FORTHRIGHT_USER_NODE_ENV: 'production',
    });
  });

  it('lets the server judge a contradiction, and hides it from nobody', () => {
    expect(environmentFor({ NODE_ENV: 'production', FORTHRIGHT_MODE: 'demo' })).toMatchObject({
      FORTHRIGHT_MODE: 'demo',
      FORTHRIGHT_USER_NODE_ENV: 'production',
    });
  });
});

describe('an unknown program', () => {
  it('is refused with a sentence', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs')], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('Name a program');
  });
});
