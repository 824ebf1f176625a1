// SPDX-License-Identifier: EUPL-1.2
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askAhead } from './api/client';
import { App } from './app/App';
import { restoreLanguage } from './i18n';
import './styles/index.css';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
askAhead(['/omgeving', '/sessies/huidige']); // every page waits for these two
void restoreLanguage().finally(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
