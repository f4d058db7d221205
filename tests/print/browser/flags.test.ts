import { expect, it } from 'vitest';
import { environment, fewerProcesses, flags } from '../../../src/print/browser/flags.ts';

it('gives the browser no variable of the program but those that it needs', () => {
  const given = environment({ HOME: '/home/ann', TOKEN: 'secret' }, '/tmp/run', {
    FONTCONFIG_FILE: 'a.conf',
  });
  expect(given).toMatchObject({ HOME: '/home/ann', TMPDIR: '/tmp/run', FONTCONFIG_FILE: 'a.conf' });
  expect(given).not.toHaveProperty('TOKEN');
});

it('has the variables that Chromium would add to itself while its threads read others', () => {
  expect(environment({}, '/tmp/run')).toMatchObject({
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    FC_FONTATIONS: '1',
  });
});

it('shuts the network out, and leaves the sandbox only where it is told to', () => {
  expect(flags('/tmp/run', true)).toContain('--proxy-server=http://127.0.0.1:9');
  expect(flags('/tmp/run', true)).not.toContain('--no-sandbox');
  expect(flags('/tmp/run', false)).toContain('--no-sandbox');
});

it('takes no process of their own from pages', () =>
  expect([...flags('/tmp/run', true), ...fewerProcesses].join(' ')).not.toMatch(/single-process|no-zygote/u));
