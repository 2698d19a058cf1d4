import type { APIRoute } from 'astro';
import { entriesFeed } from '../lib/feeds.ts';
import { loadSite, TITLE } from '../lib/site.ts';

export const GET: APIRoute = async () => entriesFeed(TITLE, (await loadSite()).entries);
