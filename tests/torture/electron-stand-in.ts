import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Lets modules of the main process be loaded in plain Node: whatever they import from Electron is there and does nothing, but for
 * `ipcMain.handle`, which hands over what it gets.
 */

/** What the router gives to ipcMain: a function of the event, the name of a call and its argument. */
export type Answering = (event: unknown, name: unknown, input: unknown) => Promise<unknown>;

let answering: Answering | null = null;

/** Anything: it can be called, made with `new`, and asked for whatever it has, which is the same again. */
const anything: object = new Proxy(() => {}, {
  get: (_target, name) => (name === 'then' || typeof name === 'symbol' ? undefined : anything),
  apply: () => anything,
  construct: () => anything,
});

/** Call it before the first module of the main process is imported. */
export function standInForElectron(): { readonly answering: () => Answering } {
  Reflect.set(globalThis, 'electronStandIn', {
    anything,
    ipcMain: {
      handle: (_channel: string, answer: Answering) => {
        answering = answer;
      },
    },
  });
  registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier !== 'electron') return next(specifier, context);
      const names = namesTaken(readFileSync(fileURLToPath(String(context.parentURL)), 'utf8'));
      const source = `const { anything, ...known } = globalThis.electronStandIn;
        ${names.map((name) => `export const ${name} = known['${name}'] ?? anything;`).join('\n')}`;
      return {
        url: `data:text/javascript,${encodeURIComponent(source)}`,
        format: 'module',
        shortCircuit: true,
      };
    },
  });
  return {
    answering: () => {
      if (answering === null) throw new Error('The router has not been started.');
      return answering;
    },
  };
}

/** The names that a module imports from Electron as values. */
function namesTaken(source: string): readonly string[] {
  const imports = source.matchAll(/import \{([^}]*)\} from 'electron'/g);
  return [...imports]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .filter((name) => name !== '' && !name.startsWith('type '));
}
