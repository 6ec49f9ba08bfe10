import { writeFileSync } from 'node:fs';
import { runMain } from './lib/failure.mjs';
import { keyName, newKeyPair } from './lib/release/signing.mjs';

const USAGE = `node scripts/update-key.mjs FILE

Makes a pair of keys for signing releases: writes the private one to FILE, where none is yet, and prints the public one.`;

await runMain(() => {
  const [path, ...others] = process.argv.slice(2);
  if (path === undefined || path.startsWith('-') || others.length > 0) {
    console.error(USAGE);
    return Promise.resolve(2);
  }
  const { privatePem, publicKey } = newKeyPair();
  try {
    writeFileSync(path, privatePem, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : 'unknown error';
    console.error(
      `${path} cannot be made (${reason}); name a file that is not there yet, in a folder that is.`,
    );
    return Promise.resolve(2);
  }
  console.log(`The private key is in ${path}: keep it where no build machine and no repository has it.`);
  console.log(`WEIGHBRIDGE_UPDATE_KEYS=${publicKey}`);
  console.log(`(its name in signatures: ${keyName(publicKey)})`);
  return Promise.resolve(0);
});
