import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { restoreLanguage } from '@/shared/i18n';
import { App } from './app';
import { loadFrame } from './load-frame';
import { sessionApi } from './session/api';
import { serverConfig } from './session/server-config';
import { Session } from './session/session';
import { openTabs } from './session/tabs';
import './theme/styles';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const session = new Session(sessionApi, openTabs());
void serverConfig();
if (Session.isExpected()) void loadFrame();
await Promise.all([restoreLanguage(), session.start()]);

createRoot(root).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
