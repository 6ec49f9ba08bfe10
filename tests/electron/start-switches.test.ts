import { describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../common/report-formats.ts';
import { parseStartOptions } from '../../electron/options.ts';
import { refusalToStart, type Starter } from '../../electron/start-switches.ts';

const USER: Starter = { platform: 'linux', isRoot: false };
const start = (argument: string, starter: Starter = USER) => refusalToStart([argument], starter);

describe('the installed app does not start with', () => {
  test.each([
    '--remote-debugging-port=9333',
    '--remote-debugging-port',
    '-remote-debugging-port=9333',
    '--remote-debugging-pipe',
    '--remote-debugging-targets=x',
    '--remote-allow-origins=*',
    '--Remote-Debugging-Port=9333',
    '--inspect',
    '--inspect=0.0.0.0:9229',
    '--inspect-brk',
    '--inspect-port=9229',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--disable-web-security',
    '--allow-running-insecure-content',
    '--allow-file-access-from-files',
    '--disable-site-isolation-trials',
    '--proxy-server=127.0.0.1:8080',
    '--proxy-pac-url=data:,x',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--host-rules=MAP * 127.0.0.1',
    '--ignore-certificate-errors',
    '--enable-blink-features=WebBluetooth',
    '--enable-experimental-web-platform-features',
    '--enable-features=NetworkServiceInProcess',
    '--enable-features=WaylandWindowDecorations,NetworkServiceInProcess',
    '--enable-features',
    '--disable-features=SitePerProcess',
    '--no-sandbox',
    '-no-sandbox',
    '--disable-setuid-sandbox',
    '--disable-gpu-sandbox',
    '--disable-seccomp-filter-sandbox',
    '--no-zygote',
    '--single-process',
    '--in-process-gpu',
    '--renderer-cmd-prefix=xterm -e',
    '--utility-cmd-prefix=x',
    '--gpu-launcher=calc',
    '--browser-subprocess-path=/tmp/x',
    '--log-net-log=/tmp/x',
    '--ssl-key-log-file=/tmp/x',
    '--app=/tmp/x',
    '--require=/tmp/x.js',
    '-r',
    '-e',
    '--no-such-switch',
    '-',
  ])('%s', (argument) => {
    const name = argument.replace(/=.*/, '');
    expect(start(argument)).toContain(name);
    expect(start(argument)).toContain('Start it without this switch.');
  });

  test('a switch behind a workbook, but not with what stands behind the end of all switches', () => {
    expect(refusalToStart(['a.weighbridge', '--inspect'], USER)).toContain('--inspect');
    expect(refusalToStart(['--', '--inspect'], USER)).toBeNull();
  });

  test('what Windows alone takes for a switch, there alone', () => {
    expect(start('/remote-debugging-port=9333', { ...USER, platform: 'win32' })).not.toBeNull();
    expect(start('/home/ada/a.weighbridge')).toBeNull();
  });
});

describe('it starts with', () => {
  test.each([
    'a.weighbridge',
    'file:///home/ada/a.weighbridge',
    '--user-data-dir=/tmp/data',
    '--ozone-platform=wayland',
    '--ozone-platform-hint=auto',
    '--force-device-scale-factor=2',
    '--enable-features=UseOzonePlatform,WaylandWindowDecorations',
    '--disable-gpu',
    '--lang=de',
    '--log-level=3',
  ])('%s', (argument) => expect(start(argument)).toBeNull());

  test('each switch of our own', () => {
    const asked = new Set<string>();
    // Whatever options.ts asks the arguments for.
    const argument = Object.assign(Object('--x=y') as string, {
      startsWith: (prefix: string) => {
        asked.add(prefix);
        return false;
      },
    });
    parseStartOptions([argument], '/');
    const own = [...asked].filter((prefix) => prefix.startsWith('--'));
    expect(own.length).toBeGreaterThan(REPORT_FORMATS.length + 5);
    for (const prefix of own) expect(start(`${prefix}value`), prefix).toBeNull();
  });

  test('no sandbox where root starts it, for whom there is none', () => {
    expect(start('--no-sandbox', { ...USER, isRoot: true })).toBeNull();
  });

  test('the number that a Mac gives it, there alone', () => {
    expect(start('-psn_0_12345', { ...USER, platform: 'darwin' })).toBeNull();
    expect(start('-psn_0_12345')).not.toBeNull();
  });
});
