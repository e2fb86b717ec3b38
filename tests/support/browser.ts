import { chromium, type Browser } from '@playwright/test';
import { BROWSER } from '../../scripts/browser.ts';

/** The browser of the browser tests, for a test that serves a site of its own. */
export const launch = (): Promise<Browser> => chromium.launch(BROWSER);
