import type { APIRoute } from 'astro';
import { json } from '../lib/feeds.ts';

export const GET: APIRoute = async () => new Response(await json());
