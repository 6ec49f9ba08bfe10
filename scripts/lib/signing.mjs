/** @typedef {'endpoint' | 'codeSigningAccountName' | 'certificateProfileName' | 'publisherName'} AzureOption */

/** @type {readonly (readonly [AzureOption, string])[]} What Azure needs to sign for Windows, and which variable says it. */
const AZURE = [
  ['endpoint', 'AZURE_SIGNING_ENDPOINT'],
  ['codeSigningAccountName', 'AZURE_SIGNING_ACCOUNT'],
  ['certificateProfileName', 'AZURE_SIGNING_PROFILE'],
  ['publisherName', 'AZURE_SIGNING_PUBLISHER'],
];

/**
 * What electron-builder is told about signatures. Certificates and passwords it reads from the environment itself
 * (docs/building.md); nothing of them stands in a file.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ release: boolean }} options a release that is not signed is refused, where the system has signatures
 * @returns {{ forceCodeSigning: boolean, win?: { azureSignOptions: Record<AzureOption, string> } }}
 * @throws {Error} when Azure is half described
 */
export function signing(env, { release }) {
  const missing = AZURE.filter(([, name]) => !env[name]);
  if (missing.length === AZURE.length) return { forceCodeSigning: release };
  if (missing.length > 0) {
    throw new Error(`To sign by Azure, set ${missing.map(([, name]) => name).join(', ')} too.`);
  }
  const azureSignOptions = /** @type {Record<AzureOption, string>} */ (
    Object.fromEntries(AZURE.map(([option, name]) => [option, env[name] ?? '']))
  );
  return { forceCodeSigning: release, win: { azureSignOptions } };
}
