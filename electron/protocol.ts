import { protocol, type Session } from 'electron';
import { answerRequest } from './app-files.ts';

/** Tells Chromium about app:// before it starts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the renderer's files at app://weighbridge/. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('app', (request) => answerRequest(request, root));
}
