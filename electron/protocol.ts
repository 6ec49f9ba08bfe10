/** Main process: the app:// protocol. */
import { protocol, type Session } from 'electron';

/** Tells Chromium about app:// before it starts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves what `answer` gives at app://weighbridge/. */
export function serveApp(session: Session, answer: (request: Request) => Promise<Response>): void {
  session.protocol.handle('app', answer);
}
