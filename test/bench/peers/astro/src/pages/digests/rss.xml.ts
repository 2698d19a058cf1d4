import type { APIRoute } from 'astro';
import { digestsFeed } from '../../lib/feeds.ts';

export const GET: APIRoute = () => digestsFeed();
