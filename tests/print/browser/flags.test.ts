import { expect, it } from 'vitest';
import { environment } from '../../../src/print/browser/flags.ts';

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
