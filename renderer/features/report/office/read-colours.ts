import type { OfficeColours } from './setting.ts';

/** The colours of the style sheets as they are on a light screen, so that they are said in one place (renderer/styles/tokens.css). */
export function readColours(): OfficeColours {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(${name})`;
    return hexadecimal(getComputedStyle(probe).color);
  };
  try {
    return {
      identity: Array.from({ length: 8 }, (_, i) => read(`--identity-${i + 1}`)),
      pro: read('--pro'),
      con: read('--con'),
      accent: read('--accent'),
      text: read('--ink'),
      quiet: read('--dim'),
      line: read('--line'),
      ground: read('--ground'),
    };
  } finally {
    probe.remove();
  }
}

/** "rgb(23, 121, 168)" as "1779A8". */
function hexadecimal(colour: string): string {
  const channels = colour.match(/[\d.]+/g)?.slice(0, 3) ?? ['0', '0', '0'];
  return channels
    .map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
